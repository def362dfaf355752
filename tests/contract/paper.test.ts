import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { enterPaperForms, putInvalidForms, withdrawPaperForm } from '../../server/operations/paper.ts';
import { importPaperSheet } from '../../server/operations/paper-import.ts';
import { findSheetId, findSheetVersion, readPaperRows } from '../../server/sheets/paper-rows.ts';
import { renderPaperTemplate } from '../../server/sheets/paper-template.ts';
import { readSheets } from '../../server/sheets/read-sheet.ts';
import { parseSurveyResponse, type SurveyResponse } from '../../shared/survey-response.ts';
import { engines } from '../support/engines.ts';
import { locVinh } from '../support/golden.ts';
import { rowOf, writePaperSheet } from '../support/paper-sheet.ts';
import { response, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice, outcomesOf, type TestOffice } from '../support/test-office.ts';

const verified = { ok: true, differences: [], gaps: [] };
const none = { 'no-rating': 0, 'several-levels': 0, illegible: 0, 'foreign-form': 0, other: 0 };
const form = (replaced = {}) => response({ channel: 'paper', ...replaced });

function clerkOf(office: TestOffice, sessionHash = 'a-session') {
  const entry = { officeId: office.id, sessionHash, now: office.clock.now() };
  return {
    enter: async (...items: unknown[]) =>
      outcomesOf((await enterPaperForms(office.storage, entry, items)).results),
    withdraw: (id: string) => withdrawPaperForm(office.storage, entry, id),
  };
}

