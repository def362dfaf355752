import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import { TallyCount } from '../ingest/count-tallies.ts';
import { listAuditLogs, listBrokenEntries } from '../storage/audit-log.ts';
import { findCatalogue, listOfficeVersions } from '../storage/catalogue.ts';
import { listDevices } from '../storage/device.ts';
import { listResponsesAfter } from '../storage/response.ts';
import { gapsOf, listSeqRuns } from '../storage/seq-run.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { type DetailTally, listTallies, type RatingTally, type Tallies } from '../storage/tally.ts';

export interface Difference {
  readonly officeId: string;
  /**
   * What was counted: `response day/version/channel/complete`, `rating day/version/criterion/subject/level`,
   * `detail day/hour/channel/counter/field/criterion/subject/level`, `requester day/requester/criterion/level`; `/excluded` after those that count nowhere.
   * `audit entry number`: kept 1, recounted 0 where the log's chain does not hold at it; the office is '' where the
   * log is the installation's.
   */
  readonly tally: string;
  readonly kept: number;
  readonly recounted: number;
}

export interface Gap {
  readonly officeId: string;
  readonly deviceId: string;
  readonly from: number;
  readonly to: number;
}

export interface Verification {
  readonly ok: boolean;
  readonly differences: readonly Difference[];
  readonly gaps: readonly Gap[];
}

const pageSize = 1000;

/**
 * Recounts every figure from the responses and holds it against the tallies that reports use; then looks for
 * numbers of each tablet that have not arrived. One snapshot for each office, so that it may run beside ingest.
 */
export async function verify(storage: Storage): Promise<Verification> {
  const offices = await storage.read((scope) => listOfficeVersions(scope, null));
  const differences: Difference[] = [];
  for (const { officeId } of offices)
    differences.push(
      ...(await storage.read(async (scope) =>
        compare(officeId, await listTallies(scope, officeId), await recount(scope, officeId)),
      )),
    );
  differences.push(...(await listBrokenLogs(storage)));
  return { ok: differences.length === 0, differences, gaps: await listGaps(storage) };
}

async function listBrokenLogs(storage: Storage): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const officeId of await storage.read(listAuditLogs))
    for (const number of await storage.read((scope) => listBrokenEntries(scope, officeId)))
      differences.push({ officeId, tally: `audit entry ${number}`, kept: 1, recounted: 0 });
  return differences;
}

async function recount(scope: Scope, officeId: string): Promise<Tallies> {
  const catalogues = new Map<number, PublishedCatalogue>();
  const count = new TallyCount();
  for (let afterId = ''; ; ) {
    const page = await listResponsesAfter(scope, officeId, afterId, pageSize);
    for (const response of page) {
      const version = response.content.catalogueVersion;
      const catalogue = catalogues.get(version) ?? (await findCatalogue(scope, officeId, version));
      if (!catalogue) throw new Error(`catalogue ${version} of ${officeId} is missing`);
      catalogues.set(version, catalogue);
      count.add(response, catalogue);
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return count.take();
    afterId = last.id;
  }
}

function compare(officeId: string, kept: Tallies, recounted: Tallies): Difference[] {
  const left = countsByName(kept);
  const right = countsByName(recounted);
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((tally) => ({ officeId, tally, kept: left.get(tally) ?? 0, recounted: right.get(tally) ?? 0 }))
    .filter((pair) => pair.kept !== pair.recounted);
}

const excludedName = ({ excluded }: { excluded: boolean }) => (excluded ? '/excluded' : '');

function ratingName(tally: RatingTally | DetailTally): string {
  return `${tally.criterionId}/${tally.subjectId}/${tally.level}${excludedName(tally)}`;
}

function countsByName({ ratings, details, responses, requesters }: Tallies): Map<string, number> {
  const counts = new Map<string, number>();
  for (const t of ratings) counts.set(`rating ${t.day}/${t.catalogueVersion}/${ratingName(t)}`, t.count);
  for (const t of details)
    counts.set(
      `detail ${t.day}/${t.hour}/${t.channel}/${t.counterId}/${t.serviceFieldId}/${ratingName(t)}`,
      t.count,
    );
  for (const t of responses)
    counts.set(
      `response ${t.day}/${t.catalogueVersion}/${t.channel}/${t.complete}${excludedName(t)}`,
      t.count,
    );
  for (const t of requesters)
    counts.set(`requester ${t.day}/${t.requester}/${t.criterionId}/${t.level}${excludedName(t)}`, t.count);
  return counts;
}

function listGaps(storage: Storage): Promise<Gap[]> {
  return storage.read(async (scope) => {
    const gaps: Gap[] = [];
    for (const { officeId, deviceId } of await listDevices(scope, null))
      for (const gap of gapsOf(await listSeqRuns(scope, officeId, deviceId)))
        gaps.push({ officeId, deviceId, ...gap });
    return gaps;
  });
}
