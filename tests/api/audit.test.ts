import { describe, expect, test } from 'vitest';
import { hashSecret } from '../../server/access/secret.ts';
import { insertAlert } from '../../server/storage/alert.ts';
import { insertResetLink } from '../../server/storage/password-reset.ts';
import { noAlerts } from '../../shared/alert-rule.ts';
import { isRecorded } from '../../shared/audit/action.ts';
import type { AuditEntry } from '../../shared/audit/audit-entry.ts';
import { endpoints } from '../../shared/endpoints/endpoints.ts';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { invalidReasons } from '../../shared/paper/invalid-reason.ts';
import { codeOf } from '../support/authenticator.ts';
import { translatedFile } from '../support/languages.ts';
import { pngFile } from '../support/media-files.ts';
import { rowOf, writePaperSheet } from '../support/paper-sheet.ts';
import { response, smallCatalogue, smallCatalogueOf } from '../support/small-catalogue.ts';
import {
  type Caller,
  nobody,
  openEmptyApp,
  openTestApp,
  setupCode,
  type TestApp,
} from '../support/test-app.ts';
import { days } from '../support/test-office.ts';

const secretPin = '8305';
const secretToken = 'a-link-that-went-by-mail';
const secretWord = 'Hoa Sen Trắng 77';
const secretComment = 'Anh Minh ở quầy 1 rất chậm';

const base = '/api/v1/offices/an-binh';
const day = '2026-03-10';
const resetLine = 'POST /api/v1/offices/:officeId/accounts/:accountId/password';
const keysLine = 'POST /api/v1/offices/:officeId/api-keys';
const noForms = Object.fromEntries(invalidReasons.map((reason) => [reason, 0]));

const facts = {
  ...{ criterionId: null, criterion: null, levels: ['C'], percent: 20, from: day, to: day },
  ...{ count: 5, ratings: 9, responses: 9, share: '55.56' },
};

/** What a call needs that stands before it. */
interface Scene {
  readonly app: TestApp;
  readonly as: Caller;
  readonly deviceId: string;
  readonly commentId: string;
  readonly handles: readonly string[];
  /** What an earlier call answered, by its line. */
  readonly answers: Map<string, { json: never }>;
}

interface Change {
  /** What stands at the place of the id, or behind the address. */
  readonly path?: string;
  readonly body?: unknown;
  readonly as?: Caller;
}

type Make = (scene: Scene) => Change | Promise<Change>;

const paperForm = response({ id: '3f0c1f0e-5b1c-4f7e-9d58-0d3c7f1f2a10', channel: 'paper' });

