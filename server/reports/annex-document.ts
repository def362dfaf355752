import type { AnnexDocument } from '../../shared/annex/annex.ts';
import { buildAnnex } from '../../shared/annex/build-annex.ts';
import { addExcluded } from '../../shared/annex/excluded.ts';
import { listWordingChanges, type WordingChange } from '../../shared/annex/wording-change.ts';
import type { Catalogue } from '../../shared/catalogue.ts';
import { sumInvalid } from '../../shared/paper/invalid-reason.ts';
import type { Period } from '../../shared/period.ts';
import { blankLevel } from '../ingest/count-tallies.ts';
import { findCatalogue, getLatestCatalogue, listVersionDays } from '../storage/catalogue.ts';
import { listLastEntries } from '../storage/exclusion-log.ts';
import { findFigures, listFieldFigures } from '../storage/figures.ts';
import { sumInvalidForms } from '../storage/invalid-form.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { sumRatings, sumResponses } from '../storage/tally.ts';

/** Newest first. */
export async function listCataloguesUsed(
  scope: Scope,
  officeId: string,
  versions: ReadonlySet<number>,
): Promise<Catalogue[]> {
  const newestFirst = [...versions].sort((a, b) => b - a);
  const used: Catalogue[] = [];
  for (const version of newestFirst) {
    const catalogue = await findCatalogue(scope, officeId, version);
    if (catalogue) used.push(catalogue);
  }
  return used;
}

/** Between the versions in force on a day of the period, and those that tablets still showed. */
async function listWordingChangesIn(
  scope: Scope,
  officeId: string,
  { from, to }: Period,
  used: ReadonlySet<number>,
): Promise<WordingChange[]> {
  const versions = await listVersionDays(scope, officeId);
  const first = versions.findLast(({ publishedDay }) => publishedDay <= from);
  const inForce = versions.filter(
    ({ version, publishedDay }) =>
      version === first?.version || used.has(version) || (publishedDay > from && publishedDay <= to),
  );
  if (inForce.length < 2) return [];
  const published = await Promise.all(
    inForce.map(async ({ version, publishedDay }) => {
      const catalogue = await findCatalogue(scope, officeId, version);
      return catalogue ? [{ catalogue, publishedDay }] : [];
    }),
  );
  return listWordingChanges(published.flat());
}

/**
 * The annex of a period, from tallies alone, all of one moment.
 * @throws Problem `unknown-office`
 */
export function getAnnexDocument(storage: Storage, officeId: string, period: Period): Promise<AnnexDocument> {
  return storage.read(async (scope) => {
    const latest = await getLatestCatalogue(scope, officeId);
    const responses = await sumResponses(scope, officeId, period);
    const usedVersions = new Set(responses.map(({ catalogueVersion }) => catalogueVersion));
    const used = await listCataloguesUsed(scope, officeId, usedVersions);
    const wordingChanges = await listWordingChangesIn(scope, officeId, period, usedVersions);
    const ratings = await sumRatings(scope, officeId, period);
    const count = (complete: boolean) =>
      responses.filter((sum) => sum.complete === complete).reduce((total, sum) => total + sum.count, 0);
    const invalidForms = await sumInvalidForms(scope, officeId, period);
    const figures = await findFigures(scope, officeId, period);
    const document = buildAnnex({
      officeId,
      period,
      catalogues: used.length > 0 ? used : [latest],
      ...(latest.annex ? { options: latest.annex } : {}),
      tallies: ratings.filter(({ level }) => level !== blankLevel),
      blanks: sumBlanks(ratings.filter(({ level }) => level === blankLevel)),
      collected: count(true) + sumInvalid(invalidForms),
      invalid: sumInvalid(invalidForms),
      invalidByReason: invalidForms,
      incomplete: count(false),
      figures: figures ?? { filesHandled: null, issued: null },
      fieldFigures: await listFieldFigures(scope, officeId, period),
    });
    const told = wordingChanges.length > 0 ? { ...document, wordingChanges } : document;
    return addExcluded(told, await readExcluded(scope, officeId, period));
  });
}

async function readExcluded(scope: Scope, officeId: string, period: Period) {
  const responses = await sumResponses(scope, officeId, period, true);
  const count = responses.reduce((total, sum) => total + sum.count, 0);
  if (count === 0) return { count, reasons: [], ratings: [] };
  const entries = await listLastEntries(scope, officeId, period);
  return {
    count,
    reasons: entries.filter(({ action }) => action === 'exclude'),
    ratings: await sumRatings(scope, officeId, period, true),
  };
}

function sumBlanks(
  blanks: readonly { criterionId: string; count: number }[],
): { criterionId: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const { criterionId, count } of blanks) sums.set(criterionId, (sums.get(criterionId) ?? 0) + count);
  return [...sums].map(([criterionId, count]) => ({ criterionId, count }));
}
