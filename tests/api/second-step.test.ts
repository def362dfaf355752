import { describe, expect, test } from 'vitest';
import { SecretBox } from '../../server/access/secret-box.ts';
import { codeOf } from '../support/authenticator.ts';
import { engines } from '../support/engines.ts';
import { type Answer, type Caller, openTestApp, setupCode, TestApp } from '../support/test-app.ts';

const name = 'Quản trị';
const password = 'con mèo trên mái nhà';
const path = '/api/v1/session/second-step';

function holderOf(app: TestApp, answer: Answer): Caller {
  return app.holderOf(/session=([\w-]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '');
}

function signIn(app: TestApp, code?: string, typed = password): Promise<Answer> {
  return app.call('POST /api/v1/session', { body: { name, password: typed, code } });
}

const outcomeOf = ({ status, code }: Answer) => code ?? status;

async function openWithSecret(engine = engines[0]) {
  const app = await openTestApp({ ...(engine ? { engine } : {}) });
  const made = await app.call('POST /api/v1/setup', { body: { setupCode, name, password } });
  const as = holderOf(app, made);
  const begun = await app.call(`POST ${path}`, { as, body: { password } });
  const { secret, uri } = begun.json;
  const nextCode = () => {
    app.office.clock.advance(30_000);
    return codeOf(secret, app.office.clock.now());
  };
  const confirm = (code: string) => app.call(`PUT ${path}`, { as, body: { code } });
  const view = async () => (await app.call(`GET ${path}`, { as })).json;
  return { app, as, secret: secret as string, uri: uri as string, nextCode, confirm, view };
}

async function openWithSecondStep(engine = engines[0]) {
  const scene = await openWithSecret(engine);
  const { json } = await scene.confirm(scene.nextCode());
  return { ...scene, recoveryCodes: json.recoveryCodes as string[] };
}

describe.each(engines)('signing in with a second step on $name', (engine) => {
  test('takes the password and then a code, and each code once', async () => {
    const { app, nextCode } = await openWithSecondStep(engine);
    expect(outcomeOf(await signIn(app))).toBe('second-step-needed');
    expect(outcomeOf(await signIn(app, nextCode(), 'sai'))).toBe('wrong-credentials');
    const code = nextCode();
    expect(outcomeOf(await signIn(app, `${code.slice(0, 3)} ${code.slice(3)} `))).toBe(200);
    expect(outcomeOf(await signIn(app, code))).toBe('wrong-second-step');
    const next = nextCode();
    const twice = await Promise.all([signIn(app, next), signIn(app, next)]);
    expect(twice.map(outcomeOf).toSorted()).toEqual([200, 'wrong-second-step']);
    expect(app.errors).toEqual([]);
  });

  test('takes a recovery code in the place of one, once, however it is typed', async () => {
    const { app, recoveryCodes, view } = await openWithSecondStep(engine);
    const [first = '', second = ''] = recoveryCodes;
    expect(outcomeOf(await signIn(app, first.toLowerCase().replaceAll('-', ' ')))).toBe(200);
    expect(outcomeOf(await signIn(app, first))).toBe('wrong-second-step');
    const twice = await Promise.all([signIn(app, second), signIn(app, second)]);
    expect(twice.map(outcomeOf).toSorted()).toEqual([200, 'wrong-second-step']);
    expect(await view()).toEqual({ isOn: true, recoveryCodesLeft: 8 });
  });
});

describe('a second step', () => {
  test('asks for nothing until a code was entered', async () => {
    const { app, secret, uri, nextCode, confirm, view } = await openWithSecret();
    expect(uri).toContain(`secret=${secret}`);
    expect(outcomeOf(await signIn(app))).toBe(200);
    expect(outcomeOf(await confirm('000000'))).toBe('wrong-second-step');
    expect(await view()).toEqual({ isOn: false, recoveryCodesLeft: 0 });
    expect((await confirm(nextCode())).json.recoveryCodes).toHaveLength(10);
    expect(outcomeOf(await confirm(nextCode()))).toBe('second-step-on');
    expect(outcomeOf(await signIn(app))).toBe('second-step-needed');
  });

  test('is begun with the password, and not while it is on', async () => {
    const { app, as, nextCode, confirm } = await openWithSecret();
    const begin = (typed: string) => app.call(`POST ${path}`, { as, body: { password: typed } });
    expect(outcomeOf(await begin('sai'))).toBe('wrong-credentials');
    await confirm(nextCode());
    expect(outcomeOf(await begin(password))).toBe('second-step-on');
  });

  test('ends what was opened without it, but where it was turned on', async () => {
    const { app, as, nextCode, confirm } = await openWithSecret();
    const other = holderOf(app, await signIn(app));
    await confirm(nextCode());
    const isOpen = async (caller: Caller) => (await app.call('GET /api/v1/session', { as: caller })).status;
    expect([await isOpen(as), await isOpen(other)]).toEqual([200, 401]);
  });

  test('is turned off with the password and a code, and by neither alone', async () => {
    const { app, as, nextCode, recoveryCodes, view } = await openWithSecondStep();
    const turnOff = (body: object) => app.call(`DELETE ${path}`, { as, body });
    expect(outcomeOf(await turnOff({ password: 'sai', code: nextCode() }))).toBe('wrong-credentials');
    expect(outcomeOf(await turnOff({ password, code: '000000' }))).toBe('wrong-second-step');
    expect(outcomeOf(await turnOff({ password }))).toBe('invalid-request');
    expect((await view()).isOn).toBe(true);
    expect(outcomeOf(await turnOff({ password, code: recoveryCodes[0] }))).toBe(204);
    expect(await view()).toEqual({ isOn: false, recoveryCodesLeft: 0 });
    expect(outcomeOf(await signIn(app))).toBe(200);
    expect(outcomeOf(await turnOff({ password, code: nextCode() }))).toBe('second-step-off');
  });

  test('gets new recovery codes, which end those of before', async () => {
    const { app, as, nextCode, recoveryCodes } = await openWithSecondStep();
    const body = { password, code: nextCode() };
    const renewed = await app.call('POST /api/v1/session/recovery-codes', { as, body });
    expect(renewed.status).toBe(201);
    expect(outcomeOf(await signIn(app, recoveryCodes[0]))).toBe('wrong-second-step');
    expect(outcomeOf(await signIn(app, renewed.json.recoveryCodes[0]))).toBe(200);
  });

  test('is not for a one-time password', async () => {
    const { app } = await openWithSecret();
    const as = await app.signedIn('clerk', { mustChangePassword: true });
    expect(outcomeOf(await app.call(`GET ${path}`, { as }))).toBe('password-change-required');
    expect(outcomeOf(await app.call(`POST ${path}`, { as, body: { password } }))).toBe(
      'password-change-required',
    );
  });

  test('is not guessed: wrong codes make who guesses wait', async () => {
    const { app } = await openWithSecondStep();
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => signIn(app, `10000${n % 10}`)));
    expect(outcomes.filter(({ code }) => code === 'wrong-second-step').length).toBeLessThan(8);
    expect(outcomeOf(await signIn(app))).toBe('too-many-attempts');
  });

  test('stays in the log, with every wrong code and no code at all', async () => {
    const { app, as, secret, nextCode, recoveryCodes } = await openWithSecondStep();
    const code = nextCode();
    await signIn(app, code);
    await signIn(app, code);
    await signIn(app, recoveryCodes[0]);
    const { json, text } = await app.call('GET /api/v1/audit-entries', { as });
    expect(json.entries.map(({ action }: { action: string }) => action).slice(0, 4)).toEqual([
      'session.open',
      'session.refuse',
      'session.open',
      'second-step.turn-on',
    ]);
    expect(json.entries[0].changes).toEqual([{ path: 'secondStep', before: null, after: 'recovery' }]);
    for (const hidden of [code, secret, ...recoveryCodes]) expect(text).not.toContain(hidden);
    const kept = JSON.stringify([
      await app.office.query('select * from second_step'),
      await app.office.query('select * from recovery_code'),
    ]);
    for (const hidden of [secret, ...recoveryCodes]) expect(kept).not.toContain(hidden);
  });

  test('whose key was lost opens with a recovery code, and says so for others', async () => {
    const { app, nextCode, recoveryCodes } = await openWithSecondStep();
    const services = { ...app.services, secretBox: new SecretBox(Buffer.alloc(32, 9)) };
    const other = new TestApp(app.office, services, app);
    expect(outcomeOf(await signIn(other, nextCode()))).toBe('second-step-unreadable');
    expect(outcomeOf(await signIn(other, recoveryCodes[0]))).toBe(200);
  });
});

describe('a manager', () => {
  const accounts = '/api/v1/offices/an-binh/accounts';

  test('takes a lost second step off together with the password, where they say so', async () => {
    const { app, as: admin } = await openWithSecondStep();
    const second = await app.signedIn('admin');
    const { json: own } = await app.call('GET /api/v1/session', { as: admin });
    expect(own.hasSecondStep).toBe(true);
    const reset = (body: object) =>
      app.call(`POST ${accounts}/${own.accountId}/password`, { as: second, body });
    expect((await reset({})).json.account.hasSecondStep).toBe(true);
    const { json } = await reset({ withSecondStep: true });
    expect(json.account.hasSecondStep).toBe(false);
    expect(outcomeOf(await signIn(app, undefined, json.password))).toBe(200);
    const log = await app.call(`GET /api/v1/offices/an-binh/audit-entries`, { as: second });
    const entry = log.json.entries.find(({ action }: { action: string }) => action === 'password.reset');
    expect(entry.changes).toContainEqual({ path: 'hasSecondStep', before: true, after: false });
  });
});
