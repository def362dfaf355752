import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SignInProvider } from '../../server/access/sign-in-provider.ts';
import type { SignInRules } from '../../server/access/sign-in-rule.ts';
import { engines } from '../support/engines.ts';
import { IdentityProvider, type Person, walk } from '../support/identity-provider.ts';
import { type Answer, type AppOptions, openTestApp, type TestApp } from '../support/test-app.ts';
import { minutes } from '../support/test-office.ts';

const publicUrl = 'http://localhost';

const rules: SignInRules = {
  rules: [
    { claim: 'groups', value: 'quan-ly', role: 'manager', officeId: 'an-binh' },
    { claim: 'groups', value: 'mot-cua', role: 'officer', officeIdClaim: 'unit', officerIdClaim: 'staff' },
    { claim: 'groups', value: 'tong-hop', role: 'clerk', officeIdClaim: 'unit' },
    { claim: 'groups', value: 'he-thong', role: 'admin' },
  ],
};

const lan = { groups: ['moi-nguoi', 'tong-hop'], unit: 'an-binh', name: 'Trần Thị Lan' };

let provider: IdentityProvider;
beforeAll(async () => {
  provider = await IdentityProvider.open(publicUrl);
});
afterAll(() => provider.close());
beforeEach(() => {
  provider.declines = false;
});

function openApp(options: AppOptions = {}): Promise<TestApp> {
  return openTestApp({ ...options, signInProvider: new SignInProvider(provider.settings(rules)) });
}

/** What the browser keeps meanwhile. */
const cookieOf = (answer: Answer) => /^[\w-]+=[^;]*/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';

async function begin(app: TestApp): Promise<{ url: string; cookie: string }> {
  const begun = await app.call('POST /api/v1/session/oidc/requests', { body: { page: 'office' } });
  expect(begun.status, begun.text).toBe(201);
  return { url: begun.json.url, cookie: cookieOf(begun) };
}

function finish(app: TestApp, query: string, cookie: string): Promise<Answer> {
  const headers = { cookie, origin: publicUrl };
  return app.call('POST /api/v1/session/oidc', { body: { query }, headers });
}

async function signIn(app: TestApp, person: Partial<Person> = {}): Promise<Answer> {
  provider.person = { subject: 's-lan', claims: lan, ...person };
  const { url, cookie } = await begin(app);
  return finish(app, (await walk(url, publicUrl)).search, cookie);
}

function sessionOf(app: TestApp, answer: Answer) {
  const cookies = answer.headers.getSetCookie().join('\n');
  return app.holderOf(/^session=([\w-]+)/m.exec(cookies)?.[1] ?? '');
}

async function whoIs(app: TestApp, answer: Answer): Promise<unknown> {
  const { json } = await app.call('GET /api/v1/session', { as: sessionOf(app, answer) });
  return json.role ? [json.name, json.role, json.officeId, json.officerId] : json.code;
}

const accounts = (app: TestApp) => app.office.query('select * from account order by name');

describe.each(engines)('signing in at the authority’s provider, on $name', (engine) => {
  test('makes an account at the first time, and finds it again by issuer and subject', async () => {
    const app = await openApp({ engine });
    const first = await signIn(app);
    expect(first.json).toMatchObject({ mustChangePassword: false, hasPassword: false });
    expect(await whoIs(app, first)).toEqual(['Trần Thị Lan', 'clerk', 'an-binh', null]);
    const again = await signIn(app, { claims: { ...lan, name: 'Trần Lan' } });
    expect(again.json.accountId).toBe(first.json.accountId);
    // Somebody else of the same name is somebody else.
    const namesake = { subject: 's-lan-2', claims: { ...lan, preferred_username: 'lan.tt2' } };
    expect(await whoIs(app, await signIn(app, namesake))).toEqual([
      'Trần Thị Lan (lan.tt2)',
      'clerk',
      'an-binh',
      null,
    ]);
    expect(await accounts(app)).toHaveLength(2);
    expect(app.errors).toEqual([]);
  });

  test('gives two that begin at once one account', async () => {
    const app = await openApp({ engine });
    provider.person = { subject: 's-lan', claims: lan };
    const begun = await Promise.all([begin(app), begin(app), begin(app)]);
    const back = await Promise.all(begun.map(({ url }) => walk(url, publicUrl)));
    const answers = await Promise.all(
      back.map(({ search }, index) => finish(app, search, begun[index]?.cookie ?? '')),
    );
    expect(answers.map(({ status, json }) => [status, json.code])).toEqual(Array(3).fill([200, undefined]));
    expect(await accounts(app)).toHaveLength(1);
  });
});

