import { monthOf } from '../../shared/period.ts';
import { compareTallies, digestDifferences, recount } from '../ingest/tally-differences.ts';
import { listAuditLogs, listBrokenEntries } from '../storage/audit-log.ts';
import { listOfficeVersions } from '../storage/catalogue.ts';
import { listDevices } from '../storage/device.ts';
import { listTree } from '../storage/office-tree.ts';
import { listPurgedMonths } from '../storage/purged-month.ts';
import { type KeptResponse, listResponsesAfter } from '../storage/response.ts';
import { gapsOf, listSeqRuns } from '../storage/seq-run.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { listTallies } from '../storage/tally.ts';

export interface Difference {
  readonly officeId: string;
  /**
   * What was counted: `response day/version/channel/complete`, `rating day/version/criterion/subject/level`,
   * `detail day/hour/channel/counter/field/criterion/subject/level`, `requester day/requester/criterion/level`; `/excluded` after those that count nowhere.
   * `purged month 2026-03`: kept 1, recounted 0 where a purged month's sums are not those of when it was purged.
   * `office place`: kept 1, recounted 0 where what an office stands under does not fit together.
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
    differences.push(...(await storage.read((scope) => compareOffice(scope, officeId))));
  differences.push(...(await storage.read(listBrokenPlaces)), ...(await listBrokenLogs(storage)));
  return { ok: differences.length === 0, differences, gaps: await listGaps(storage) };
}

/** What an office stands under must be what its neighbour above stands under, and that neighbour. */
async function listBrokenPlaces(scope: Scope): Promise<Difference[]> {
  const above = Map.groupBy(await listTree(scope), ({ officeId }) => officeId);
  const rowsOf = (officeId: string) =>
    (above.get(officeId) ?? []).map(({ aboveId, distance }) => `${aboveId} ${distance}`);
  const expectedOf = (officeId: string) => {
    const parents = (above.get(officeId) ?? []).filter(({ distance }) => distance === 1);
    const further = parents.flatMap(({ aboveId }) => above.get(aboveId) ?? []);
    return [
      ...parents.map(({ aboveId }) => `${aboveId} 1`),
      ...further.map(({ aboveId, distance }) => `${aboveId} ${distance + 1}`),
    ];
  };
  return [...above.keys()]
    .filter((officeId) => {
      const [kept, expected] = [rowsOf(officeId).toSorted(), expectedOf(officeId).toSorted()];
      const isSingle = (above.get(officeId) ?? []).filter(({ distance }) => distance === 1).length === 1;
      return (
        !isSingle || kept.join() !== expected.join() || kept.some((row) => row.startsWith(`${officeId} `))
      );
    })
    .map((officeId) => ({ officeId, tally: 'office place', kept: 1, recounted: 0 }));
}

async function listBrokenLogs(storage: Storage): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const officeId of await storage.read(listAuditLogs))
    for (const number of await storage.read((scope) => listBrokenEntries(scope, officeId)))
      differences.push({ officeId, tally: `audit entry ${number}`, kept: 1, recounted: 0 });
  return differences;
}

async function* listPages(scope: Scope, officeId: string): AsyncGenerator<KeptResponse[]> {
  for (let afterId = ''; ; ) {
    const page = await listResponsesAfter(scope, officeId, afterId, pageSize);
    yield page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    afterId = last.id;
  }
}

/** What a purged month has more than its responses come to must be what it had when they were purged. */
async function compareOffice(scope: Scope, officeId: string): Promise<Difference[]> {
  const kept = await listTallies(scope, officeId);
  const recounted = await recount(scope, officeId, listPages(scope, officeId));
  const purged = (await listPurgedMonths(scope, officeId)).filter(({ part }) => part === 'responses');
  const months = Map.groupBy(compareTallies(kept, recounted), ({ day }) => monthOf(day));
  const broken = purged.filter(({ month, digest }) => digestDifferences(months.get(month) ?? []) !== digest);
  const unpurged = [...months].filter(([month]) => !purged.some((each) => each.month === month));
  return [
    ...unpurged.flatMap(([, found]) =>
      found.map(({ day: _, ...difference }) => ({ officeId, ...difference })),
    ),
    ...broken.map(({ month }) => ({ officeId, tally: `purged month ${month}`, kept: 1, recounted: 0 })),
  ];
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