/** For each line of the endpoint table that is recorded: a call that does it. In this order. */
const changes: Readonly<Record<string, Make>> = {
  'POST /api/v1/sample-office': () => ({}),
  'POST /api/v1/offices': () => ({ body: { catalogue: smallCatalogueOf('binh-an') } }),
  'POST /api/v1/offices/:officeId/catalogues': () => ({ body: { catalogue: smallCatalogue() } }),
  'PUT /api/v1/offices/:officeId/settings': () => ({ body: { ...defaultOfficeSettings, offersLinks: true } }),
  'PUT /api/v1/offices/:officeId/staff-pin': () => ({ body: { pin: secretPin } }),
  'PUT /api/v1/offices/:officeId/media': () => ({
    body: { name: 'officer/lan', content: pngFile().toString('base64') },
  }),
  'DELETE /api/v1/offices/:officeId/media': () => ({ path: '?name=officer/lan' }),
  'PUT /api/v1/offices/:officeId/languages/:code': () => ({
    path: 'km',
    body: translatedFile(smallCatalogue()),
  }),
  'DELETE /api/v1/offices/:officeId/languages/:code': () => ({ path: 'km' }),
  'POST /api/v1/offices/:officeId/enrolments': () => ({ body: { name: 'Quầy 2' } }),
  'POST /api/v1/enrolments': ({ answers }) => ({
    body: { code: answerOf(answers, 'POST /api/v1/offices/:officeId/enrolments').code },
  }),
  'PUT /api/v1/offices/:officeId/devices/:deviceId': ({ deviceId }) => ({
    path: deviceId,
    body: { name: 'Cửa chính', counterId: 'counter-1' },
  }),
  'POST /api/v1/offices/:officeId/devices/:deviceId/reload': ({ deviceId }) => ({ path: deviceId }),
  'POST /api/v1/offices/:officeId/devices/:deviceId/revocation': ({ deviceId }) => ({ path: deviceId }),
  'PUT /api/v1/office-places': () => ({ body: { officeId: 'an-binh', underId: 'binh-an' } }),
  'PUT /api/v1/officer/notice': async ({ app }) => ({
    as: await app.signedIn('officer', { officerId: 'lan' }),
    body: { version: 1 },
  }),
  'POST /api/v1/officer/replies': async ({ app }) => ({
    as: await app.signedIn('officer', { officerId: 'lan' }),
    body: { about: { kind: 'period', from: day, to: day }, text: secretComment },
  }),
  'PUT /api/v1/offices/:officeId/replies/:replyId': ({ answers }) => ({
    path: answerOf(answers, 'POST /api/v1/officer/replies').replyId,
    body: { text: secretComment },
  }),
  'POST /api/v1/offices/:officeId/links': () => ({ body: { count: 2, counterId: null, validDays: 7 } }),
  'POST /api/v1/offices/:officeId/paper-forms': () => ({ body: { responses: [paperForm] } }),
  'DELETE /api/v1/offices/:officeId/paper-forms': () => ({ path: `?id=${paperForm.id}` }),
  'PUT /api/v1/offices/:officeId/invalid-forms': () => ({
    body: { day, counts: { ...noForms, illegible: 2 }, seen: noForms },
  }),
  'POST /api/v1/offices/:officeId/paper-imports': async () => {
    const sheet = await writePaperSheet(smallCatalogue(), [rowOf(smallCatalogue(), response() as never)]);
    return { body: { content: Buffer.from(sheet).toString('base64'), isTrial: false } };
  },
  'PUT /api/v1/offices/:officeId/figures': () => ({ body: { from: day, to: day, filesHandled: 40 } }),
  'PUT /api/v1/offices/:officeId/figures-reading': () => ({
    body: { headerRow: 0, fieldColumn: 1, countColumn: 2, names: {} },
  }),
  'PUT /api/v1/offices/:officeId/alert-settings': () => ({ body: noAlerts }),
  'POST /api/v1/offices/:officeId/alert-secrets': () => ({ body: {} }),
  'PUT /api/v1/offices/:officeId/alerts/:alertId': () => ({ path: 'first', body: { seen: true } }),
  'PUT /api/v1/offices/:officeId/comments/:commentId': ({ commentId }) => ({
    path: commentId,
    body: { state: 'approved' },
  }),
  'POST /api/v1/offices/:officeId/cases': ({ commentId }) => ({
    body: { commentId, kind: 'complaint', dueDay: '2026-04-01' },
  }),
  'POST /api/v1/offices/:officeId/cases/:caseId/events': ({ commentId }) => ({
    path: commentId,
    body: { after: 1, action: 'change-due', dueDay: '2026-04-02' },
  }),
  'POST /api/v1/offices/:officeId/exclusions': ({ handles }) => ({ body: { handles, reason: 'Thử máy' } }),
  'POST /api/v1/offices/:officeId/exclusion-withdrawals': ({ handles }) => ({
    body: { handles, reason: 'Nhầm' },
  }),
  'POST /api/v1/offices/:officeId/rule-exclusions': () => ({
    body: { mark: 'too-fast', from: day, to: day },
  }),
  'POST /api/v1/offices/:officeId/closings': () => ({ body: { from: day, to: day } }),
  'DELETE /api/v1/offices/:officeId/catalogue-draft': () => ({ body: { revision: 'draft-1' } }),
  'POST /api/v1/offices/:officeId/accounts': () => ({ body: { name: 'Nga', role: 'clerk' } }),
  'PUT /api/v1/offices/:officeId/accounts/:accountId': ({ answers }) => ({
    path: answerOf(answers, 'POST /api/v1/offices/:officeId/accounts').account.accountId,
    body: { isDisabled: false },
  }),
  'POST /api/v1/offices/:officeId/accounts/:accountId/password': ({ answers }) => ({
    path: answerOf(answers, 'POST /api/v1/offices/:officeId/accounts').account.accountId,
    body: {},
  }),
  [keysLine]: () => ({ body: { name: 'Cổng dịch vụ công', role: 'clerk' } }),
  'DELETE /api/v1/offices/:officeId/api-keys/:keyId': ({ answers }) => ({
    path: answerOf(answers, keysLine).view.keyId,
  }),
  'POST /api/v1/session': ({ answers }) => {
    const { password } = answerOf(answers, resetLine);
    // In a browser of its own: whoever signs in ends the session that the browser came with.
    return { body: { name: 'Nga', password }, as: nobody };
  },
  'PUT /api/v1/session/password': ({ app, answers }) => {
    const { password } = answerOf(answers, resetLine);
    const as = app.holderOf(sessionsOf.get(app) ?? '');
    return { body: { currentPassword: password, newPassword: secretWord }, as };
  },
  'PUT /api/v1/session/email': ({ app }) => ({
    as: app.holderOf(sessionsOf.get(app) ?? ''),
    body: { email: 'nga@example.vn', password: secretWord },
  }),
  'PUT /api/v1/session/second-step': async ({ app }) => {
    const as = app.holderOf(sessionsOf.get(app) ?? '');
    const body = { password: secretWord };
    const { json } = await app.call('POST /api/v1/session/second-step', { as, body });
    timeSecretsOf.set(app, json.secret);
    return { as, body: { code: nextCodeOf(app) } };
  },
  'POST /api/v1/session/recovery-codes': ({ app }) => ({
    as: app.holderOf(sessionsOf.get(app) ?? ''),
    body: { password: secretWord, code: nextCodeOf(app) },
  }),
  'DELETE /api/v1/session/second-step': ({ app }) => ({
    as: app.holderOf(sessionsOf.get(app) ?? ''),
    body: { password: secretWord, code: nextCodeOf(app) },
  }),
  'DELETE /api/v1/sessions': ({ app }) => ({ as: app.holderOf(sessionsOf.get(app) ?? '') }),
  'DELETE /api/v1/sessions/:sessionId': async ({ app }) => {
    const as = await app.signedIn('clerk');
    const { json } = await app.call('GET /api/v1/sessions', { as });
    return { path: json.sessions[0].sessionId, as };
  },
  'DELETE /api/v1/session': ({ app }) => ({ as: app.holderOf(sessionsOf.get(app) ?? '') }),
  'PUT /api/v1/password-resets': async ({ app, answers }) => {
    const { accountId } = answerOf(answers, 'POST /api/v1/offices/:officeId/accounts').account;
    const now = app.office.clock.now();
    const link = { tokenHash: hashSecret(secretToken), accountId, expiresAt: now + 1 };
    await app.office.storage.write((scope) => insertResetLink(scope, link, now));
    return { body: { token: secretToken, newPassword: `${secretWord} 2` } };
  },
};

