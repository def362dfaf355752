import { describe, expect, test } from 'vitest';
import { excludeResponse } from '../../server/ingest/exclude-response.ts';
import { readSheets } from '../../server/sheets/read-sheet.ts';
import { batchMaxResponses } from '../../shared/survey-response.ts';
import { engines } from '../support/engines.ts';
import { response, responses, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const whole = 'from=2025-12-01&to=2026-03-31';

async function exportAs(app: TestApp, query = whole) {
  const as = await app.signedIn('manager');
  return app.call(`GET /api/v1/offices/${app.office.id}/response-export?${query}`, { as });
}

async function rowsOf(app: TestApp, query = whole) {
  const { bytes, status } = await exportAs(app, query);
  expect(status).toBe(200);
  const [sheet] = await readSheets(bytes);
  return { name: sheet?.name, header: sheet?.rows[0], rows: sheet?.rows.slice(1) ?? [] };
}

describe.each(engines)('responses one by one on $name', (engine) => {
  test('are all there, counted or not: as many lines as responses (R6)', async () => {
    const app = await openTestApp({ engine });
    app.office.clock.set('2026-04-01T03:00:00Z');
    const tablet = await app.office.enrolTablet();
    const sent = responses(3_000);
    for (let at = 0; at < sent.length; at += batchMaxResponses)
      await tablet.send(...sent.slice(at, at + batchMaxResponses));
    const [excluded] = sent;
    await app.office.storage.write((scope) =>
      excludeResponse(scope, app.office.id, excluded?.id ?? '', true),
    );
    await tablet.send(response({ seq: 3_001, complete: false }));
    const { rows, header } = await rowsOf(app);
    const [stored] = await app.office.query('select count(*) as n from response');
    expect(rows.length).toBe(Number(stored?.n));
    const counted = header?.indexOf('Tính vào số liệu') ?? -1;
    expect(rows.filter((row) => row[counted] === 'có')).toHaveLength(await app.office.collected());
  });
});

describe('responses one by one', () => {
  test('name the month and no more of the time; no id, no comment, no mark', async () => {
    const app = await openTestApp();
    app.office.clock.set('2026-04-01T03:00:00Z');
    const tablet = await app.office.enrolTablet();
    const sent = response({ comment: 'Chờ lâu quá', counterId: 'counter-1' });
    await tablet.send(sent);
    const { header, rows, name } = await rowsOf(app);
    expect(name).toBe('Phiếu đánh giá');
    expect(header).toEqual([
      ...['Tháng', 'Cách gửi phiếu', 'Quầy', 'Lĩnh vực', 'Công chức', 'Trả lời đủ', 'Tính vào số liệu'],
      ...smallCatalogue().criteria.map(({ text }) => text.vi),
    ]);
    expect(rows).toEqual([
      ...[['03/2026', 'máy tính bảng', 'Quầy 1', 'Đất đai', 'Bà Nguyễn Thị Lan, công chức', 'có', 'có']].map(
        (row) => [...row, 'A', 'A', 'A', 'A'],
      ),
    ]);
  });

  test('of a month that runs are in no file, nor those of half a month', async () => {
    const app = await openTestApp();
    const tablet = await app.office.enrolTablet();
    await tablet.send(
      response(),
      response({ seq: 2, answeredAt: '2026-02-10T03:00:00Z' }),
      response({ seq: 3, answeredAt: '2026-01-10T03:00:00Z' }),
    );
    const months = async (query: string) =>
      (await rowsOf(app, query)).rows.map(([month]) => month).toSorted();
    expect(await months(whole)).toEqual(['01/2026', '02/2026']);
    expect(await months('from=2026-01-02&to=2026-03-31')).toEqual(['02/2026']);
    expect((await exportAs(app, 'from=2026-03-01&to=2026-03-31')).code).toBe('no-ended-month');
    expect((await exportAs(app, 'from=2026-02-02&to=2026-03-31')).code).toBe('no-ended-month');
  });

  test('hold names that look like formulas as texts (E5)', async () => {
    const catalogue = smallCatalogue();
    const officers = catalogue.officers.map((officer) => ({
      ...officer,
      honorific: '',
      name: '=1+1',
      title: '',
    }));
    const app = await openTestApp({ catalogue: { ...catalogue, officers } });
    app.office.clock.set('2026-04-01T03:00:00Z');
    const tablet = await app.office.enrolTablet();
    await tablet.send(response());
    expect((await rowsOf(app)).rows[0]?.[4]).toBe('=1+1');
  });

  test('in half a file open nowhere (E3)', async () => {
    const app = await openTestApp();
    app.office.clock.set('2026-04-01T03:00:00Z');
    const tablet = await app.office.enrolTablet();
    await tablet.send(...responses(200));
    const { bytes } = await exportAs(app);
    await expect(readSheets(bytes.subarray(0, bytes.length - 30))).rejects.toThrow('sheet-unreadable');
  });
});
