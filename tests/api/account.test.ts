import { describe, expect, test } from 'vitest';
import { createAccount } from '../../server/operations/account.ts';
import { engines } from '../support/engines.ts';
import {
  type Answer,
  type Caller,
  openEmptyApp,
  openTestApp,
  setupCode,
  type TestApp,
} from '../support/test-app.ts';
import { minutes } from '../support/test-office.ts';

const hours = 60 * minutes;
const password = 'con mèo trên mái nhà';

function sessionOf(answer: Answer): { token: string; flags: string } {
  const cookie = answer.headers.get('set-cookie') ?? '';
  const match = /^[\w-]+=([^;]*); ?(.*)$/.exec(cookie);
  return { token: match?.[1] ?? '', flags: match?.[2] ?? '' };
}

function setUp(app: TestApp, body: object = {}): Promise<Answer> {
  return app.call('POST /api/v1/setup', { body: { setupCode, name: 'Quản trị', password, ...body } });
}

function signIn(app: TestApp, name: string, typed = password): Promise<Answer> {
  return app.call('POST /api/v1/session', { body: { name, password: typed } });
}

async function isSignedIn(app: TestApp, caller: Caller): Promise<boolean> {
  return (await app.call('GET /api/v1/session', { as: caller })).status === 200;
}

describe.each(engines)('the first account on $name', (engine) => {
  test('is made with the code that the server printed, once', async () => {
    const app = await openEmptyApp({ engine });
    expect((await app.call('GET /api/v1/setup')).json).toEqual({ open: true });
    const made = await setUp(app, { setupCode: ' abcd efgh jkmn ' });
    expect([made.status, made.json]).toEqual([
      201,
      {
        accountId: expect.any(String),
        name: 'Quản trị',
        email: null,
        role: 'admin',
        officeId: null,
        officerId: null,
        isDisabled: false,
        hasSecondStep: false,
        hasPassword: true,
        mustChangePassword: false,
      },
    ]);
    expect(await isSignedIn(app, app.holderOf(sessionOf(made).token))).toBe(true);
    expect((await app.call('GET /api/v1/setup')).json).toEqual({ open: false });
    const again = await setUp(app, { name: 'Kẻ khác' });
    expect([again.status, again.code]).toEqual([409, 'setup-closed']);
  });

  test('is one of ten that are made at once', async () => {
    const app = await openEmptyApp({ engine });
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, index) => setUp(app, { name: `Quản trị ${index}` })),
    );
    expect(made.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await app.office.query('select name from account')).toHaveLength(1);
  });
});

describe('the first account', () => {
  test.each([
    ['a wrong code', { setupCode: 'AAAA-BBBB-CCCC' }, 403, 'wrong-setup-code'],
    ['no code', { setupCode: '' }, 403, 'wrong-setup-code'],
    ['a short password', { password: 'chín ký t' }, 400, 'weak-password'],
    ['a password that everybody tries', { password: 'Administrator' }, 400, 'weak-password'],
    ['a password of two letters', { password: 'abababababab' }, 400, 'weak-password'],
    ['a name of spaces', { name: '   ' }, 400, 'invalid-request'],
  ])('is refused for %s', async (_, body, status, code) => {
    const app = await openEmptyApp();
    const answer = await setUp(app, body);
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await app.call('GET /api/v1/setup')).json).toEqual({ open: true });
  });

  test('is not guessed: wrong codes make everybody wait', async () => {
    const app = await openEmptyApp();
    let tries = 0;
    for (; tries < 100; tries += 1)
      if ((await setUp(app, { setupCode: `AAAA-AAAA-${tries}` })).status === 429) break;
    expect(tries).toBeLessThan(40);
    expect((await setUp(app)).code).toBe('too-many-attempts');
    app.office.clock.advance(5 * minutes);
    expect((await setUp(app)).status).toBe(201);
  });
});

