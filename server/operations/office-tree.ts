import { mostLevels } from '../../shared/office-tree.ts';
import { Problem } from '../../shared/problem.ts';
import { noteChange } from '../storage/act.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import { type Above, holdTree, listAbove, listBeneath, replaceAbove } from '../storage/office-tree.ts';
import type { Scope, Storage } from '../storage/storage.ts';

/**
 * Puts an office, with all that stands under it, under another one; null: under none.
 * @throws Problem `unknown-office`, `office-under-itself`, `office-tree-too-deep`
 */
export function moveOffice(storage: Storage, officeId: string, underId: string | null): Promise<void> {
  return storage.write(async (scope) => {
    await holdTree(scope);
    await getLatestCatalogue(scope, officeId);
    const before = await listAbove(scope, officeId);
    const beneath = await listBeneath(scope, officeId);
    const above = underId === null ? [] : await listAboveWith(scope, underId);
    if (underId === officeId || beneath.some((each) => each.officeId === underId))
      throw new Problem('office-under-itself', { officeId, underId });
    const height = Math.max(0, ...beneath.map(({ distance }) => distance));
    if (above.length + 1 + height > mostLevels) throw new Problem('office-tree-too-deep', { mostLevels });
    noteChange(scope, {
      officeId,
      subject: officeId,
      before: { under: before[0]?.aboveId ?? null },
      after: { under: underId },
    });
    const moving = [{ officeId, distance: 0 }, ...beneath];
    await replaceAbove(
      scope,
      moving.map((each) => each.officeId),
      {
        before: before.map(({ aboveId }) => aboveId),
        after: moving.flatMap((each) =>
          above.map(({ aboveId, distance }) => ({
            officeId: each.officeId,
            aboveId,
            distance: each.distance + distance,
          })),
        ),
      },
    );
  });
}

/** An office and what it stands under, as something under it would see them. */
async function listAboveWith(scope: Scope, underId: string): Promise<Omit<Above, 'officeId'>[]> {
  await getLatestCatalogue(scope, underId);
  const further = await listAbove(scope, underId);
  return [
    { aboveId: underId, distance: 1 },
    ...further.map(({ aboveId, distance }) => ({ aboveId, distance: distance + 1 })),
  ];
}
