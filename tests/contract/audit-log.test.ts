import { describe, expect, test } from 'vitest';
import { saveSettings } from '../../server/operations/office-settings.ts';
import { type Act, noteChange, performAct } from '../../server/storage/act.ts';
import { insertApiKey } from '../../server/storage/api-key.ts';
import { listAuditEntries } from '../../server/storage/audit-log.ts';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { engines } from '../support/engines.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

const by = (name: string, replaced: Partial<Act> = {}): Act => ({
  officeId: 'an-binh',
  actor: { kind: 'account', id: name, name },
  action: 'settings.change',
  subject: '',
  at: Date.UTC(2026, 2, 10, 3),
  ...replaced,
});

const entriesOf = ({ storage, id }: TestOffice, limit = 500) =>
  storage.read((scope) => listAuditEntries(scope, id, {}, { below: undefined, limit }));

const save = ({ storage, id }: TestOffice, offersLinks: boolean) =>
  storage.write((scope) => saveSettings(scope, id, { ...defaultOfficeSettings, offersLinks }, undefined));

describe.each(engines)('the audit log on $name', (engine) => {
  test('names who, when, and what differs before and after', async () => {
    const office = await openTestOffice(engine);
    await performAct(by('Hoa'), () => save(office, true));
    expect(await entriesOf(office)).toMatchObject([
      {
        number: 1,
        at: '2026-03-10T03:00:00.000Z',
        actor: { kind: 'account', id: 'Hoa', name: 'Hoa' },
        action: 'settings.change',
        changes: [{ path: 'offersLinks', before: false, after: true }],
      },
    ]);
  });

  test('has no entry of what was not done, and none of what a program does by itself', async () => {
    const office = await openTestOffice(engine);
    const failing = () =>
      office.storage.write(async (scope) => {
        noteChange(scope, { after: { offersLinks: true } });
        const key = {
          keyId: 'k',
          name: 'k',
          keyHash: 'h',
          role: 'clerk',
          createdAt: 0,
          expiresAt: 1,
        } as const;
        await insertApiKey(scope, { officeId: office.id, ...key });
        throw new Error('no');
      });
    await expect(performAct(by('Hoa'), failing)).rejects.toThrow('no');
    await save(office, true);
    expect(await entriesOf(office)).toEqual([]);
    expect(await office.query('select * from api_key')).toEqual([]);
  });

  test('chains those who write at once, each in their own name, without a gap', async () => {
    const office = await openTestOffice(engine);
    const names = Array.from({ length: 24 }, (_, index) => `person-${index}`);
    await Promise.all([
      ...names.map((name) => performAct(by(name, { subject: name }), () => save(office, true))),
      ...names.map(() => save(office, false)),
    ]);
    const entries = await entriesOf(office);
    expect(entries.map(({ number }) => number)).toEqual(names.map((_, index) => names.length - index));
    expect(entries.map(({ actor }) => actor.name).toSorted()).toEqual(names.toSorted());
    for (const { actor, subject } of entries) expect(subject).toBe(actor.name);
    expect((await office.verify()).differences).toEqual([]);
  });

  test('of several transactions has one entry for the first, and one for each that says more', async () => {
    const office = await openTestOffice(engine);
    await performAct(by('Hoa'), async () => {
      await office.storage.prepare(async () => {});
      await office.storage.write(async () => {});
      await office.storage.write(async () => {});
      await office.storage.write(async (scope) => noteChange(scope, { subject: 'later' }));
    });
    expect((await entriesOf(office)).map(({ subject }) => subject)).toEqual(['later', '']);
  });

  const tamperings = {
    'changed in words': "update audit_entry set actor_name = 'Nga' where number = 2",
    'changed in figures': "update audit_entry set changes = '[]' where number = 2",
    'moved to another time': 'update audit_entry set at = at + 1 where number = 2',
    'taken from the middle': 'delete from audit_entry where number = 2',
    'taken from the end': 'delete from audit_entry where number = 3',
    'taken whole': 'delete from audit_entry',
    'hidden behind a new head': 'update audit_head set number = 2',
  };

  test.each(Object.entries(tamperings))('that was %s is found by verify', async (_, sql) => {
    const office = await openTestOffice(engine);
    for (const offersLinks of [true, false, true])
      await performAct(by('Hoa'), () => save(office, offersLinks));
    expect((await office.verify()).ok).toBe(true);
    await office.query(sql);
    const { ok, differences } = await office.verify();
    expect(ok).toBe(false);
    expect(differences[0]).toMatchObject({
      officeId: 'an-binh',
      tally: expect.stringMatching(/^audit entry \d$/),
    });
  });
});
