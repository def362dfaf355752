import type { OfficeView, Overview } from '../../shared/endpoints/office.ts';
import { orderAsTree } from '../../shared/office-tree.ts';
import { dayOf } from '../../shared/period.ts';
import { getLatestCatalogue, listOfficeVersions } from '../storage/catalogue.ts';
import { findLastClosedDay } from '../storage/closing.ts';
import { listTree } from '../storage/office-tree.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { findDaysWithResponses, sumResponses } from '../storage/tally.ts';

/** The office at a glance; of the running day nothing but the number of responses. */
export function getOverviewOf(storage: Storage, officeId: string, now: number): Promise<Overview> {
  return storage.read(async (scope) => {
    const { office } = await getLatestCatalogue(scope, officeId);
    const today = dayOf(now, office.timeZone);
    const sums = await sumResponses(scope, officeId, { from: today, to: today });
    const responsesToday = sums.filter((s) => s.complete).reduce((total, { count }) => total + count, 0);
    const lastClosedDay = await findLastClosedDay(scope, officeId);
    return { today, responsesToday, lastClosedDay, ...(await findDaysWithResponses(scope, officeId)) };
  });
}

/**
 * Offices as a tree, neighbours in the Vietnamese order of their names.
 * @param reach null: all there are
 */
export function listOfficeViews(storage: Storage, reach: readonly string[] | null): Promise<OfficeView[]> {
  return storage.read(async (scope) => {
    const seen = reach && new Set(reach);
    const parents = await findParents(scope, reach);
    const views = (await listOfficeVersions(scope, reach)).map(({ officeId, name, version }): OfficeView => {
      const parentId = parents.get(officeId) ?? null;
      const isSeen = parentId !== null && (seen?.has(parentId) ?? true);
      return { officeId, name, catalogueVersion: version, parentId: isSeen ? parentId : null };
    });
    return orderAsTree(views).map(({ depth: _, ...view }) => view);
  });
}

/** Under which office each stands. A single one stands under none that may be seen. */
async function findParents(scope: Scope, reach: readonly string[] | null): Promise<Map<string, string>> {
  if (reach?.length === 1) return new Map();
  const tree = await listTree(scope);
  return new Map(tree.filter(({ distance }) => distance === 1).map((each) => [each.officeId, each.aboveId]));
}