describe('signing in at the authority’s provider', () => {
  test('gives the rights that the rules find, each time anew', async () => {
    const app = await openApp();
    const as = async (claims: object) => whoIs(app, await signIn(app, { claims: { ...lan, ...claims } }));
    expect(await as({ groups: 'quan-ly' })).toEqual(['Trần Thị Lan', 'manager', 'an-binh', null]);
    expect(await as({ groups: ['mot-cua'], staff: 'lan' })).toEqual([
      'Trần Thị Lan',
      'officer',
      'an-binh',
      'lan',
    ]);
    expect(await as({ groups: ['he-thong'] })).toEqual(['Trần Thị Lan', 'admin', null, null]);
    expect(await as({ groups: ['tong-hop', 'quan-ly'] })).toEqual([
      'Trần Thị Lan',
      'manager',
      'an-binh',
      null,
    ]);
    expect(await accounts(app)).toHaveLength(1);
  });

  test('lets nobody in whom no rule names, and shows out who was let in before', async () => {
    const app = await openApp();
    const before = await signIn(app);
    const refused = await signIn(app, { claims: { ...lan, groups: ['moi-nguoi'] } });
    expect([refused.status, refused.code, refused.json.details]).toEqual([
      403,
      'no-rule-for-person',
      { name: 'Trần Thị Lan' },
    ]);
    expect(refused.headers.getSetCookie().join()).not.toContain('session=');
    expect(await whoIs(app, before)).toBe('unauthenticated');
    const stranger = { subject: 's-moi', claims: { name: 'Người lạ' } };
    expect((await signIn(app, stranger)).code).toBe('no-rule-for-person');
    expect(await accounts(app)).toHaveLength(1);
  });

  test('lets nobody into an office, or as an officer, that there is not', async () => {
    const app = await openApp();
    const ask = async (claims: object) => (await signIn(app, { claims: { ...lan, ...claims } })).code;
    expect(await ask({ unit: 'nowhere' })).toBe('unknown-office');
    expect(await ask({ unit: 'AN BINH' })).toBe('no-rule-for-person');
    expect(await ask({ unit: ['an-binh', 'binh-an'] })).toBe('no-rule-for-person');
    expect(await ask({ groups: ['mot-cua'], staff: 'nobody' })).toBe('unknown-officer-account');
    expect(await accounts(app)).toEqual([]);
  });

  test('keeps a disabled account out', async () => {
    const app = await openApp();
    const { json } = await signIn(app);
    const as = await app.signedIn('manager');
    const path = `/api/v1/offices/an-binh/accounts/${json.accountId}`;
    await app.call(`PUT ${path}`, { as, body: { isDisabled: true } });
    const refused = await signIn(app);
    expect([refused.status, refused.code]).toEqual([403, 'account-disabled']);
  });

  test('leaves no way to a password', async () => {
    const app = await openApp();
    const { json } = await signIn(app);
    const as = await app.signedIn('manager');
    const path = `/api/v1/offices/an-binh/accounts/${json.accountId}/password`;
    expect((await app.call(`POST ${path}`, { as, body: {} })).code).toBe('account-without-password');
    const change = { currentPassword: 'x', newPassword: 'hoa sen trắng 1975' };
    const own = sessionOf(app, await signIn(app));
    const refused = await app.call('PUT /api/v1/session/password', { as: own, body: change });
    expect(refused.code).toBe('account-without-password');
    for (const password of ['-', ' ', '$$']) {
      const body = { name: 'Trần Thị Lan', password };
      expect((await app.call('POST /api/v1/session', { body })).code).toBe('wrong-credentials');
    }
  });

  test('stands in the log with how it was done', async () => {
    const app = await openApp();
    await signIn(app);
    await signIn(app, { claims: { ...lan, groups: ['quan-ly'] } });
    const as = await app.signedIn('manager');
    const { json } = await app.call('GET /api/v1/offices/an-binh/audit-entries', { as });
    expect(json.entries).toMatchObject([
      {
        action: 'session.open',
        actor: { name: 'Trần Thị Lan' },
        changes: [
          { path: 'role', before: 'clerk', after: 'manager' },
          { path: 'by', after: 'provider' },
        ],
      },
      { action: 'session.open', actor: { name: 'Trần Thị Lan' } },
    ]);
    expect(json.entries).toHaveLength(2);
  });
});

