import type { People, PeopleFault, Person } from '../../shared/endpoints/people-sheet.ts';
import { foldText } from '../../shared/fold-text.ts';
import { parseDay, textOf } from './cell-text.ts';
import { fieldColumns, officerColumns, peopleWords } from './people-columns.ts';
import type { Sheet, SheetCell } from './read-sheet.ts';

const mostRows = 500;
const mostFaults = 200;
const longest = { honorific: 50, name: 500, title: 500 } as const;

interface SheetRow<Column extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Column, SheetCell | undefined>>;
}

/** What is wrong, by sheet, row and column. */
class Faults {
  readonly list: PeopleFault[] = [];

  add(sheet: string, row: number, column: string, rule: PeopleFault['rule'], value: string): void {
    this.list.push({ sheet, row, column, rule, value: value.slice(0, 100) });
  }
}

/** The filled-in rows of a sheet, by the names of its columns, in whatever order they stand. */
function listRows<Column extends string>(
  { name, rows: [header = [], ...rows] }: Sheet,
  columns: Readonly<Record<Column, string>>,
  faults: Faults,
): SheetRow<Column>[] {
  const at = new Map(header.map((cell, index) => [foldText(textOf(cell)), index]));
  const names = Object.entries(columns) as [Column, string][];
  const missing = names.filter(([, text]) => !at.has(foldText(text)));
  for (const [, text] of missing) faults.add(name, 1, text, 'header', text);
  if (missing.length > 0) return [];
  const filled = rows
    .map((cells, index) => ({
      row: index + 2,
      cells: Object.fromEntries(
        names.map(([column, text]) => [column, cells[at.get(foldText(text)) ?? -1]]),
      ) as SheetRow<Column>['cells'],
    }))
    .filter(({ cells }) => Object.values(cells).some((cell) => textOf(cell as SheetCell) !== ''));
  if (filled.length <= mostRows) return filled;
  faults.add(name, 1, '', 'too-many-rows', String(filled.length));
  return [];
}

function readFields(sheet: Sheet, faults: Faults): string[] {
  const seen = new Set<string>();
  return listRows(sheet, fieldColumns, faults).map(({ row, cells }) => {
    const name = textOf(cells.name);
    if (name.length > longest.name) faults.add(sheet.name, row, fieldColumns.name, 'too-long', name);
    if (seen.has(foldText(name))) faults.add(sheet.name, row, fieldColumns.name, 'repeated', name);
    seen.add(foldText(name));
    return name;
  });
}

function readOfficers(sheet: Sheet, fields: readonly string[], faults: Faults): Person[] {
  const known = new Map(fields.map((name) => [foldText(name), name]));
  const seen = new Set<string>();
  return listRows(sheet, officerColumns, faults).map(({ row, cells }) => {
    const blame = (column: keyof typeof officerColumns, rule: PeopleFault['rule'], value: string) =>
      faults.add(sheet.name, row, officerColumns[column], rule, value);
    const dayOf = (column: 'firstDay' | 'lastDay') => {
      const typed = textOf(cells[column]);
      const day = typed === '' ? '' : parseDay(cells[column]);
      if (day === null) blame(column, 'no-day', typed);
      return day ?? '';
    };
    const [honorific, name, title] = [textOf(cells.honorific), textOf(cells.name), textOf(cells.title)];
    if (name === '') blame('name', 'no-name', '');
    for (const [column, typed] of Object.entries({ honorific, name, title }) as ['name', string][])
      if (typed.length > longest[column]) blame(column, 'too-long', typed);
    const person = foldText(`${name}, ${title}`);
    if (name !== '' && seen.has(person)) blame('name', 'repeated', name);
    seen.add(person);
    const typedFields = textOf(cells.serviceFields)
      .split(/[;\n]/)
      .map((typed) => typed.trim());
    const serviceFields = typedFields.filter(Boolean).map((typed) => {
      const field = known.get(foldText(typed));
      if (field === undefined) blame('serviceFields', 'unknown-field', typed);
      return field ?? typed;
    });
    const [firstDay, lastDay] = [dayOf('firstDay'), dayOf('lastDay')];
    if (firstDay && lastDay && lastDay < firstDay) blame('lastDay', 'day-order', textOf(cells.lastDay));
    return { honorific, name, title, serviceFields: [...new Set(serviceFields)], firstDay, lastDay };
  });
}

/** Officers and fields of a filled-in spreadsheet, or every place where it is wrong. `formFields`: what the form has. */
export function readPeopleRows(
  sheets: readonly Sheet[],
  formFields: readonly string[],
): { people: People; faults: PeopleFault[] } {
  const faults = new Faults();
  const sheetOf = (wanted: string) => sheets.find(({ name }) => foldText(name) === foldText(wanted));
  const [officerSheet, fieldSheet] = [sheetOf(peopleWords.officers), sheetOf(peopleWords.serviceFields)];
  if (!officerSheet && !fieldSheet) faults.add(peopleWords.officers, 1, '', 'header', peopleWords.officers);
  const serviceFields = fieldSheet ? readFields(fieldSheet, faults) : [];
  const known = [...formFields, ...serviceFields];
  const officers = officerSheet ? readOfficers(officerSheet, known, faults) : [];
  if (faults.list.length === 0 && officers.length + serviceFields.length === 0)
    faults.add(peopleWords.officers, 1, '', 'no-rows', '');
  const list = faults.list.slice(0, mostFaults);
  return {
    people: list.length > 0 ? { serviceFields: [], officers: [] } : { serviceFields, officers },
    faults: list,
  };
}