describe('a session', () => {
  test.each([
    ['http://localhost', 'session', false],
    ['https://khaosat.example.vn', '__Host-session', true],
  ])('at %s is a cookie %s', async (publicUrl, name, isSecure) => {
    const app = await openEmptyApp({ publicUrl });
    const answer = await setUp(app);
    const { flags } = sessionOf(answer);
    expect(answer.headers.get('set-cookie')).toMatch(new RegExp(`^${name}=`));
    expect(flags).toContain('HttpOnly');
    expect(flags).toContain('SameSite=Strict');
    expect(flags).toContain('Path=/');
    expect(flags).not.toContain('Domain');
    expect(flags.includes('Secure')).toBe(isSecure);
    expect(await isSignedIn(app, app.holderOf(sessionOf(answer).token))).toBe(true);
  });

  test('under the other name is none where the address is HTTPS', async () => {
    const app = await openEmptyApp({ publicUrl: 'https://khaosat.example.vn' });
    const { token } = sessionOf(await setUp(app));
    expect(await isSignedIn(app, { headers: { cookie: `session=${token}` } })).toBe(false);
  });

  test('ends with signing out, for good', async () => {
    const app = await openEmptyApp();
    const caller = app.holderOf(sessionOf(await setUp(app)).token);
    const out = await app.call('DELETE /api/v1/session', { as: caller });
    expect([out.status, out.text]).toEqual([204, '']);
    expect(out.headers.get('set-cookie')).toMatch(/^session=;.*Max-Age=0/);
    expect(await isSignedIn(app, caller)).toBe(false);
  });

  test('ends two hours after its last use, and twelve after its start', async () => {
    const app = await openEmptyApp();
    await setUp(app);
    const idle = app.holderOf(sessionOf(await signIn(app, 'Quản trị')).token);
    const busy = app.holderOf(sessionOf(await signIn(app, 'Quản trị')).token);
    for (let hour = 1; hour < 12; hour += 1) {
      app.office.clock.advance(hours);
      expect(await isSignedIn(app, busy), `after ${hour} hours`).toBe(true);
    }
    expect(await isSignedIn(app, idle)).toBe(false);
    app.office.clock.advance(hours);
    expect(await isSignedIn(app, busy)).toBe(false);
  });

  test('is nobody’s where it is made up', async () => {
    const app = await openEmptyApp();
    await setUp(app);
    for (const token of ['', 'x', "' or '1'='1", '%00', 'a'.repeat(10_000)])
      expect(await isSignedIn(app, app.holderOf(token)), token.slice(0, 20)).toBe(false);
    expect(app.errors).toEqual([]);
  });

  test('does not help beside a bearer token that is no good', async () => {
    const app = await openEmptyApp();
    const caller = app.holderOf(sessionOf(await setUp(app)).token);
    const headers = { authorization: 'Bearer nonsense' };
    const { status, code } = await app.call('GET /api/v1/session', { as: caller, headers });
    expect([status, code]).toEqual([401, 'unauthenticated']);
  });
});

