import { describe, expect, test } from 'vitest';
import { excludeResponse } from '../../server/ingest/exclude-response.ts';
import { importPaperSheet } from '../../server/operations/paper-import.ts';
import { getRatingsOf } from '../../server/reports/ratings.ts';
import type { Requester } from '../../shared/requester.ts';
import { engines } from '../support/engines.ts';
import { writePaperSheet } from '../support/paper-sheet.ts';
import { response, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice, outcomesOf, type TestOffice } from '../support/test-office.ts';

const asking = smallCatalogue({ asksRequester: true });

const period = { from: '2026-03-10', to: '2026-03-10' };

async function openAsking(engine: (typeof engines)[number]) {
  const office = await openTestOffice(engine, asking);
  office.clock.set('2026-03-11T09:00:00.000Z');
  const tablet = await office.enrolTablet();
  let seq = 0;
  const made = (count: number, requester?: Requester) =>
    Array.from({ length: count }, () => response({ seq: ++seq, ...(requester ? { requester } : {}) }));
  return { office, tablet, made };
}

const ratingsOf = (office: TestOffice) =>
  getRatingsOf(
    office.storage,
    office.id,
    { period, by: 'requester', criterionId: 'reception' },
    office.clock.now(),
  );

const rowsOf = async (office: TestOffice) =>
  (await ratingsOf(office)).rows.map(({ key, total }) => [key, total]);

describe.each(engines)('for whom somebody came, on $name', (engine) => {
  test('is counted by itself, comes back out with the response, and is in no figure of the annex', async () => {
    const { office, tablet, made } = await openAsking(engine);
    const citizens = made(7, 'citizen');
    await tablet.send(...citizens, ...made(5, 'organisation'), ...made(6));
    expect(await rowsOf(office)).toEqual([
      ['citizen', 7],
      ['organisation', 5],
      ['', 6],
    ]);
    expect((await ratingsOf(office)).responses).toBe(18);
    expect((await office.annex(period.from, period.to)).collected).toBe(18);
    await office.storage.write((scope) => excludeResponse(scope, office.id, citizens[0]?.id ?? '', true));
    expect((await rowsOf(office))[0]).toEqual(['citizen', 6]);
    expect((await office.verify()).ok).toBe(true);
    const columns = Object.keys((await office.query('select * from requester_tally'))[0] ?? {});
    expect(columns.toSorted()).toEqual(
      ['office_id', 'day', 'requester', 'criterion_id', 'level', 'excluded', 'count'].toSorted(),
    );
  });

  test('is not shown where one group is small enough to be told from the others', async () => {
    const { office, tablet, made } = await openAsking(engine);
    await tablet.send(...made(9, 'citizen'), ...made(4, 'organisation'));
    expect(await rowsOf(office)).toEqual([['together', 13]]);
    await tablet.send(...made(1, 'organisation'));
    expect(await rowsOf(office)).toEqual([
      ['citizen', 9],
      ['organisation', 5],
    ]);
  });

  test('loses no response: not for a word that is unknown here, nor for one that came without it before', async () => {
    const { office, tablet } = await openAsking(engine);
    const odd = response({ seq: 1, requester: 'embassy' });
    const sent = response({ seq: 2 });
    expect(outcomesOf(await tablet.send(odd, sent))).toEqual(['stored', 'stored']);
    const again = { ...sent, requester: 'citizen' };
    expect(outcomesOf(await tablet.send(again))).toEqual(['duplicate']);
    await office.publish(smallCatalogue());
    const unasked = response({ seq: 3, catalogueVersion: 2, requester: 'citizen' });
    expect(outcomesOf(await tablet.send(unasked))).toEqual(['stored']);
    const kept = await office.query('select distinct requester from response');
    expect(kept.map(({ requester }) => requester)).toEqual([null]);
    expect((await office.verify()).ok).toBe(true);
  });

  test('comes from paper by a spreadsheet, in a column that may be empty', async () => {
    const { office } = await openAsking(engine);
    const row = (requester: string | null) => [
      '10/03/2026',
      'Đất đai',
      'Bà Nguyễn Thị Lan',
      null,
      'A',
      'B',
      'A',
      null,
      requester,
    ];
    const send = async (...rows: readonly (string | null)[][]) =>
      importPaperSheet(office.storage, office.id, await writePaperSheet(asking, rows), {
        isTrial: false,
        now: office.clock.now(),
      });
    const wrong = await send(row('Người lạ'));
    expect(wrong.faults.map(({ column, rule }) => [column, rule])).toEqual([
      ['Người trả lời', 'unknown-requester'],
    ]);
    expect((await send(row('tổ chức, DOANH NGHIỆP'), row(null))).stored).toBe(2);
    const kept = await office.query('select requester from response order by requester');
    expect(kept.map(({ requester }) => requester).toSorted()).toEqual(['organisation', null].toSorted());
    expect((await office.verify()).ok).toBe(true);
  });
});
