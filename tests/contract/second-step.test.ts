import { describe, expect, test } from 'vitest';
import { hashSecret } from '../../server/access/secret.ts';
import { countForeignSecrets } from '../../server/storage/sealed-secret.ts';
import * as steps from '../../server/storage/second-step.ts';
import type { Scope } from '../../server/storage/storage.ts';
import { deleteAllRows } from '../../server/storage/table-copy.ts';
import { engines } from '../support/engines.ts';
import { openTestStorage } from '../support/test-office.ts';

describe.each(engines)('a second step on $name', (engine) => {
  async function openOn() {
    const { storage } = await openTestStorage(engine);
    const write = <T>(work: (scope: Scope) => Promise<T>) => storage.write(work);
    await write(async (scope) => {
      await steps.beginSecondStep(scope, 'lan', 'sealed');
      await steps.turnSecondStepOn(scope, 'lan', { sealedSecret: 'sealed', timeStep: 10 });
      await steps.replaceRecoveryCodes(scope, 'lan', ['a', 'b'].map(hashSecret));
    });
    return { storage, write };
  }

  test('is begun as often as one likes, and turned on once, by a code of the last secret', async () => {
    const { storage } = await openTestStorage(engine);
    const begin = (sealed: string) => storage.write((scope) => steps.beginSecondStep(scope, 'lan', sealed));
    const turnOn = (sealedSecret: string) =>
      storage.write((scope) => steps.turnSecondStepOn(scope, 'lan', { sealedSecret, timeStep: 10 }));
    expect([await begin('first'), await begin('second')]).toEqual([true, true]);
    expect(await storage.read((scope) => steps.findSecondStep(scope, 'lan'))).toEqual({
      sealedSecret: 'second',
      isOn: false,
    });
    expect(await turnOn('first')).toBe(false);
    expect((await Promise.all([turnOn('second'), turnOn('second')])).filter(Boolean)).toHaveLength(1);
    expect(await begin('third')).toBe(false);
  });

  test('takes each code once, and none of before it, also of several that come at once', async () => {
    const { write } = await openOn();
    const spend = (step: number) => write((scope) => steps.spendTimeStep(scope, 'lan', step));
    expect(await spend(10)).toBe(false);
    const taken = await Promise.all(Array.from({ length: 8 }, () => spend(12)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect([await spend(11), await spend(13)]).toEqual([false, true]);
    expect(await write((scope) => steps.spendTimeStep(scope, 'hoa', 13))).toBe(false);
  });

  test('takes each recovery code once, also of several that come at once', async () => {
    const { storage, write } = await openOn();
    const spend = (code: string, accountId = 'lan') =>
      write((scope) => steps.spendRecoveryCode(scope, accountId, hashSecret(code)));
    expect(await spend('a', 'hoa')).toBe(false);
    const taken = await Promise.all(Array.from({ length: 8 }, () => spend('a')));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await storage.read((scope) => steps.countRecoveryCodes(scope, 'lan'))).toBe(1);
    await write((scope) => steps.replaceRecoveryCodes(scope, 'lan', [hashSecret('c')]));
    expect([await spend('b'), await spend('c')]).toEqual([false, true]);
  });

  test('leaves nothing behind when it is turned off', async () => {
    const { storage, write } = await openOn();
    await write((scope) => steps.deleteSecondStep(scope, 'lan'));
    expect(await storage.read((scope) => steps.findSecondStep(scope, 'lan'))).toBeUndefined();
    expect(await storage.read((scope) => steps.countRecoveryCodes(scope, 'lan'))).toBe(0);
  });

  test('counts among what another key sealed', async () => {
    const { storage, write } = await openOn();
    const count = (prefix: string) => storage.read((scope) => countForeignSecrets(scope, prefix));
    expect([await count('sealed'), await count('other')]).toEqual([0, 1]);
    await write(deleteAllRows);
    expect(await count('other')).toBe(0);
  });
});