describe.each(engines)('paper forms on $name', (engine) => {
  test('count like those of tablets, without gaps in numbers, and once', async () => {
    const office = await openTestOffice(engine);
    const clerk = clerkOf(office);
    const forms = [form({ seq: 7 }), form({ seq: 90 })];
    expect(await clerk.enter(...forms)).toEqual(['stored', 'stored']);
    expect(await clerk.enter(...forms)).toEqual(['duplicate', 'duplicate']);
    expect(await clerk.enter(response())).toEqual(['rejected: invalid-channel']);
    expect(await office.collected()).toBe(2);
    expect((await office.devices()).map(({ state, gaps }) => [state, gaps])).toEqual([['paper', []]]);
    expect(await office.verify()).toEqual(verified);
  });

  test('are taken back by the session that entered them, and no retry brings them in again', async () => {
    const office = await openTestOffice(engine);
    const clerk = clerkOf(office);
    const [kept, undone, late] = [form(), form(), form()];
    await clerk.enter(kept, undone);
    await expect(clerkOf(office, 'another').withdraw(undone.id)).rejects.toMatchObject({
      code: 'not-own-entry',
    });
    await clerk.withdraw(undone.id.toUpperCase());
    await clerk.withdraw(undone.id);
    await clerk.withdraw(late.id);
    expect(await clerk.enter(undone, late)).toEqual(['duplicate', 'duplicate']);
    expect(await office.collected()).toBe(1);
    expect(await office.verify()).toEqual(verified);
    const tablet = await office.enrolTablet();
    const tapped = response();
    await tablet.send(tapped);
    await expect(clerk.withdraw(tapped.id)).rejects.toMatchObject({ code: 'not-own-entry' });
  });

  test('leave nothing that names them beside the response', async () => {
    const office = await openTestOffice(engine);
    const entered = form();
    await clerkOf(office).enter(entered);
    const rows = await office.query('select * from paper_entry');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(entered.id);
    office.clock.advance(3 * 24 * 3_600_000);
    await clerkOf(office).enter(form());
    expect(await office.query('select * from paper_entry')).toHaveLength(1);
  });

  test('that are invalid are collected with their reason, and are not valid', async () => {
    const office = await openTestOffice(engine);
    await clerkOf(office).enter(form());
    const day = '2026-03-10';
    const put = (counts: object, seen = none) =>
      putInvalidForms(
        office.storage,
        office.id,
        { day, counts: { ...none, ...counts }, seen },
        office.clock.now(),
      );
    await put({ illegible: 2, other: 1 });
    await put({ illegible: 2, other: 1 });
    const { annex, invalidByReason } = await office.annexDocument(day, day);
    expect([annex.collected, annex.valid, annex.invalid]).toEqual([4, 1, 3]);
    expect(invalidByReason).toEqual({ ...none, illegible: 2, other: 1 });
    await expect(put({ other: 9 })).rejects.toMatchObject({ code: 'invalid-forms-changed' });
    expect((await office.annex('2026-03-11', '2026-03-12')).invalid).toBe(0);
    expect(await office.verify()).toEqual(verified);
  });

  test('of the published annex give it to the digit from a spreadsheet, and once', async () => {
    const [catalogue] = locVinh.catalogues;
    if (!catalogue) throw new Error('no catalogue');
    const office = await openTestOffice(engine, catalogue);
    office.clock.set('2027-01-15T02:00:00Z');
    await office.setFigures(locVinh.figures);
    const responses = locVinh.lines.map((line) => parseSurveyResponse(JSON.parse(line)) as SurveyResponse);
    const bytes = await writePaperSheet(
      catalogue,
      responses.map((each) => rowOf(catalogue, each)),
    );
    const send = (isTrial = false) =>
      importPaperSheet(office.storage, office.id, bytes, { isTrial, now: office.clock.now() });
    expect(await send(true)).toMatchObject({ faults: [], forms: 685, known: 0, stored: 0 });
    expect(await office.collected('2022-01-01', '2026-12-31')).toBe(0);
    expect(await send()).toMatchObject({ forms: 685, stored: 685 });
    expect(await send()).toMatchObject({ forms: 685, known: 685, stored: 0 });
    expect(await office.annex(locVinh.figures.from, locVinh.figures.to)).toEqual(locVinh.annex);
    expect(await office.verify()).toEqual(verified);
  });

  test('of a spreadsheet that has grown since are added once, and those of another template are others', async () => {
    const office = await openTestOffice(engine);
    const row = ['10/03/2026', 'Đất đai', 'Bà Nguyễn Thị Lan', null, 'A', 'B', 'A', null];
    const send = async (count: number, sheetId: string) =>
      importPaperSheet(
        office.storage,
        office.id,
        await writePaperSheet(smallCatalogue(), Array(count).fill(row), sheetId),
        { isTrial: false, now: office.clock.now() },
      );
    expect(await send(2, 'one')).toMatchObject({ known: 0, stored: 2 });
    expect(await send(5, 'one')).toMatchObject({ forms: 5, known: 2, stored: 3 });
    expect(await send(5, 'two')).toMatchObject({ known: 0, stored: 5 });
    expect(await office.collected('2026-03-10', '2026-03-10')).toBe(10);
  });

  test('of a spreadsheet with one wrong row are not stored at all', async () => {
    const office = await openTestOffice(engine);
    const good = ['10/03/2026', 'Đất đai', 'Bà Nguyễn Thị Lan', null, 'A', 'B', 1, null];
    const bytes = await writePaperSheet(smallCatalogue(), [
      good,
      ['31/02/2026', 'Đất đai', 'nguyễn thị lan', null, 'A', 'B', 'C', null],
      good,
      ['11/03/2026', 'Thuế', 'Bà Hoa', null, 'A', 'B', 'C', null],
      ['09/03/2026', 'Tư pháp', 'Trần Văn Minh', 'Bà Nguyễn Thị Lan', 'D', 'B', null, 'AB'],
    ]);
    const { faults, stored } = await importPaperSheet(office.storage, office.id, bytes, {
      isTrial: false,
      now: office.clock.now(),
    });
    expect(faults.map(({ row, column, rule }) => `${row} ${column}: ${rule}`)).toEqual([
      '3 Ngày thu phiếu: no-day',
      '5 Ngày thu phiếu: future-day',
      '5 Lĩnh vực: unknown-field',
      '5 Công chức 1: unknown-officer',
      '6 1. Nơi đón tiếp: unknown-level',
      '6 2. Thái độ phục vụ: level-count',
      '6 3. Hồ sơ: no-level',
      '6 4. Biển chỉ dẫn: level-count',
    ]);
    expect(stored).toBe(0);
    expect(await office.query('select * from response')).toEqual([]);
  });
});

