import { describe, expect, test } from 'vitest';
import { moveOffice } from '../../server/operations/office-tree.ts';
import { listOfficeViews } from '../../server/reports/overview.ts';
import { isBeneath, listBeneath } from '../../server/storage/office-tree.ts';
import { engines } from '../support/engines.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

async function openOffices(engine: (typeof engines)[number], ids: readonly string[]): Promise<TestOffice> {
  const office = await openTestOffice(engine);
  for (const id of ids) await office.openNeighbour(id);
  return office;
}

const parentsOf = async ({ storage }: TestOffice) =>
  Object.fromEntries(
    (await listOfficeViews(storage, null)).map(({ officeId, parentId }) => [officeId, parentId]),
  );

const beneath = async ({ storage }: TestOffice, aboveId: string) =>
  (await storage.read((scope) => listBeneath(scope, aboveId))).map(({ officeId }) => officeId).toSorted();

describe.each(engines)('offices in a tree on $name', (engine) => {
  test('move with all that stands under them', async () => {
    const office = await openOffices(engine, ['tinh', 'vung', 'xa', 'thon']);
    const move = (id: string, under: string | null) => moveOffice(office.storage, id, under);
    await move('xa', 'vung');
    await move('thon', 'xa');
    expect(await beneath(office, 'vung')).toEqual(['thon', 'xa']);
    await move('vung', 'tinh');
    expect(await beneath(office, 'tinh')).toEqual(['thon', 'vung', 'xa']);
    await move('xa', 'an-binh');
    expect(await beneath(office, 'tinh')).toEqual(['vung']);
    expect(await beneath(office, 'an-binh')).toEqual(['thon', 'xa']);
    await move('xa', null);
    expect(await beneath(office, 'an-binh')).toEqual([]);
    expect(await parentsOf(office)).toEqual({
      'an-binh': null,
      tinh: null,
      vung: 'tinh',
      xa: null,
      thon: 'xa',
    });
    expect(await office.storage.read((scope) => isBeneath(scope, 'thon', 'xa'))).toBe(true);
    expect((await office.verify()).ok).toBe(true);
  });

  test('stand neither under themselves nor under what they are above of, nor too deep', async () => {
    const ids = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6'];
    const office = await openOffices(engine, ids);
    const move = (id: string, under: string | null) => moveOffice(office.storage, id, under);
    for (const [at, id] of ids.slice(1, 5).entries()) await move(id, ids[at] ?? null);
    for (const under of ids.slice(0, 5))
      await expect(move('o1', under)).rejects.toMatchObject({ code: 'office-under-itself' });
    await expect(move('o6', 'o5')).rejects.toMatchObject({ code: 'office-tree-too-deep' });
    await expect(move('o1', 'o6')).rejects.toMatchObject({ code: 'office-tree-too-deep' });
    await expect(move('o6', 'nowhere')).rejects.toMatchObject({ code: 'unknown-office' });
    await expect(move('nowhere', 'o6')).rejects.toMatchObject({ code: 'unknown-office' });
    expect(await beneath(office, 'o1')).toEqual(['o2', 'o3', 'o4', 'o5']);
  });

  test('that two people move at once never end in a circle', async () => {
    for (let round = 0; round < 3; round += 1) {
      const office = await openOffices(engine, ['o1', 'o2', 'o3']);
      const moves = [
        ['o1', 'o2'],
        ['o2', 'o3'],
        ['o3', 'o1'],
      ] as const;
      const outcomes = await Promise.allSettled(
        moves.map(([id, under]) => moveOffice(office.storage, id, under)),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      expect((await office.verify()).ok).toBe(true);
    }
  });

  test('whose places do not fit together are found by verify', async () => {
    const office = await openOffices(engine, ['tinh', 'vung', 'xa']);
    await moveOffice(office.storage, 'xa', 'vung');
    await moveOffice(office.storage, 'vung', 'tinh');
    await office.query("delete from office_above where office_id = 'xa' and above_id = 'tinh'");
    expect((await office.verify()).differences).toEqual([
      { officeId: 'xa', tally: 'office place', kept: 1, recounted: 0 },
    ]);
  });
});
