import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { People } from '../../shared/endpoints/people-sheet.ts';
import { openTestApp } from '../support/test-app.ts';

const people: People = {
  serviceFields: ['Tư pháp', 'Lao động, TBXH'],
  officers: [
    {
      honorific: 'Bà',
      name: 'Nguyễn Thị Lan',
      title: 'công chức Tư pháp - hộ tịch',
      serviceFields: ['Tư pháp', 'Lao động, TBXH'],
      firstDay: '2026-03-01',
      lastDay: '',
    },
    { honorific: 'Ông', name: '=1+1', title: '', serviceFields: [], firstDay: '', lastDay: '2026-12-31' },
  ],
};

const officerHeader = [
  'Danh xưng',
  'Họ và tên',
  'Chức danh',
  'Lĩnh vực phụ trách',
  'Từ ngày',
  'Đến hết ngày',
];

async function writeSheets(
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<string> {
  const file = writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value === '' ? null : { type: String, value }))),
    })),
  );
  return Buffer.from(await file.toBuffer()).toString('base64');
}

async function openReader() {
  const app = await openTestApp();
  const clerk = await app.signedIn('clerk');
  const read = (content: string, serviceFields: readonly string[] = []) =>
    app.call('POST /api/v1/people-sheet-readings', { as: clerk, body: { content, serviceFields } });
  return { app, clerk, read };
}

describe('the spreadsheet of officers and fields', () => {
  test('comes with those of the form, and is read back as they are', async () => {
    const { app, clerk, read } = await openReader();
    const template = await app.call('POST /api/v1/people-sheets', { as: clerk, body: people });
    expect(template.headers.get('content-disposition')).toContain('cong-chuc-linh-vuc.xlsx');
    const { json } = await read(Buffer.from(template.bytes).toString('base64'));
    expect(json).toEqual({ people, faults: [] });
  });

  test('names every wrong place by sheet, row and column, and nothing of it is taken', async () => {
    const { read } = await openReader();
    const content = await writeSheets({
      'Công chức': [
        officerHeader,
        ['Bà', '', 'công chức', '', '', ''],
        ['Bà', 'Lê Thị Hoa', '', 'Thuế', '31/02/2026', ''],
        ['Bà', 'lê thị  hoa', '', '', '02/03/2026', '1/3/2026'],
      ],
      'Lĩnh vực': [['Tên lĩnh vực'], ['Tư pháp'], [''], ['TƯ PHÁP']],
    });
    const { json } = await read(content);
    expect(json.people).toEqual({ serviceFields: [], officers: [] });
    const places = json.faults.map((fault: Record<string, unknown>) =>
      [fault.sheet, fault.row, fault.column, fault.rule].join(' | '),
    );
    expect(places).toEqual([
      'Lĩnh vực | 4 | Tên lĩnh vực | repeated',
      'Công chức | 2 | Họ và tên | no-name',
      'Công chức | 3 | Lĩnh vực phụ trách | unknown-field',
      'Công chức | 3 | Từ ngày | no-day',
      'Công chức | 4 | Họ và tên | repeated',
      'Công chức | 4 | Đến hết ngày | day-order',
    ]);
  });

  test('may name fields that the form has, and leave the sheet of fields out', async () => {
    const { read } = await openReader();
    const rows = [officerHeader, ['', 'Lê Thị Hoa', '', 'đất ĐAI;', '', '']];
    const { json } = await read(await writeSheets({ 'Công chức': rows }), ['Đất đai']);
    expect(json.faults).toEqual([]);
    expect(json.people.officers[0].serviceFields).toEqual(['Đất đai']);
  });

  test('is refused where it is another file, has other headers, or too many rows', async () => {
    const { app, read } = await openReader();
    expect((await read(Buffer.from('no spreadsheet').toString('base64'))).code).toBe('sheet-unreadable');
    const rulesOf = async (sheets: Parameters<typeof writeSheets>[0]) => {
      const { json } = await read(await writeSheets(sheets));
      return json.faults.map(({ rule, column }: { rule: string; column: string }) =>
        `${rule} ${column}`.trim(),
      );
    };
    expect(await rulesOf({ Sheet1: [['Tên']] })).toEqual(['header']);
    expect(await rulesOf({ 'Công chức': [officerHeader.slice(0, 5)] })).toEqual(['header Đến hết ngày']);
    expect(await rulesOf({ 'Công chức': [officerHeader] })).toEqual(['no-rows']);
    const many = Array.from({ length: 501 }, (_, at) => [`Lĩnh vực ${at}`]);
    expect(await rulesOf({ 'Lĩnh vực': [['Tên lĩnh vực'], ...many] })).toEqual(['too-many-rows']);
    expect(app.errors).toEqual([]);
  });
});
