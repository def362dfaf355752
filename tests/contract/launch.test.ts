import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { backUp, restore } from '../../server/operations/backup.ts';
import { changeDevice, revokeDevice } from '../../server/operations/device.ts';
import * as launches from '../../server/operations/launch.ts';
import { setOfficeSettings } from '../../server/storage/office-settings.ts';
import { launchValidMs } from '../../shared/endpoints/launch.ts';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { addDays, dayOf } from '../../shared/period.ts';
import type { ReceiptCodeRule } from '../../shared/receipt-code-rule.ts';
import { makeFolder } from '../support/console.ts';
import { engines, type TestEngine } from '../support/engines.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice } from '../support/test-office.ts';

const code = 'H46.17-250310-0042';

/** An officer, Lan unless said otherwise, at an office with one tablet. */
async function openCounter(engine: TestEngine, receiptCodes: ReceiptCodeRule = 'optional') {
  const office = await openTestOffice(engine);
  const tablet = await office.enrolTablet();
  const { storage, clock, id } = office;
  await storage.write((scope) => setOfficeSettings(scope, id, { ...defaultOfficeSettings, receiptCodes }));
  const { deviceId } = tablet;
  const launch = (wish: Partial<launches.LaunchWish> = {}, own: string | null = 'lan') =>
    launches.createLaunch(
      storage,
      id,
      { deviceId, serviceFieldId: 'land', officerIds: [], ...wish },
      own,
      clock.now(),
    );
  return {
    office,
    deviceId,
    launch,
    find: async () => (await launches.findWaitingLaunch(storage, tablet, clock.now())).launch,
    findWithdrawn: async () => (await launches.findWaitingLaunch(storage, tablet, clock.now())).withdrawnId,
    take: (launchId: string, state: 'arrived' | 'begun') =>
      launches.takeLaunch(storage, tablet, launchId, state, clock.now()),
    withdraw: (launchId: string) => launches.withdrawLaunch(storage, id, { deviceId, launchId }),
    stateOf: (launchId: string) => launches.readLaunchState(storage, id, { deviceId, launchId }, clock.now()),
  };
}

