import { describe, expect, test } from 'vitest';
import { codeOf } from '../support/authenticator.ts';
import { engines } from '../support/engines.ts';
import { textOfMail } from '../support/mail-server.ts';
import { startMailServer } from '../support/message-receivers.ts';
import { type Answer, openTestApp, setupCode, type TestApp } from '../support/test-app.ts';
import { minutes } from '../support/test-office.ts';

const path = '/api/v1/password-resets';
const email = 'quantri@example.vn';
const admin = { name: 'Quản trị', password: 'con mèo trên mái nhà' };
const newPassword = 'ba con cá dưới ao';

const outcomeOf = ({ status, code }: Answer) => code ?? status;

function callerOf(app: TestApp, answer: Answer) {
  return app.holderOf(/session=([\w-]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '');
}

async function openWithMail(engine = engines[0]) {
  const { url, mails } = await startMailServer();
  const mail = { url, from: 'khaosat@example.vn' };
  const app = await openTestApp({ mail, ...(engine ? { engine } : {}) });
  const as = callerOf(app, await app.call('POST /api/v1/setup', { body: { setupCode, ...admin } }));
  await app.call('PUT /api/v1/session/email', { as, body: { email, password: admin.password } });
  const ask = async (name = admin.name) => {
    const answer = await app.call(`POST ${path}`, { body: { name } });
    await app.services.afterAnswer.settle();
    return answer;
  };
  const lastToken = () => {
    const text = textOfMail(mails.at(-1) ?? '');
    return (
      /http:\/\/localhost\/office#\/new-password\/([\w-]{43})\n/.exec(text.replace(/\r/g, ''))?.[1] ?? ''
    );
  };
  const reset = (token: string, code?: string, typed = newPassword) =>
    app.call(`PUT ${path}`, { body: { token, newPassword: typed, code } });
  const signIn = (password: string) =>
    app.call('POST /api/v1/session', { body: { name: admin.name, password } });
  return { app, as, mails, ask, lastToken, reset, signIn };
}

describe.each(engines)('a link to a new password on $name', (engine) => {
  test('comes by e-mail, works once, and ends every session', async () => {
    const { app, as, mails, ask, lastToken, reset, signIn } = await openWithMail(engine);
    expect(outcomeOf(await ask())).toBe(204);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(`To: ${email}`);
    const token = lastToken();
    expect(JSON.stringify(await app.office.query('select * from password_reset'))).not.toContain(token);
    expect(outcomeOf(await reset(token, undefined, 'ngắn'))).toBe('weak-password');
    const twice = await Promise.all([reset(token), reset(token)]);
    expect(twice.map(outcomeOf).toSorted()).toEqual([200, 'reset-link-spent']);
    expect((await app.call('GET /api/v1/session', { as })).status).toBe(401);
    expect(outcomeOf(await signIn(admin.password))).toBe('wrong-credentials');
    expect(outcomeOf(await signIn(newPassword))).toBe(200);
    expect(app.errors).toEqual([]);
  });
});

describe('a link to a new password', () => {
  test('is asked for with the same answer, whoever has the name', async () => {
    const { app, mails, ask } = await openWithMail();
    const known = await ask();
    const unknown = await ask('Không ai');
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect([...known.headers.keys()].toSorted()).toEqual([...unknown.headers.keys()].toSorted());
    expect(mails).toHaveLength(1);
    const as = await app.signedIn('admin');
    const { json, text } = await app.call('GET /api/v1/audit-entries', { as });
    expect(json.entries[0]).toMatchObject({ action: 'password.send-link', actor: { kind: 'nobody' } });
    expect(text).not.toContain('Không ai');
  });

  test('ends after thirty minutes, with a new password, and with another address', async () => {
    const { app, as, ask, lastToken, reset } = await openWithMail();
    await ask();
    app.office.clock.advance(30 * minutes);
    expect(outcomeOf(await reset(lastToken()))).toBe('reset-link-spent');
    await ask();
    const before = lastToken();
    await app.call('PUT /api/v1/session/email', { as, body: { email: null, password: admin.password } });
    expect(outcomeOf(await reset(before))).toBe('reset-link-spent');
    const body = { currentPassword: admin.password, newPassword };
    await app.call('PUT /api/v1/session/email', { as, body: { email, password: admin.password } });
    await ask();
    await app.call('PUT /api/v1/session/password', { as, body });
    expect(outcomeOf(await reset(lastToken()))).toBe('reset-link-spent');
    expect(outcomeOf(await reset('made up'))).toBe('reset-link-spent');
  });

  test('takes the code too where the account has a second step', async () => {
    const { app, as, ask, lastToken, reset, signIn } = await openWithMail();
    const step = '/api/v1/session/second-step';
    const begun = await app.call(`POST ${step}`, { as, body: { password: admin.password } });
    const codeNow = () => codeOf(begun.json.secret, app.office.clock.now());
    await app.call(`PUT ${step}`, { as, body: { code: codeNow() } });
    await ask();
    const token = lastToken();
    expect(outcomeOf(await reset(token))).toBe('second-step-needed');
    expect(outcomeOf(await reset(token, '000000'))).toBe('wrong-second-step');
    app.office.clock.advance(minutes);
    expect(outcomeOf(await reset(token, codeNow()))).toBe(200);
    expect(outcomeOf(await signIn(newPassword))).toBe('second-step-needed');
  });

  test('is written about in the language of the page where it was asked for', async () => {
    const { app, mails, ask } = await openWithMail();
    await ask();
    await app.call(`POST ${path}`, { body: { name: admin.name, language: 'en' } });
    await app.services.afterAnswer.settle();
    expect(mails.map(textOfMail)).toEqual([
      expect.stringContaining('đặt mật khẩu mới cho tài khoản “Quản trị”'),
      expect.stringContaining('a new password for the account “Quản trị”'),
    ]);
    const other = await app.call(`POST ${path}`, { body: { name: admin.name, language: 'fr' } });
    expect(outcomeOf(other)).toBe('invalid-request');
  });

  test('is sent three times an hour and no more, whatever is asked for', async () => {
    const { app, mails, ask } = await openWithMail();
    for (let count = 0; count < 6; count += 1)
      expect(outcomeOf(await ask(admin.name.toUpperCase()))).toBe(204);
    expect(mails).toHaveLength(3);
    for (let count = 0; count < 24; count += 1) await ask('Không ai');
    expect(outcomeOf(await ask())).toBe('too-many-calls');
    app.office.clock.advance(60 * minutes);
    await ask();
    expect(mails).toHaveLength(4);
  });

  test('is offered only where the server can send e-mail', async () => {
    const { app } = await openWithMail();
    expect((await app.call(`GET ${path}`)).json).toEqual({ isOffered: true });
    const without = await openTestApp();
    expect((await without.call(`GET ${path}`)).json).toEqual({ isOffered: false });
    expect(outcomeOf(await without.call(`POST ${path}`, { body: admin }))).toBe('reset-not-offered');
  });
});

describe('the address of an account', () => {
  const accounts = '/api/v1/offices/an-binh/accounts';

  test('is set with the account, changed by its owner with the password, and seen by who manages', async () => {
    const { app, as } = await openWithMail();
    const body = { name: 'Lan', role: 'clerk', email: 'lan@example.vn' };
    const made = await app.call(`POST ${accounts}`, { as, body });
    expect(made.json.account.email).toBe('lan@example.vn');
    const seenBy = async (role: 'manager' | 'auditor') => {
      const { json } = await app.call(`GET ${accounts}`, { as: await app.signedIn(role) });
      return json.accounts.find(({ name }: { name: string }) => name === 'Lan').email;
    };
    expect([await seenBy('manager'), await seenBy('auditor')]).toEqual(['lan@example.vn', null]);
    const change = (email: unknown, password: string) =>
      app.call('PUT /api/v1/session/email', { as, body: { email, password } });
    expect(outcomeOf(await change('khác@example.vn', 'sai'))).toBe('wrong-credentials');
    expect(outcomeOf(await change('không phải địa chỉ', admin.password))).toBe('invalid-request');
    expect((await change('khác@example.vn', admin.password)).json.email).toBe('khác@example.vn');
    expect((await app.call('GET /api/v1/session', { as })).json.email).toBe('khác@example.vn');
  });
});
