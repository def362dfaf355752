import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annex, AnnexDocument } from '../../shared/annex/annex.ts';
import { type AnnexSource, buildAnnex, type TallySum } from '../../shared/annex/build-annex.ts';
import { Catalogue } from '../../shared/catalogue.ts';
import { checkResponse, requiredSubjects } from '../../shared/check-response.ts';
import { dayOf, type Period } from '../../shared/period.ts';
import { parseSurveyResponse, type SurveyResponse } from '../../shared/survey-response.ts';

/** Published annexes that must come out to the digit, by folder and the catalogues in the order of publishing. */
const annexCases = {
  'loc-vinh-2023': { folder: 'server/samples/loc-vinh-2023', catalogues: ['catalogue.json'] },
  'two-versions': {
    folder: 'tests/golden/two-versions',
    catalogues: ['catalogue-1.json', 'catalogue-2.json'],
  },
} as const;

export type AnnexCaseName = keyof typeof annexCases;
export const annexCaseNames = Object.keys(annexCases) as AnnexCaseName[];

const root = join(import.meta.dirname, '..', '..');

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(root, folder, file), 'utf8'));
}

function readResponses(folder: string): SurveyResponse[] {
  return readFileSync(join(root, folder, 'responses.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const response = parseSurveyResponse(JSON.parse(line));
      if (typeof response === 'string') throw new Error(`${response}: ${line}`);
      return response;
    });
}

interface Counts {
  readonly tallies: Map<string, TallySum>;
  readonly blanks: Map<string, number>;
  readonly versions: Set<number>;
  collected: number;
  incomplete: number;
}

function add(counts: Counts, response: SurveyResponse, catalogue: Catalogue): void {
  const content = checkResponse(response, catalogue);
  if (typeof content === 'string') throw new Error(`${content}: ${response.id}`);
  counts.versions.add(response.catalogueVersion);
  if (!response.complete) {
    counts.incomplete += 1;
    return;
  }
  counts.collected += 1;
  for (const rating of content.ratings) {
    const key = JSON.stringify(rating);
    counts.tallies.set(key, { ...rating, count: (counts.tallies.get(key)?.count ?? 0) + 1 });
  }
  for (const { criterion, subjectId } of requiredSubjects(catalogue, response))
    if (!content.ratings.some((r) => r.criterionId === criterion.id && r.subjectId === subjectId))
      counts.blanks.set(criterion.id, (counts.blanks.get(criterion.id) ?? 0) + 1);
}

/** Counts responses one by one, as slowly and plainly as a clerk would: the storage has its own way. */
function tally(
  responses: readonly SurveyResponse[],
  catalogues: readonly Catalogue[],
  period: Period,
): Omit<AnnexSource, 'figures'> {
  const counts: Counts = {
    tallies: new Map(),
    blanks: new Map(),
    versions: new Set(),
    collected: 0,
    incomplete: 0,
  };
  for (const response of responses) {
    const catalogue = catalogues[response.catalogueVersion - 1];
    if (!catalogue) throw new Error(`no catalogue ${response.catalogueVersion}`);
    const day = dayOf(Date.parse(response.answeredAt), catalogue.office.timeZone);
    if (day >= period.from && day <= period.to) add(counts, response, catalogue);
  }
  return {
    officeId: catalogues[0]?.office.id ?? '',
    period,
    catalogues: catalogues.filter((_, index) => counts.versions.has(index + 1)).toReversed(),
    tallies: [...counts.tallies.values()],
    blanks: [...counts.blanks].map(([criterionId, count]) => ({ criterionId, count })),
    collected: counts.collected,
    invalid: 0,
    incomplete: counts.incomplete,
  };
}

export function openAnnexCase(name: AnnexCaseName): { document: AnnexDocument; golden: Annex } {
  const { folder, catalogues } = annexCases[name];
  const figures = readJson(folder, 'figures.json') as Period & AnnexSource['figures'];
  const { filesHandled, issued, from, to } = figures;
  const source = tally(
    readResponses(folder),
    catalogues.map((file) => Catalogue.parse(readJson(folder, file))),
    { from, to },
  );
  return {
    document: buildAnnex({ ...source, figures: { filesHandled, issued } }),
    golden: readJson(folder, 'annex.json') as Annex,
  };
}