describe('signing in', () => {
  async function openWithAdministrator(): Promise<TestApp> {
    const app = await openTestApp();
    await setUp(app);
    return app;
  }

  test('takes the name in any case and any form of its diacritics', async () => {
    const app = await openWithAdministrator();
    for (const name of ['quản trị', 'QUẢN TRỊ', ' Quản trị ', 'Quản trị'.normalize('NFD')])
      expect((await signIn(app, name)).status, name).toBe(200);
    expect((await signIn(app, 'Quản trị', password.normalize('NFD'))).status).toBe(200);
    expect((await signIn(app, 'Quan tri')).status).toBe(401);
  });

  test('says the same of a wrong password and of a name that nobody has', async () => {
    const app = await openWithAdministrator();
    const wrong = await signIn(app, 'Quản trị', 'sai');
    const unknown = await signIn(app, 'Không ai');
    expect([wrong.status, wrong.code]).toEqual([401, 'wrong-credentials']);
    expect({ ...unknown.json, requestId: '' }).toEqual({ ...wrong.json, requestId: '' });
    expect([wrong, unknown].map(({ headers }) => headers.get('set-cookie'))).toEqual([null, null]);
  });

  test('makes who guesses wait, longer each time, and nobody else', async () => {
    const app = await openWithAdministrator();
    await createAccount(
      app.office.storage,
      {
        officeId: 'an-binh',
        role: 'clerk',
        name: 'Lan',
        officerId: undefined,
      },
      app.office.clock.now(),
    );
    for (let guess = 0; guess < 5; guess += 1)
      expect((await signIn(app, 'Quản trị', `đoán ${guess}`)).status).toBe(401);
    const blocked = await signIn(app, 'QUẢN TRỊ');
    expect([blocked.status, blocked.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn(app, 'Lan', 'sai')).status).toBe(401);
    app.office.clock.advance(Number(blocked.headers.get('retry-after')) * 1000);
    expect((await signIn(app, 'Quản trị', 'lại đoán')).status).toBe(401);
    const longer = await signIn(app, 'Quản trị');
    expect(Number(longer.headers.get('retry-after'))).toBeGreaterThan(
      Number(blocked.headers.get('retry-after')),
    );
    app.office.clock.advance(5 * minutes);
    expect((await signIn(app, 'Quản trị')).status).toBe(200);
  });

  test('keeps nobody out of a browser that they have signed in with, whatever strangers guess', async () => {
    const app = await openWithAdministrator();
    const signedIn = await signIn(app, 'Quản trị');
    const cookie = /known-browser=[^;]+/.exec(signedIn.headers.get('set-cookie') ?? '')?.[0] ?? '';
    expect(signedIn.headers.get('set-cookie')).toMatch(/known-browser=[^,]+Max-Age=34560000[^,]+HttpOnly/);
    const guessAt = (address: string, guess: number) =>
      app.call('POST /api/v1/session', { body: { name: 'Quản trị', password: `đoán ${guess}` }, address });
    for (let guess = 0; guess < 1000; guess += 1)
      expect((await guessAt(`10.0.0.${guess % 50}`, guess)).status).toBeGreaterThan(400);
    expect((await signIn(app, 'Quản trị')).code).toBe('too-many-attempts');
    const body = { name: 'Quản trị', password };
    const own = await app.call('POST /api/v1/session', { body, headers: { cookie } });
    expect(own.status).toBe(200);
    const forged = { cookie: cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) };
    expect((await app.call('POST /api/v1/session', { body, headers: forged })).code).toBe(
      'too-many-attempts',
    );
    const outside = { ...body, name: 'Lan' };
    expect((await app.call('POST /api/v1/session', { body: outside, headers: { cookie } })).code).toBe(
      'wrong-credentials',
    );
  });

  test('does not take a hundred guesses at once for one', async () => {
    const app = await openWithAdministrator();
    const guesses = await Promise.all(
      Array.from({ length: 100 }, (_, guess) => signIn(app, 'Quản trị', `đoán ${guess}`)),
    );
    expect(guesses.filter(({ status }) => status === 401).length).toBeLessThan(12);
  });
});

describe('a one-time password', () => {
  async function openWithClerk() {
    const app = await openTestApp();
    const manager = await app.signedIn('manager');
    const made = await app.call('POST /api/v1/offices/an-binh/accounts', {
      as: manager,
      body: { name: 'Lan', role: 'clerk' },
    });
    const oneTime: string = made.json.password;
    const clerk = app.holderOf(sessionOf(await signIn(app, 'Lan', oneTime)).token);
    const change = (currentPassword: string, newPassword: string, as = clerk) =>
      app.call('PUT /api/v1/session/password', { as, body: { currentPassword, newPassword } });
    return { app, made, oneTime, clerk, change };
  }

  test('opens nothing but its own replacement', async () => {
    const { app, made, oneTime, clerk, change } = await openWithClerk();
    expect(made.json.account).toMatchObject({ name: 'Lan', role: 'clerk', mustChangePassword: true });
    expect((await app.call('GET /api/v1/session', { as: clerk })).json.mustChangePassword).toBe(true);
    const before = await app.call('GET /api/v1/offices/an-binh/devices', { as: clerk });
    expect([before.status, before.code]).toEqual([403, 'password-change-required']);
    expect((await change(oneTime, password)).json.mustChangePassword).toBe(false);
    expect((await app.call('GET /api/v1/offices/an-binh/devices', { as: clerk })).status).toBe(200);
    expect((await signIn(app, 'Lan', oneTime)).status).toBe(401);
    expect((await signIn(app, 'Lan')).status).toBe(200);
  });

  test('is not replaced by a weak one, by itself, or without itself', async () => {
    const { app, oneTime, clerk, change } = await openWithClerk();
    expect((await change(oneTime, 'ngắn')).code).toBe('weak-password');
    expect((await change(oneTime, oneTime)).code).toBe('weak-password');
    expect((await change(oneTime, 'quê tôi an-binh 7')).json.details).toEqual({ reason: 'office' });
    expect((await change('sai', password)).code).toBe('wrong-credentials');
    expect((await app.call('GET /api/v1/session', { as: clerk })).json.mustChangePassword).toBe(true);
  });

  test('changed ends every other session', async () => {
    const { app, oneTime, clerk, change } = await openWithClerk();
    const other = app.holderOf(sessionOf(await signIn(app, 'Lan', oneTime)).token);
    await change(oneTime, password);
    expect(await isSignedIn(app, clerk)).toBe(true);
    expect(await isSignedIn(app, other)).toBe(false);
  });
});

