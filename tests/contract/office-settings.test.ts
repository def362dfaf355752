import { describe, expect, test } from 'vitest';
import { openSettings, saveSettings } from '../../server/operations/office-settings.ts';
import { defaultOfficeSettings, type OfficeSettings } from '../../shared/office-settings.ts';
import { engines } from '../support/engines.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

const open = ({ storage, id }: TestOffice) => storage.read((scope) => openSettings(scope, id));

const save = ({ storage, id }: TestOffice, part: Partial<OfficeSettings>, basedOn?: string) =>
  storage.write((scope) => saveSettings(scope, id, { ...defaultOfficeSettings, ...part }, basedOn));

const refused = { code: 'settings-changed' };

describe.each(engines)('the settings of an office on $name', (engine) => {
  test('are saved on what was opened, and refused once somebody else has saved', async () => {
    const office = await openTestOffice(engine);
    const first = await open(office);
    expect(first).toMatchObject(defaultOfficeSettings);
    const second = await save(office, { hasLastLook: true }, first.revision);
    await expect(save(office, { offersLinks: true }, first.revision)).rejects.toMatchObject(refused);
    expect(await open(office)).toEqual(second);
    const third = await save(office, { hasLastLook: true, offersLinks: true }, second.revision);
    expect(new Set([first, second, third].map(({ revision }) => revision)).size).toBe(3);
    await expect(save(office, {}, second.revision)).rejects.toMatchObject(refused);
    expect(await open(office)).toMatchObject({ hasLastLook: true, offersLinks: true });
  });

  test('of two that are saved at once are those of one, and the other is refused', async () => {
    const office = await openTestOffice(engine);
    const saveTwoAtOnce = async (receiptCodes: OfficeSettings['receiptCodes']) => {
      const { revision } = await open(office);
      const outcomes = await Promise.allSettled([
        save(office, { receiptCodes, hasLastLook: true }, revision),
        save(office, { receiptCodes, offersLinks: true }, revision),
      ]);
      return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    };
    // The first of all, where nothing was set, and one after it.
    for (const receiptCodes of ['optional', 'required'] as const)
      expect(await saveTwoAtOnce(receiptCodes)).toEqual([await open(office)]);
  });

  test('without what they are based on replace whatever is there', async () => {
    const office = await openTestOffice(engine);
    await save(office, { hasLastLook: true });
    const last = await save(office, { offersLinks: true });
    expect(last).toMatchObject({ hasLastLook: false, offersLinks: true });
    expect(await open(office)).toEqual(last);
  });
});
