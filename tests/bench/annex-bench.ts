import { renderAnnex } from '../../server/annex/render-annex.ts';
import { ingest } from '../../server/ingest/ingest.ts';
import { getAnnexDocument } from '../../server/reports/annex-document.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { freshSqliteUrl } from '../support/server-process.ts';
import { enrolTablet, makeResponse, now, officeId, openBenchStorage, period } from './bench-office.ts';
import { format, medianOf, report, reportHeading, timeOf } from './measure.ts';

const batchSize = 200;

/** Stores responses of the whole period until there are so many. */
async function fill(storage: Storage, from: number, to: number): Promise<void> {
  const tablet = await enrolTablet(storage);
  for (let stored = from; stored < to; stored += batchSize) {
    const batch = Array.from({ length: batchSize }, (_, index) => makeResponse(stored - from + index + 1));
    await ingest(storage, tablet, batch, now);
  }
}

/** The annex of a year with few and with many responses behind it, from the same tables. */
export async function benchAnnex(): Promise<void> {
  reportHeading('The annex of one office and one year, on SQLite');
  const storage = await openBenchStorage(freshSqliteUrl());
  const measure = async (expected: number) => {
    const { annex } = await getAnnexDocument(storage, officeId, period);
    if (annex.collected !== expected) throw new Error(`${annex.collected} collected, not ${expected}`);
    return medianOf(31, () => getAnnexDocument(storage, officeId, period));
  };
  await fill(storage, 0, 10_000);
  const few = await measure(10_000);
  report('10,000 responses stored', format.ms(few));
  const seconds = (await timeOf(() => fill(storage, 10_000, 1_000_000))) / 1000;
  const many = await measure(1_000_000);
  report('1,000,000 responses stored', format.ms(many));
  report('1,000,000 ÷ 10,000', (many / few).toFixed(2), { text: 'at most 2', isMet: many / few <= 2 });
  report('(stored without HTTP in between)', format.rate(990_000 / seconds));

  const document = await getAnnexDocument(storage, officeId, period);
  await storage.close();
  const docx = await medianOf(11, () => renderAnnex(document, 'docx'));
  report('docx rendered', format.ms(docx), { text: 'under 300 ms', isMet: docx < 300 });
  report('xlsx rendered', format.ms(await medianOf(11, () => renderAnnex(document, 'xlsx'))));
}