describe('the spreadsheet of paper forms', () => {
  const day = '2026-03-10';

  test('as it is downloaded has no form, and says for which catalogue it was made', async () => {
    const template = await renderPaperTemplate({ ...smallCatalogue(), version: 3 }, 'pile-1');
    const sheets = await readSheets(template);
    expect(readPaperRows(sheets, smallCatalogue(), day).faults.map(({ rule }) => rule)).toEqual(['no-rows']);
    expect(sheets.map(({ name }) => name)).toEqual(['Phiếu giấy', 'Danh sách']);
    expect([findSheetVersion(sheets), findSheetId(sheets)]).toEqual([3, 'pile-1']);
  });

  test('keeps two equal forms apart, and knows them again in another order', async () => {
    const { idsOfForms } = await import('../../server/operations/paper-import.ts');
    const one = { day, serviceFieldId: 'land', officerIds: ['lan'], ratings: [] };
    const other = { ...one, officerIds: ['minh'] };
    const ids = idsOfForms('an-binh', { version: 1, sheetId: null }, [one, one, other]);
    expect(new Set(ids).size).toBe(3);
    expect(idsOfForms('an-binh', { version: 1, sheetId: null }, [other, one, one]).toSorted()).toEqual(
      ids.toSorted(),
    );
    expect(idsOfForms('an-binh', { version: 1, sheetId: null }, [one, one])[0]).not.toBe(ids[0]);
    expect(idsOfForms('binh-an', { version: 1, sheetId: null }, [one, one, other])[0]).not.toBe(ids[0]);
  });

  test.each([
    ['words', Buffer.from('không phải tệp Excel')],
    ['nothing', Buffer.from('')],
  ])('is refused where it is %s', async (_, bytes) => {
    await expect(readSheets(bytes)).rejects.toMatchObject({ code: 'sheet-unreadable' });
  });

  test('takes two officers in one cell, a number for a letter, and a day that the spreadsheet keeps', () => {
    const cells = [
      new Date('2026-03-09T00:00:00Z'),
      'đất đai',
      'Nguyễn Thị Lan',
      'Trần Văn Minh',
      2,
      'a, c',
      1,
    ];
    const header = [
      'Ngày thu phiếu',
      'Lĩnh vực',
      'Công chức 1',
      'Công chức 2',
      '1. Nơi đón tiếp',
      '2. Thái độ phục vụ',
      '3. Hồ sơ',
      '4. Biển chỉ dẫn',
    ];
    const { forms, faults } = readPaperRows(
      [{ name: 'Phiếu giấy', rows: [header, cells] }],
      smallCatalogue(),
      day,
    );
    expect(faults).toEqual([]);
    expect(forms).toEqual([
      {
        day: '2026-03-09',
        serviceFieldId: 'land',
        officerIds: ['lan', 'minh'],
        ratings: [
          { criterionId: 'reception', level: 'B' },
          { criterionId: 'attitude', officerId: 'lan', level: 'A' },
          { criterionId: 'attitude', officerId: 'minh', level: 'C' },
          { criterionId: 'dossier', serviceFieldId: 'land', level: 'A' },
        ],
      },
    ]);
  });
});

describe('an id made on the page', () => {
  test('is what the server keeps', () => {
    expect(parseSurveyResponse(form({ id: randomUUID() }))).toMatchObject({ channel: 'paper' });
  });
});