describe('who comes back from the provider', () => {
  async function cameBack(app: TestApp) {
    provider.person = { subject: 's-lan', claims: lan };
    const begun = await begin(app);
    return { ...begun, query: (await walk(begun.url, publicUrl)).searchParams };
  }

  test('is asked for the state that they left with', async () => {
    const app = await openApp();
    const { cookie, query } = await cameBack(app);
    const other = await cameBack(app);
    expect((await finish(app, `?${query}`, other.cookie)).code).toBe('sign-in-expired');
    query.set('state', 'made-up');
    expect((await finish(app, `?${query}`, cookie)).code).toBe('sign-in-expired');
    expect(await accounts(app)).toEqual([]);
  });

  test('needs what their own browser kept, unchanged, for ten minutes', async () => {
    const app = await openApp();
    const { cookie, query } = await cameBack(app);
    const other = app.services.secretBox.seal('{}', 'something-else');
    const changed = `${cookie.slice(0, -9)}${cookie.at(-9) === 'A' ? 'B' : 'A'}${cookie.slice(-8)}`;
    for (const forged of ['', 'sign-in=', 'sign-in=x.y', `sign-in=${other}`, changed])
      expect((await finish(app, `?${query}`, forged)).code, forged).toBe('sign-in-expired');
    app.office.clock.advance(10 * minutes);
    const late = await finish(app, `?${query}`, cookie);
    expect([late.status, late.code]).toEqual([400, 'sign-in-expired']);
    expect(late.headers.get('set-cookie')).toMatch(/^sign-in=;.*Max-Age=0/);
    expect(app.errors).toEqual([]);
  });

  test('cannot use a code twice, nor one that was made up', async () => {
    const app = await openApp();
    const { cookie, query } = await cameBack(app);
    expect((await finish(app, `?${query}`, cookie)).status).toBe(200);
    const replayed = await finish(app, `?${query}`, cookie);
    expect([replayed.status, replayed.code]).toEqual([401, 'sign-in-unproven']);
    query.set('code', 'made-up');
    expect((await finish(app, `?${query}`, cookie)).code).toBe('sign-in-unproven');
    query.delete('code');
    expect((await finish(app, `?${query}`, cookie)).code).toBe('sign-in-unproven');
    expect(app.errors).toEqual([]);
  });

  test('cannot bring another’s code: it is bound to the browser that asked for it', async () => {
    const app = await openApp();
    const [own, other] = [await cameBack(app), await cameBack(app)];
    own.query.set('code', other.query.get('code') ?? '');
    expect((await finish(app, `?${own.query}`, own.cookie)).code).toBe('sign-in-unproven');
  });

  test('must bring what was made for this sign-in: another nonce proves nothing', async () => {
    const app = await openApp();
    provider.person = { subject: 's-lan', claims: lan };
    const { url, cookie } = await begin(app);
    const altered = new URL(url);
    altered.searchParams.set('nonce', 'of-another-sign-in');
    const { search } = await walk(altered.href, publicUrl);
    const refused = await finish(app, search, cookie);
    expect([refused.status, refused.code]).toEqual([401, 'sign-in-unproven']);
    expect(await accounts(app)).toEqual([]);
  });

  test('may have changed their mind', async () => {
    const app = await openApp();
    provider.declines = true;
    const refused = await signIn(app);
    expect([refused.status, refused.code]).toEqual([403, 'sign-in-declined']);
    expect(app.errors).toEqual([]);
  });

  test('is told where it is the provider that refuses', async () => {
    const app = await openApp();
    const { url, cookie } = await begin(app);
    const state = new URL(url).searchParams.get('state');
    for (const reason of ['invalid_scope', 'temporarily_unavailable']) {
      const query = `?error=${reason}&state=${state}&iss=${provider.issuer}`;
      const refused = await finish(app, query, cookie);
      expect([refused.code, refused.json.details]).toEqual(['sign-in-provider-unavailable', { reason }]);
    }
    expect(app.errors).toHaveLength(2);
  });
});

