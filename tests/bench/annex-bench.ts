import { renderAnnex } from '../../server/annex/render-annex.ts';
import { getAnnexDocument } from '../../server/reports/annex-document.ts';
import { freshSqliteUrl } from '../support/server-process.ts';
import { insertIntoSqlite, prepare } from './bare-engine.ts';
import { enrolTablet, makeBatches, officeId, openBenchStorage, period } from './bench-office.ts';
import { format, medianOf, report, reportHeading } from './measure.ts';

/** One transaction each: sorted by their keys, so many rows go in several times faster than one by one. */
const batchSize = 50_000;

/** Stores responses of the whole period behind the program's back, tallies included. */
export function fill(databaseUrl: string, deviceId: string, count: number, firstSeq: number): void {
  for (let made = 0; made < count; made += batchSize) {
    const batches = makeBatches(1, Math.min(batchSize, count - made), undefined, firstSeq + made);
    insertIntoSqlite(databaseUrl.slice('sqlite:'.length), deviceId, prepare(batches));
  }
}

/** The annex of a year with few and with many responses behind it, from the same tables. */
export async function benchAnnex(): Promise<void> {
  reportHeading('The annex of one office and one year, on SQLite');
  const databaseUrl = freshSqliteUrl();
  const storage = await openBenchStorage(databaseUrl);
  const { deviceId } = await enrolTablet(storage);
  const measure = async (expected: number) => {
    const { annex } = await getAnnexDocument(storage, officeId, period);
    if (annex.collected !== expected) throw new Error(`${annex.collected} collected, not ${expected}`);
    await medianOf(100, () => getAnnexDocument(storage, officeId, period)); // Until the code is warm.
    return medianOf(31, () => getAnnexDocument(storage, officeId, period));
  };
  fill(databaseUrl, deviceId, 10_000, 1);
  const few = await measure(10_000);
  report('10,000 responses stored', format.ms(few));
  fill(databaseUrl, deviceId, 990_000, 10_001);
  const many = await measure(1_000_000);
  report('1,000,000 responses stored', format.ms(many));
  report('1,000,000 ÷ 10,000', (many / few).toFixed(2), { text: 'at most 2', isMet: many / few <= 2 });

  const document = await getAnnexDocument(storage, officeId, period);
  await storage.close();
  const docx = await medianOf(11, () => renderAnnex(document, 'docx'));
  report('docx rendered', format.ms(docx), { text: 'under 300 ms', isMet: docx < 300 });
  report('pdf rendered', format.ms(await medianOf(11, () => renderAnnex(document, 'pdf'))));
  report('xlsx rendered', format.ms(await medianOf(11, () => renderAnnex(document, 'xlsx'))));
}
