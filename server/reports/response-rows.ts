import { dayOf, monthOf, type Period } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { endedMonths } from '../../shared/rating/ended-months.ts';
import { buildResponseSheet, type ResponseSheet } from '../../shared/rating/response-sheet.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import { listPurgedMonths } from '../storage/purged-month.ts';
import { listResponsesAfter } from '../storage/response.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { sumResponses } from '../storage/tally.ts';
import { listCataloguesUsed } from './annex-document.ts';

const pageRows = 1000;

export interface ResponseExport {
  /** The months that are in it. */
  readonly period: Period;
  readonly sheet: ResponseSheet;
  readonly pages: AsyncIterable<string[][]>;
}

/**
 * Each page is read by itself: whoever takes the file slowly keeps nobody from the database. In the order of the
 * responses' random ids, which tells nothing.
 */
async function* listPages(
  storage: Storage,
  officeId: string,
  { from, to }: Period,
  sheet: ResponseSheet,
): AsyncGenerator<string[][]> {
  for (let afterId = ''; ; ) {
    const page = await storage.readOnce((scope) => listResponsesAfter(scope, officeId, afterId, pageRows));
    yield page.filter(({ day }) => day >= from && day <= to).map((response) => sheet.rowOf(response));
    const last = page.at(-1);
    if (!last || page.length < pageRows) return;
    afterId = last.id;
  }
}

/** A file that lacks some months without a word would be taken for all. */
async function refusePurged(scope: Scope, officeId: string, { from, to }: Period): Promise<void> {
  const purged = (await listPurgedMonths(scope, officeId)).filter(
    ({ month, part }) => part === 'responses' && monthOf(from) <= month && month <= monthOf(to),
  );
  const last = purged.at(-1);
  if (last) throw new Problem('responses-purged', { month: last.month });
}

/**
 * Every response of the months that have ended, counted or not. Whole months only: of two files that end a day
 * apart the difference would be that day.
 * @throws Problem `unknown-office`, `no-ended-month`, `responses-purged` where not all are kept any more
 */
export async function openResponseExport(
  storage: Storage,
  officeId: string,
  period: Period,
  now: number,
): Promise<ResponseExport> {
  return storage.read(async (scope) => {
    const latest = await getLatestCatalogue(scope, officeId);
    const months = endedMonths(period, dayOf(now, latest.office.timeZone));
    if (!months) throw new Problem('no-ended-month');
    await refusePurged(scope, officeId, months);
    const counted = await sumResponses(scope, officeId, months);
    const excluded = await sumResponses(scope, officeId, months, true);
    const versions = [...counted, ...excluded].map(({ catalogueVersion }) => catalogueVersion);
    const used = await listCataloguesUsed(scope, officeId, new Set(versions));
    const sheet = buildResponseSheet(used.length > 0 ? used : [latest]);
    return { period: months, sheet, pages: listPages(storage, officeId, months, sheet) };
  });
}