describe('accounts', () => {
  test('are made for what one may oneself', async () => {
    const app = await openTestApp();
    const manager = await app.signedIn('manager');
    const make = (body: object) => app.call('POST /api/v1/offices/an-binh/accounts', { as: manager, body });
    for (const role of ['admin', 'province', 'auditor'])
      expect((await make({ name: role, role })).code, role).toBe('forbidden');
    expect((await make({ name: 'Lan', role: 'officer', officerId: 'lan' })).status).toBe(201);
    expect((await make({ name: 'LAN ', role: 'clerk' })).code).toBe('account-exists');
    expect((await make({ name: 'Hoa', role: 'officer', officerId: 'hoa' })).code).toBe(
      'unknown-officer-account',
    );
    expect((await make({ name: 'Hoa', role: 'officer' })).code).toBe('unknown-officer-account');
    expect((await make({ name: 'Hoa', role: 'clerk', officerId: 'lan' })).code).toBe(
      'unknown-officer-account',
    );
    expect((await make({ name: 'Hoa', role: 'king' })).code).toBe('invalid-request');
  });

  test('of an office are listed without anything secret', async () => {
    const app = await openTestApp();
    await setUp(app);
    const manager = await app.signedIn('manager');
    const { json, text } = await app.call('GET /api/v1/offices/an-binh/accounts', { as: manager });
    expect(json.accounts.map(({ role }: { role: string }) => role)).toEqual(['manager']);
    expect(text).not.toMatch(/argon2|hash|"password"/i);
  });
});