// biome-ignore lint/suspicious/noExplicitAny: an answer of whatever shape
function answerOf(answers: Scene['answers'], line: string): any {
  return answers.get(line)?.json;
}

/** The session of the account that the calls made. */
const sessionsOf = new WeakMap<TestApp, string>();

/** What its second step makes codes from. */
const timeSecretsOf = new WeakMap<TestApp, string>();

function nextCodeOf(app: TestApp): string {
  app.office.clock.advance(30_000);
  return codeOf(timeSecretsOf.get(app) ?? '', app.office.clock.now());
}

async function openScene(): Promise<Scene> {
  const app = await openTestApp();
  const { storage, id, clock } = app.office;
  const { tablet } = await app.tablet();
  await tablet.send(response({ comment: secretComment, startedAt: '2026-03-10T02:59:59.000Z' }));
  clock.advance(days);
  await storage.write((scope) => insertAlert(scope, id, { alertId: 'first', facts, at: 0, targets: [] }));
  const as = await app.signedIn('admin', { officeId: null });
  const { json: review } = await app.call(`GET ${base}/reviewed-responses?from=${day}&to=${day}`, { as });
  const { json: listed } = await app.call(`GET ${base}/comments`, { as });
  const draft = { revision: 'draft-1', basedOn: 1, document: '{}', replaces: null };
  await app.call(`PUT ${base}/catalogue-draft`, { as, body: draft });
  return {
    app,
    as,
    deviceId: tablet.deviceId,
    commentId: listed.comments[0].commentId,
    handles: review.responses.map(({ handle }: { handle: string }) => handle),
    answers: new Map(),
  };
}

async function perform(scene: Scene, line: string, make: Make): Promise<void> {
  const { path = '', body, as = scene.as } = await make(scene);
  const address = line.replace(':officeId', 'an-binh');
  const full = address.includes(':') ? address.replace(/:\w+/, path) : `${address}${path}`;
  const answer = await scene.app.call(full, { as, ...(body === undefined ? {} : { body }) });
  expect(answer.status, `${line}: ${answer.text}`).toBeLessThan(300);
  scene.answers.set(line, answer as never);
  const cookie = /session=([\w-]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  if (cookie) sessionsOf.set(scene.app, cookie);
}

async function readLogs({ app, as }: Scene): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (const path of [
    `${base}/audit-entries`,
    '/api/v1/audit-entries',
    '/api/v1/offices/binh-an/audit-entries',
  ])
    for (let below = ''; ; ) {
      const { json } = await app.call(`GET ${path}${below}`, { as });
      entries.push(...(json?.entries ?? []));
      if (!json?.next) break;
      below = `?below=${json.next}`;
    }
  return entries;
}

