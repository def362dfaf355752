import type { OfficeView, Overview } from '../../shared/endpoints/office.ts';
import { dayOf } from '../../shared/period.ts';
import { sortByName } from '../../shared/vietnamese-order.ts';
import { findCatalogue, getLatestCatalogue, listOfficeVersions } from '../storage/catalogue.ts';
import { findLastClosedDay } from '../storage/closing.ts';
import type { Storage } from '../storage/storage.ts';
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

/** Offices in the Vietnamese order of their names. */
export function listOfficeViews(storage: Storage, officeId: string | null): Promise<OfficeView[]> {
  return storage.read(async (scope) => {
    const views: OfficeView[] = [];
    for (const { officeId: id, version } of await listOfficeVersions(scope, officeId)) {
      const catalogue = await findCatalogue(scope, id, version);
      if (catalogue) views.push({ officeId: id, name: catalogue.office.name.vi, catalogueVersion: version });
    }
    return sortByName(views);
  });
}
