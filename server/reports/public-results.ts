import type { Catalogue } from '../../shared/catalogue.ts';
import { type Day, dayOf, type Period } from '../../shared/period.ts';
import { buildPublicQuarter } from '../../shared/public/build-public-quarter.ts';
import type { PublicQuarter } from '../../shared/public/public-quarter.ts';
import { listPublicQuarters } from '../../shared/public/quarters.ts';
import { compareNames } from '../../shared/vietnamese-order.ts';
import { blankLevel } from '../ingest/count-tallies.ts';
import { findLatestVersion, getLatestCatalogue, listLatestWithSettings } from '../storage/catalogue.ts';
import { listClosingHeads } from '../storage/closing.ts';
import { getOfficeSettings, readOfficeSettings } from '../storage/office-settings.ts';
import { insertPublished, listPublished } from '../storage/public-quarter.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { findDaysWithResponses, sumRatings, sumResponses } from '../storage/tally.ts';

export interface PublicResults {
  readonly office: Catalogue['office'];
  /** The earliest first. */
  readonly quarters: readonly PublicQuarter[];
  /** The latest first. */
  readonly closings: readonly PublicClosing[];
}

/** That a period was closed; its figures are those of the quarters that it is made of, where it is made of such. */
export interface PublicClosing extends Period {
  readonly number: number;
  readonly closedDay: Day;
}

/** Three years. */
const mostQuarters = 12;
const mostClosings = 24;

/** undefined where the office publishes nothing, or does not exist: nobody is told which. */
export async function findPublicResults(
  storage: Storage,
  officeId: string,
  now: number,
): Promise<PublicResults | undefined> {
  const seen = await storage.read((scope) => look(scope, officeId, now));
  if (!seen || seen.missing.length === 0) return seen?.results;
  return storage.write(async (scope) => {
    const again = await look(scope, officeId, now);
    for (const period of again?.missing ?? []) {
      const quarter = await countQuarter(scope, officeId, period);
      await insertPublished(scope, officeId, quarter);
    }
    return (await look(scope, officeId, now))?.results;
  });
}

/** What is published, and which quarters are to be. */
async function look(scope: Scope, officeId: string, now: number) {
  if ((await findLatestVersion(scope, officeId)) === undefined) return undefined;
  if (!(await getOfficeSettings(scope, officeId)).publishesResults) return undefined;
  const { office } = await getLatestCatalogue(scope, officeId);
  const all = await listPublished(scope, officeId);
  const { firstDay } = await findDaysWithResponses(scope, officeId);
  const due = firstDay ? listPublicQuarters(firstDay, dayOf(now, office.timeZone), mostQuarters) : [];
  const missing = due.filter(({ from }) => !all.some((quarter) => quarter.from === from));
  const closings = (await listClosingHeads(scope, officeId)).slice(0, mostClosings);
  return { results: { office, quarters: all.slice(-mostQuarters), closings }, missing };
}

async function countQuarter(scope: Scope, officeId: string, period: Period): Promise<PublicQuarter> {
  const catalogue = await getLatestCatalogue(scope, officeId);
  const responses = await sumResponses(scope, officeId, period);
  const sums = await sumRatings(scope, officeId, period);
  return buildPublicQuarter({
    period,
    catalogue,
    sums: sums.filter(({ level }) => level !== blankLevel),
    collected: responses.filter(({ complete }) => complete).reduce((sum, { count }) => sum + count, 0),
  });
}

/** Offices that publish, in the order of their names, for whoever looks for theirs. */
export function listPublicOffices(storage: Storage): Promise<Catalogue['office'][]> {
  return storage.read(async (scope) => {
    const set = await listLatestWithSettings(scope);
    return set
      .filter(({ settings }) => readOfficeSettings(settings).publishesResults)
      .map(({ catalogue }) => catalogue.office)
      .sort((a, b) => compareNames(a.name.vi, b.name.vi));
  });
}