describe.each(engines)('a launch on $name', (engine) => {
  test('waits for its tablet, with whom and what to ask about', async () => {
    const { launch, find, stateOf } = await openCounter(engine);
    const { launchId } = await launch({ officerIds: ['minh'], receiptCode: ` ${code} ` });
    expect(await find()).toEqual({
      launchId,
      catalogueVersion: 1,
      serviceFieldId: 'land',
      officerIds: ['lan', 'minh'],
      receiptCode: code,
      secondsLeft: 300,
    });
    expect(await stateOf(launchId)).toBe('waiting');
  });

  test('is forgotten as soon as the tablet has it: the receipt code stands in no table any more', async () => {
    for (const state of ['arrived', 'begun'] as const) {
      const { office, launch, find, take, stateOf } = await openCounter(engine);
      const { launchId } = await launch({ receiptCode: code });
      expect(JSON.stringify(await office.query('select * from launch'))).toContain(code);
      await take(launchId, state);
      expect(await find()).toBeNull();
      expect(await stateOf(launchId)).toBe(state);
      expect(await office.query('select state, offer from launch')).toEqual([{ state, offer: null }]);
    }
  });

  if (engine.name === 'sqlite')
    test('leaves no receipt code behind in the file', async () => {
      const { office, launch } = await openCounter(engine);
      await launch({ receiptCode: code });
      office.clock.advance(launchValidMs);
      await launches.forgetExpiredLaunches(office.storage, office.clock.now());
      await office.storage.close();
      expect(await readFile(office.databaseUrl.slice('sqlite:'.length), 'latin1')).not.toContain(code);
    });

  test('does not go back to a state that comes late', async () => {
    const { launch, take, stateOf } = await openCounter(engine);
    const { launchId } = await launch();
    await take(launchId, 'begun');
    await take(launchId, 'arrived');
    expect(await stateOf(launchId)).toBe('begun');
  });

  test('is replaced by the next one, which alone the tablet may take', async () => {
    const { office, launch, find, take, stateOf } = await openCounter(engine);
    const first = await launch({ receiptCode: code });
    const second = await launch({ serviceFieldId: 'justice' });
    expect(await find()).toMatchObject({ launchId: second.launchId, receiptCode: null });
    await expect(take(first.launchId, 'begun')).rejects.toMatchObject({ code: 'unknown-launch' });
    expect(await Promise.all([first, second].map(({ launchId }) => stateOf(launchId)))).toEqual([
      'replaced',
      'waiting',
    ]);
    expect(JSON.stringify(await office.query('select * from launch'))).not.toContain(code);
  });

  test('expires after five minutes, and is swept away with its receipt code', async () => {
    const { office, launch, find, stateOf } = await openCounter(engine);
    const { launchId } = await launch({ receiptCode: code });
    office.clock.advance(launchValidMs - 1);
    await launches.forgetExpiredLaunches(office.storage, office.clock.now());
    expect(await find()).toMatchObject({ launchId, secondsLeft: 1 });
    office.clock.advance(1);
    expect([await find(), await stateOf(launchId)]).toEqual([null, 'expired']);
    await launches.forgetExpiredLaunches(office.storage, office.clock.now());
    expect(await office.query('select * from launch')).toEqual([]);
  });

  test('is taken back as long as it does not stand on the screen, and the tablet hears of it', async () => {
    const { office, launch, find, findWithdrawn, take, withdraw, stateOf } = await openCounter(engine);
    const first = await launch({ receiptCode: code });
    await withdraw(first.launchId);
    expect([await find(), await office.query('select * from launch')]).toEqual([null, []]);
    const second = await launch();
    await take(second.launchId, 'arrived');
    expect(await findWithdrawn()).toBeUndefined();
    await withdraw(second.launchId);
    expect([await find(), await findWithdrawn()]).toEqual([null, second.launchId]);
    expect(await stateOf(second.launchId)).toBe('expired');
    const third = await launch();
    await take(third.launchId, 'begun');
    for (const { launchId } of [first, second, third])
      await expect(withdraw(launchId)).rejects.toMatchObject({ code: 'unknown-launch' });
    expect(await findWithdrawn()).toBeUndefined();
  });

  test('that was taken back is not begun any more', async () => {
    const { launch, take, withdraw } = await openCounter(engine);
    const { launchId } = await launch();
    await take(launchId, 'arrived');
    await withdraw(launchId);
    await expect(take(launchId, 'begun')).rejects.toMatchObject({ code: 'unknown-launch' });
  });

  test('is in no backup, and gone after a restore', async () => {
    const { office, launch, find } = await openCounter(engine);
    await launch({ receiptCode: code });
    const path = `${await makeFolder()}/backup`;
    await backUp(office.storage, path);
    expect(gunzipSync(await readFile(path)).toString()).not.toContain(code);
    await restore(office.storage, path);
    expect(await find()).toBeNull();
  });

  test('asks for a receipt code as the office’s rule says', async () => {
    const unused = await openCounter(engine, 'none');
    await unused.launch({ receiptCode: code });
    expect(await unused.find()).toMatchObject({ receiptCode: null });
    const required = await openCounter(engine, 'required');
    for (const receiptCode of [undefined, '  '])
      await expect(required.launch({ receiptCode })).rejects.toMatchObject({ code: 'receipt-code-missing' });
    await required.launch({ receiptCode: code });
    expect(await required.find()).toMatchObject({ receiptCode: code });
  });

  test('names only what the latest catalogue has', async () => {
    const { office, launch, find } = await openCounter(engine);
    for (const wish of [{ serviceFieldId: 'tax' }, { officerIds: ['hoa'] }])
      await expect(launch(wish)).rejects.toMatchObject({ code: 'launch-outdated' });
    // Whose account outlived them in the catalogue invites for the others.
    await launch({ officerIds: ['minh'] }, 'hoa');
    expect(await find()).toMatchObject({ officerIds: ['minh'] });
    const { officers, ...rest } = smallCatalogue();
    await office.publish({ ...rest, officers: officers.filter(({ id }) => id !== 'minh'), counters: [] });
    await expect(launch({ officerIds: ['minh'] })).rejects.toMatchObject({ code: 'launch-outdated' });
  });

  test('offers whoever serves today, and launches for nobody else', async () => {
    const { office, launch } = await openCounter(engine);
    const { officers, ...rest } = smallCatalogue();
    const today = dayOf(office.clock.now(), rest.office.timeZone);
    const days = { lan: { lastDay: today }, minh: { lastDay: addDays(today, -1) } };
    const serving = officers.map((officer) => ({ ...officer, ...days[officer.id as keyof typeof days] }));
    await office.publish({ ...rest, officers: serving });
    const { storage, id, clock } = office;
    const choices = await launches.listLaunchChoices(storage, id, 'minh', clock.now());
    expect(choices.officers.map((officer) => officer.id)).toEqual(['lan']);
    expect(choices.ownOfficerId).toBeNull();
    await expect(launch({ officerIds: ['minh'] })).rejects.toMatchObject({ code: 'launch-outdated' });
    await expect(launch({ officerIds: ['lan'] })).resolves.toMatchObject({});
  });

  test('goes to a tablet of the office that is in use, and to no other', async () => {
    const { office, deviceId, launch } = await openCounter(engine);
    const foreign = await (await office.openNeighbour('binh-an')).enrolTablet();
    await expect(launch({ deviceId: foreign.deviceId })).rejects.toMatchObject({ code: 'unknown-device' });
    await revokeDevice(office.storage, office.id, deviceId, office.clock.now());
    await expect(launch()).rejects.toMatchObject({ code: 'tablet-not-in-use' });
  });

  test('finds the tablet at the officer’s own counter', async () => {
    const { office, deviceId } = await openCounter(engine);
    const other = await office.enrolTablet({ name: 'Quầy 2' });
    const choices = (own: string | null) =>
      launches.listLaunchChoices(office.storage, office.id, own, office.clock.now());
    expect(await choices('lan')).toMatchObject({ ownDeviceId: null, ownOfficerId: 'lan' });

    await changeDevice(office.storage, office.id, deviceId, { name: 'Quầy 1', counterId: 'counter-1' });
    const { tablets, ...found } = await choices('lan');
    expect(found).toMatchObject({ ownDeviceId: deviceId, receiptCodes: 'optional' });
    expect(tablets).toContainEqual({ deviceId, name: 'Quầy 1', counterName: 'Quầy 1' });
    expect(tablets).toContainEqual({ deviceId: other.deviceId, name: 'Quầy 2', counterName: null });
    expect(await choices('minh')).toMatchObject({ ownDeviceId: null });
    expect(await choices(null)).toMatchObject({ ownDeviceId: null, ownOfficerId: null });
  });
});
