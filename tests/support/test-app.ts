import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { sessionMaxMs } from '../../server/access/principal.ts';
import { hashSecret, makeId, makeSecret } from '../../server/access/secret.ts';
import type { SignInProvider } from '../../server/access/sign-in-provider.ts';
import { buildApp } from '../../server/http/app.ts';
import type { GuardedEnv } from '../../server/http/guard.ts';
import { buildServices, type Services } from '../../server/http/services.ts';
import type { MailSettings } from '../../server/mail/send-mail.ts';
import { createApiKey } from '../../server/operations/api-key.ts';
import { insertAccount, insertSession } from '../../server/storage/account.ts';
import type { Catalogue } from '../../shared/catalogue.ts';
import type { ApiKeyRole } from '../../shared/endpoints/api-key.ts';
import type { Role } from '../../shared/role.ts';
import { sqlite, type TestEngine } from './engines.ts';
import { testSecretBox } from './secret-box.ts';
import { smallCatalogue } from './small-catalogue.ts';
import { openTestOffice, openTestStorage, type Tablet, TestOffice } from './test-office.ts';

export const setupCode = 'ABCD-EFGH-JKMN';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The whole body; `json` and `code` are read from it where it is JSON. */
  readonly bytes: Uint8Array;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it is written in the test
  readonly json: any;
  /** The problem's code, undefined where all went well. */
  readonly code: string | undefined;
}

/** Whoever calls: what their calls carry. */
export interface Caller {
  readonly headers: Readonly<Record<string, string>>;
}

export const nobody: Caller = { headers: {} };

export interface CallOptions {
  readonly as?: Caller;
  /** Sent as JSON; text is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the caller's end of the connection. */
  readonly address?: string;
}

async function readAnswer(response: Response): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  const json = isJson && text ? JSON.parse(text) : undefined;
  const code = response.status >= 400 ? json?.code : undefined;
  return { status: response.status, headers: response.headers, bytes, text, json, code };
}

export interface AppOptions {
  readonly engine?: TestEngine;
  readonly catalogue?: Catalogue;
  readonly publicUrl?: string;
  readonly signInProvider?: SignInProvider;
  readonly mail?: MailSettings;
}

/** The whole server without its socket, on a clock that stands still. */
export class TestApp {
  readonly office: TestOffice;
  readonly services: Services;
  readonly hono: Hono<GuardedEnv>;
  /** What went wrong inside; a test that expects nothing of the kind finds it empty. */
  readonly errors: unknown[];
  /** Lines for the operator. */
  readonly log: string[];

  constructor(office: TestOffice, services: Services, { errors, log }: { errors: unknown[]; log: string[] }) {
    this.office = office;
    this.services = services;
    this.hono = buildApp(services);
    this.errors = errors;
    this.log = log;
  }

  /** `GET /api/v1/…` */
  async call(line: string, { as = nobody, body, headers = {}, address }: CallOptions = {}): Promise<Answer> {
    const [method = 'GET', path = '/'] = line.split(' ');
    const json: Record<string, string> = method === 'GET' ? {} : { 'content-type': 'application/json' };
    const request = {
      method,
      headers: { ...json, ...as.headers, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    };
    const env = address === undefined ? {} : { incoming: { socket: { remoteAddress: address } } };
    const response = await this.hono.request(path, request, env);
    return readAnswer(response);
  }

  /** Somebody with an account who has signed in. The password's cost is spared: sign-in has its own tests. */
  async signedIn(
    role: Role,
    options: { officeId?: string | null; officerId?: string; mustChangePassword?: boolean } = {},
  ): Promise<Caller> {
    const { officerId = null, mustChangePassword = false } = options;
    const accountId = makeId();
    const officeId =
      options.officeId === undefined && role !== 'admin' ? this.office.id : (options.officeId ?? null);
    const token = makeSecret();
    const now = this.office.clock.now();
    await this.office.storage.write(async (scope) => {
      const name = `${role} ${accountId}`;
      await insertAccount(scope, {
        accountId,
        officeId,
        officerId,
        name,
        email: null,
        role,
        passwordHash: '-',
        identity: null,
        mustChangePassword,
        passwordExpiresAt: null,
        isDisabled: false,
      });
      const session = {
        tokenHash: hashSecret(token),
        accountId,
        lastUsedAt: now,
        expiresAt: now + sessionMaxMs,
      };
      await insertSession(scope, session);
    });
    return this.holderOf(token);
  }

  /** A browser with this session, on the server's own pages. */
  holderOf(sessionToken: string): Caller {
    const publicUrl = this.services.publicUrl();
    const name = publicUrl.startsWith('https:') ? '__Host-session' : 'session';
    return { headers: { cookie: `${name}=${sessionToken}`, origin: publicUrl } };
  }

  async program(role: ApiKeyRole, officeId = this.office.id): Promise<Caller> {
    const made = await createApiKey(this.office.storage, { officeId, role }, this.office.clock.now());
    return bearer(made.key);
  }

  async tablet(office: TestOffice = this.office): Promise<Caller & { readonly tablet: Tablet }> {
    const tablet = await office.enrolTablet();
    return { ...bearer(tablet.token), tablet };
  }
}

export function bearer(token: string): Caller {
  return { headers: { authorization: `Bearer ${token}` } };
}

/** Three pages and an asset, such as a build makes. */
async function makePages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'survey-pages-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const page of ['', 'office', 'officer', 'link', 'preview', 'assets'])
    await mkdir(join(folder, page), { recursive: true });
  for (const page of ['', 'office', 'officer', 'link', 'preview'])
    await writeFile(join(folder, page, 'index.html'), `<!doctype html><title>${page || 'survey'}</title>`);
  await writeFile(join(folder, 'assets', 'main-4f2a.js'), 'export {};');
  await writeFile(join(folder, 'sw.js'), 'self.skipWaiting();');
  return folder;
}

async function buildTestApp(
  office: TestOffice,
  publicUrl: string,
  { signInProvider = null, mail = null }: Partial<Pick<Services, 'signInProvider' | 'mail'>> = {},
): Promise<TestApp> {
  const errors: unknown[] = [];
  const log: string[] = [];
  const services = buildServices({
    storage: office.storage,
    secretBox: testSecretBox,
    now: office.clock.now,
    publicUrl: () => publicUrl,
    setupCode,
    signInProvider,
    mail,
    pagesFolder: await makePages(),
    reportError: (error) => errors.push(error),
    writeLog: (line) => log.push(line),
  });
  return new TestApp(office, services, { errors, log });
}

/** With the small catalogue published. */
export async function openTestApp({
  engine = sqlite,
  catalogue = smallCatalogue(),
  publicUrl = 'http://localhost',
  ...outside
}: AppOptions = {}): Promise<TestApp> {
  return buildTestApp(await openTestOffice(engine, catalogue), publicUrl, outside);
}

/** On an empty database, as after the first start. */
export async function openEmptyApp({
  engine = sqlite,
  publicUrl = 'http://localhost',
}: AppOptions = {}): Promise<TestApp> {
  const { storage, databaseUrl } = await openTestStorage(engine);
  return buildTestApp(new TestOffice(storage, smallCatalogue().office.id, engine, databaseUrl), publicUrl);
}