describe('an account that is managed', () => {
  const accountsPath = '/api/v1/offices/an-binh/accounts';

  async function openWithClerk() {
    const app = await openTestApp();
    const manager = await app.signedIn('manager');
    const made = await app.call(`POST ${accountsPath}`, {
      as: manager,
      body: { name: 'Lan', role: 'clerk' },
    });
    const { accountId } = made.json.account;
    const oneTime: string = made.json.password;
    const clerk = app.holderOf(sessionOf(await signIn(app, 'Lan', oneTime)).token);
    const disable = (isDisabled: boolean, as = manager, id = accountId) =>
      app.call(`PUT ${accountsPath}/${id}`, { as, body: { isDisabled } });
    const reset = (as = manager, id = accountId) =>
      app.call(`POST ${accountsPath}/${id}/password`, { as, body: {} });
    return { app, manager, clerk, accountId, oneTime, disable, reset };
  }

  test('is shut at once, session and password, and opened again', async () => {
    const { app, manager, clerk, oneTime, disable } = await openWithClerk();
    expect((await disable(true)).json).toMatchObject({ name: 'Lan', isDisabled: true });
    expect(await isSignedIn(app, clerk)).toBe(false);
    expect((await signIn(app, 'Lan', oneTime)).code).toBe('account-disabled');
    expect((await signIn(app, 'Lan', 'sai')).code).toBe('wrong-credentials');
    const { json } = await app.call(`GET ${accountsPath}`, { as: manager });
    expect(json.accounts.filter(({ isDisabled }: { isDisabled: boolean }) => isDisabled)).toHaveLength(1);
    await disable(false);
    expect((await signIn(app, 'Lan', oneTime)).status).toBe(200);
    expect(await isSignedIn(app, clerk)).toBe(false);
  });

  test('gets a new one-time password, which ends what was open and works for seven days', async () => {
    const { app, clerk, oneTime, reset } = await openWithClerk();
    const answer = await reset();
    expect([answer.status, answer.json.account.mustChangePassword]).toEqual([201, true]);
    expect(answer.json.url).toBe('http://localhost/office');
    expect(await isSignedIn(app, clerk)).toBe(false);
    expect((await signIn(app, 'Lan', oneTime)).code).toBe('wrong-credentials');
    app.office.clock.advance(7 * 24 * 60 * minutes - 1);
    expect((await signIn(app, 'Lan', answer.json.password)).json.mustChangePassword).toBe(true);
    app.office.clock.advance(1);
    expect((await signIn(app, 'Lan', answer.json.password)).code).toBe('password-expired');
  });

  test('is not one’s own, nor one that may do more, nor of another office', async () => {
    const { app, manager, accountId, disable, reset } = await openWithClerk();
    const own = (await app.call('GET /api/v1/session', { as: manager })).json.accountId;
    for (const act of [() => disable(true, manager, own), () => reset(manager, own)])
      expect((await act()).code).toBe('own-account');
    const auditor = await app.signedIn('auditor');
    const auditorId = (await app.call('GET /api/v1/session', { as: auditor })).json.accountId;
    expect((await disable(true, manager, auditorId)).code).toBe('forbidden');
    await app.office.openNeighbour('binh-an');
    const foreign = await app.signedIn('manager', { officeId: 'binh-an' });
    for (const path of [accountsPath, '/api/v1/offices/binh-an/accounts'])
      for (const line of [`PUT ${path}/${accountId}`, `POST ${path}/${accountId}/password`]) {
        const { status } = await app.call(line, { as: foreign, body: { isDisabled: true } });
        expect(status, line).toBe(404);
      }
    const administrator = await app.signedIn('admin');
    const administratorId = (await app.call('GET /api/v1/session', { as: administrator })).json.accountId;
    expect((await disable(true, manager, administratorId)).code).toBe('unknown-account');
  });

  test('is not opened by a password that was replaced while it was being checked', async () => {
    const { app, accountId, oneTime, reset } = await openWithClerk();
    const [signedIn, answer] = await Promise.all([signIn(app, 'Lan', oneTime), reset()]);
    // Whichever came first: nothing that the old password opened is open now.
    expect([200, 401]).toContain(signedIn.status);
    if (signedIn.status === 200)
      expect(await isSignedIn(app, app.holderOf(sessionOf(signedIn).token))).toBe(false);
    expect(
      await app.office.query(`select count(*) as n from session where account_id = '${accountId}'`),
    ).toEqual([{ n: 0 }]);
    expect((await signIn(app, 'Lan', answer.json.password)).status).toBe(200);
  });

  test('keeps the manager’s new password, whatever its owner was changing meanwhile', async () => {
    const { app, clerk, oneTime, reset } = await openWithClerk();
    const body = { currentPassword: oneTime, newPassword: password };
    const [, answer] = await Promise.all([
      app.call('PUT /api/v1/session/password', { as: clerk, body }),
      reset(),
    ]);
    expect((await signIn(app, 'Lan', answer.json.password)).json.mustChangePassword).toBe(true);
    expect((await signIn(app, 'Lan')).status).toBe(401);
  });

  test('of an administrator is shut by another one, and twice does no harm', async () => {
    const { app, disable } = await openWithClerk();
    const [first, second] = [await app.signedIn('admin'), await app.signedIn('admin')];
    const idOf = async (as: typeof first) => (await app.call('GET /api/v1/session', { as })).json.accountId;
    const secondId = await idOf(second);
    for (let time = 0; time < 2; time += 1) expect((await disable(true, first, secondId)).status).toBe(200);
    const program = await app.program('admin');
    expect((await disable(true, program, await idOf(first))).code).toBe('unknown-account');
    expect(await isSignedIn(app, first)).toBe(true);
  });

  test('of the last administrator stays, of two who shut each other out at once', async () => {
    const { app, disable } = await openWithClerk();
    const [first, second] = [await app.signedIn('admin'), await app.signedIn('admin')];
    const idOf = async (as: typeof first) => (await app.call('GET /api/v1/session', { as })).json.accountId;
    const [firstId, secondId] = [await idOf(first), await idOf(second)];
    const answers = await Promise.all([disable(true, first, secondId), disable(true, second, firstId)]);
    expect(answers.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, 'last-administrator']);
    const left = await Promise.all([first, second].map((as) => isSignedIn(app, as)));
    expect(left.filter(Boolean)).toHaveLength(1);
  });

  test('leaves a word of each failed sign-in in the log, and none of what was typed', async () => {
    const { app, manager } = await openWithClerk();
    await signIn(app, 'Lan', 'một mật khẩu sai');
    await signIn(app, 'Không ai', 'một mật khẩu sai');
    const { text, json } = await app.call('GET /api/v1/offices/an-binh/audit-entries', { as: manager });
    expect(json.entries[0]).toMatchObject({ action: 'session.refuse', changes: [{ after: 'Lan' }] });
    expect(text).not.toContain('mật khẩu sai');
    expect(text).not.toContain('Không ai');
  });
});