describe('the audit log', () => {
  test('has an entry of every change that the endpoint table names, and no secret, rating or comment', async () => {
    const scene = await openScene();
    const missing: string[] = [];
    for (const [line, make] of Object.entries(changes)) {
      const endpoint = endpoints.find(({ method, path }) => `${method} ${path}` === line);
      const known = new Set((await readLogs(scene)).map(({ hash }) => hash));
      await perform(scene, line, make);
      const added = (await readLogs(scene)).filter(({ hash }) => !known.has(hash));
      if (line === 'POST /api/v1/sample-office') continue;
      if (added.length !== 1 || added[0]?.action !== endpoint?.action) missing.push(line);
    }
    expect(missing).toEqual([]);
    const said = JSON.stringify(await readLogs(scene));
    const { password } = answerOf(scene.answers, 'POST /api/v1/offices/:officeId/accounts');
    const { secret } = answerOf(scene.answers, 'POST /api/v1/offices/:officeId/alert-secrets');
    const { code } = answerOf(scene.answers, 'POST /api/v1/offices/:officeId/enrolments');
    const session = sessionsOf.get(scene.app) ?? '-';
    for (const hidden of [
      secretPin,
      secretWord,
      secretToken,
      secretComment,
      password,
      secret,
      code,
      session,
      timeSecretsOf.get(scene.app) ?? '-',
      ...answerOf(scene.answers, 'POST /api/v1/session/recovery-codes').recoveryCodes,
      answerOf(scene.answers, keysLine).key.split('.').at(-1),
      paperForm.id,
    ])
      expect(said).not.toContain(hidden);
    expect(scene.app.errors).toEqual([]);
    expect((await scene.app.office.verify()).differences).toEqual([]);
  });

  test('is tried above for each of them', () => {
    const recorded = endpoints.filter(({ action }) => isRecorded(action));
    const lines = recorded.map(({ method, path }) => `${method} ${path}`);
    // The first account of all has a test of its own, and so has signing in by a provider.
    const elsewhere = ['POST /api/v1/setup', 'POST /api/v1/session/oidc'];
    expect([...Object.keys(changes), ...elsewhere].toSorted()).toEqual(lines.toSorted());
  });

  test('says why there is no entry, where there is none', () => {
    for (const { method, path, action } of endpoints)
      if (method !== 'GET' && !isRecorded(action))
        expect(action?.unrecorded, `${method} ${path}`).toMatch(/\w{3}/);
  });

  test('is looked through by day, by deed and by person, page by page', async () => {
    const app = await openTestApp();
    const manager = await app.signedIn('manager');
    for (let count = 0; count < 53; count += 1)
      await app.call(`PUT ${base}/figures`, { as: manager, body: { from: day, to: day, issued: count } });
    app.office.clock.advance(days);
    const successor = await app.signedIn('manager');
    await app.call(`PUT ${base}/settings`, { as: successor, body: defaultOfficeSettings });
    const ask = async (query: string) =>
      (await app.call(`GET ${base}/audit-entries?${query}`, { as: successor })).json;
    const first = await ask('');
    expect(first.entries).toHaveLength(50);
    expect((await ask(`below=${first.next}`)).entries.at(-1).number).toBe(1);
    expect((await ask('from=2026-03-11&to=2026-03-11')).entries).toHaveLength(1);
    expect((await ask('action=settings.change')).entries).toHaveLength(1);
    expect((await ask('to=2026-03-10&action=settings.change')).entries).toEqual([]);
    expect((await ask('actor=nobody-like-that')).entries).toEqual([]);
    const { actor } = first.entries[0];
    expect(first.actors).toContainEqual({ id: actor.id, name: actor.name });
    expect((await ask(`actor=${actor.id}`)).entries).toHaveLength(1);
    expect((await ask('from=tomorrow')).code).toBe('invalid-day');
  });

  test('is exported whole, with formulas disarmed', async () => {
    const app = await openTestApp();
    const manager = await app.signedIn('manager');
    await app.call(`POST ${base}/enrolments`, { as: manager, body: { name: '=1+1' } });
    const { text, headers } = await app.call(`GET ${base}/audit-export`, { as: manager });
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(text.split('\r\n')[0]).toContain('number;at;actorKind');
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain('device.enrol');
  });

  test('begins with the first account', async () => {
    const app = await openEmptyApp();
    const body = { setupCode, name: 'Quản trị', password: secretWord };
    await app.call('POST /api/v1/setup', { body });
    const as = await app.signedIn('admin', { officeId: null });
    const { json } = await app.call('GET /api/v1/audit-entries', { as });
    expect(json.entries).toMatchObject([
      { number: 1, action: 'account.set-up', actor: { name: 'Quản trị' } },
    ]);
  });
});
