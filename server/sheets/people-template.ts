import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { People } from '../../shared/endpoints/people-sheet.ts';
import { fieldColumns, officerColumns, peopleWords } from './people-columns.ts';

/** Rows that are made ready for typing; more may be added below. */
const readyRows = 200;

// As text: a spreadsheet with other settings would take 05/12 for the fifth of… May, and a name for a formula.
const cell = (value: string) => ({ type: String, value, format: '@' }) as const;

function buildSheet(headers: readonly string[], rows: readonly (readonly string[])[]): SheetData {
  const header = headers.map(
    (value) => ({ type: String, value, fontWeight: 'bold', backgroundColor: '#efe7da' }) as const,
  );
  const empty = Array.from({ length: readyRows }, () => headers.map(() => cell('')));
  return [header, ...rows.map((row) => row.map(cell)), ...empty];
}

const written = (day: string) => day.split('-').reverse().join('/');

/** The spreadsheet of officers and fields, with those that there are. */
export async function renderPeopleTemplate({ serviceFields, officers }: People): Promise<Uint8Array> {
  const people = officers.map((officer) => [
    officer.honorific,
    officer.name,
    officer.title,
    officer.serviceFields.join('; '),
    written(officer.firstDay),
    written(officer.lastDay),
  ]);
  const guide = peopleWords.guideLines.map((value) => [{ type: String, value, wrap: true } as const]);
  const columnsOf = (...widths: readonly number[]) => widths.map((width) => ({ width }));
  const file = writeXlsxFile(
    [
      {
        data: buildSheet(Object.values(officerColumns), people),
        sheet: peopleWords.officers,
        columns: columnsOf(12, 28, 36, 36, 14, 14),
        stickyRowsCount: 1,
      },
      {
        data: buildSheet(
          Object.values(fieldColumns),
          serviceFields.map((name) => [name]),
        ),
        sheet: peopleWords.serviceFields,
        columns: columnsOf(40),
        stickyRowsCount: 1,
      },
      { data: guide, sheet: peopleWords.guide, columns: columnsOf(90) },
    ],
    { fontFamily: 'Times New Roman', fontSize: 12 },
  );
  return new Uint8Array(await file.toBuffer());
}