describe('a provider', () => {
  test('that is away is said to be, is asked again, and stops no password', async () => {
    const away = await IdentityProvider.open(publicUrl);
    const settings = away.settings(rules);
    await away.close();
    const app = await openTestApp({ signInProvider: new SignInProvider(settings) });
    const ask = () => app.call('POST /api/v1/session/oidc/requests', { body: { page: 'office' } });
    for (const answer of [await ask(), await ask()]) {
      expect([answer.status, answer.code]).toEqual([503, 'sign-in-provider-unavailable']);
      expect(answer.json.details).toEqual({ reason: 'ECONNREFUSED' });
    }
    expect(app.errors).toHaveLength(2);
    const { code } = await app.call('POST /api/v1/session', { body: { name: 'ai', password: 'x' } });
    expect(code).toBe('wrong-credentials');
  });

  test('with another secret lets nobody in, and the operator is told why', async () => {
    const settings = { ...provider.settings(rules), clientSecret: 'another' };
    const app = await openTestApp({ signInProvider: new SignInProvider(settings) });
    const refused = await signIn(app);
    expect([refused.status, refused.json.details]).toEqual([503, { reason: 'invalid_client' }]);
    expect(app.errors).toHaveLength(1);
  });

  test('has its name on the button, where there is one', async () => {
    const line = 'GET /api/v1/session/oidc';
    expect((await (await openApp()).call(line)).json).toEqual({ provider: { name: 'Cổng cán bộ' } });
    const without = await openTestApp();
    expect((await without.call(line)).json).toEqual({ provider: null });
    const body = { page: 'office' };
    const refused = await without.call('POST /api/v1/session/oidc/requests', { body });
    expect([refused.status, refused.code]).toEqual([404, 'no-sign-in-provider']);
  });

  test('is left with a cookie that only this server’s own pages send', async () => {
    const app = await openApp({ publicUrl: 'https://khaosat.example.vn' });
    const begun = await app.call('POST /api/v1/session/oidc/requests', { body: { page: 'officer' } });
    const cookie = begun.headers.get('set-cookie');
    expect(cookie).toMatch(/^__Host-sign-in=/);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag);
    const asked = new URL(begun.json.url).searchParams;
    expect(asked.get('redirect_uri')).toBe('https://khaosat.example.vn/officer');
    expect([asked.get('code_challenge_method'), asked.get('prompt')]).toEqual(['S256', null]);
    const again = { page: 'office', asksWho: true };
    const { json } = await app.call('POST /api/v1/session/oidc/requests', { body: again });
    expect(new URL(json.url).searchParams.get('prompt')).toBe('login');
  });
});