describe('one’s own sessions', () => {
  test('are listed and ended, and nobody else’s', async () => {
    const app = await openTestApp();
    await setUp(app);
    const other = await app.signedIn('clerk');
    const tokens: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      tokens.push(sessionOf(await signIn(app, 'Quản trị')).token);
      app.office.clock.advance(minutes);
    }
    const [oldest, middle, newest] = tokens.map((token) => app.holderOf(token));
    if (!oldest || !middle || !newest) throw new Error('three sessions were opened');
    const list = async (as: typeof oldest) => (await app.call('GET /api/v1/sessions', { as })).json.sessions;
    const sessions = await list(newest);
    expect(sessions).toHaveLength(4);
    expect(sessions.map(({ isThis }: { isThis: boolean }) => isThis).filter(Boolean)).toHaveLength(1);
    for (const token of tokens) expect(JSON.stringify(sessions)).not.toContain(token);
    const own = (await list(middle)).find(({ isThis }: { isThis: boolean }) => isThis);
    const foreign = await app.call(`DELETE /api/v1/sessions/${own.sessionId}`, { as: other });
    expect(foreign.code).toBe('unknown-session');
    expect((await app.call(`DELETE /api/v1/sessions/${own.sessionId}`, { as: newest })).status).toBe(204);
    expect(await Promise.all([oldest, middle, newest].map((as) => isSignedIn(app, as)))).toEqual([
      true,
      false,
      true,
    ]);
    await app.call('DELETE /api/v1/sessions', { as: newest });
    expect(await Promise.all([oldest, newest, other].map((as) => isSignedIn(app, as)))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('are new at each sign-in, whatever cookie the browser offers', async () => {
    const app = await openTestApp();
    await setUp(app);
    const planted = 'A'.repeat(43);
    const body = { name: 'Quản trị', password };
    const answer = await app.call('POST /api/v1/session', { as: app.holderOf(planted), body });
    const { token } = sessionOf(answer);
    expect(token).not.toBe(planted);
    expect(await isSignedIn(app, app.holderOf(planted))).toBe(false);
    expect(sessionOf(await signIn(app, 'Quản trị')).token).not.toBe(token);
  });

  test('end where their browser signs in again', async () => {
    const app = await openTestApp();
    const former = app.holderOf(sessionOf(await setUp(app)).token);
    expect(await isSignedIn(app, former)).toBe(true);
    const body = { name: 'Quản trị', password };
    await app.call('POST /api/v1/session', { as: former, body });
    expect(await isSignedIn(app, former)).toBe(false);
  });
});
