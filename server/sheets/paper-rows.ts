import type { Catalogue, Criterion } from '../../shared/catalogue.ts';
import type { PaperFault } from '../../shared/endpoints/paper.ts';
import { foldText } from '../../shared/fold-text.ts';
import type { Day } from '../../shared/period.ts';
import { type Requester, requesters } from '../../shared/requester.ts';
import type { Rating } from '../../shared/survey-response.ts';
import { parseDay, textOf } from './cell-text.ts';
import { buildColumns, findOfficers, listHeaders, type PaperColumns, paperWords } from './paper-columns.ts';
import type { Sheet, SheetCell } from './read-sheet.ts';

/** One filled-in row. */
export interface PaperForm {
  readonly day: Day;
  readonly serviceFieldId: string | null;
  readonly officerIds: readonly string[];
  readonly ratings: readonly Rating[];
  /** No key at all where nobody said it: the same rows keep the ids that they had before it was asked. */
  readonly requester?: Requester;
}

export interface PaperRows {
  readonly forms: readonly PaperForm[];
  readonly faults: readonly PaperFault[];
}

const mostPaperRows = 5000;
const mostFaults = 200;

/** What stands beside a label on the sheet of lists. */
function findOnLists(sheets: readonly Sheet[], label: string): SheetCell | undefined {
  for (const row of sheets.find(({ name }) => name === paperWords.lists)?.rows ?? []) {
    const at = row.indexOf(label);
    if (at >= 0) return row[at + 1];
  }
  return undefined;
}

/** Which version of the catalogue the file was made for; null where it does not say. */
export function findSheetVersion(sheets: readonly Sheet[]): number | null {
  const version = findOnLists(sheets, paperWords.version);
  return typeof version === 'number' ? version : null;
}

/** The name of the template that was downloaded, by which a file that has grown is known; null where there is none. */
export function findSheetId(sheets: readonly Sheet[]): string | null {
  const id = findOnLists(sheets, paperWords.sheetId);
  return typeof id === 'string' && id !== '' ? id : null;
}

class RowReader {
  readonly faults: PaperFault[] = [];
  readonly #catalogue: Catalogue;
  readonly #columns: PaperColumns;
  readonly #today: Day;
  readonly #at: ReadonlyMap<string, number>;
  #row = 0;
  #cells: readonly SheetCell[] = [];

  constructor(catalogue: Catalogue, columns: PaperColumns, today: Day, at: ReadonlyMap<string, number>) {
    this.#catalogue = catalogue;
    this.#columns = columns;
    this.#today = today;
    this.#at = at;
  }

  read(row: number, cells: readonly SheetCell[]): PaperForm {
    this.#row = row;
    this.#cells = cells;
    const day = this.#readDay();
    const serviceFieldId = this.#readField();
    const officerIds = this.#readOfficers();
    const ratings = this.#catalogue.criteria.flatMap((criterion, index) =>
      this.#readRatings(criterion, this.#columns.criteria[index] ?? '', { serviceFieldId, officerIds }),
    );
    const requester = this.#readRequester();
    return { day, serviceFieldId, officerIds, ratings, ...(requester ? { requester } : {}) };
  }

  #cell(column: string): SheetCell | undefined {
    return this.#cells[this.#at.get(column) ?? -1];
  }

  #blame(column: string, rule: PaperFault['rule']): void {
    this.faults.push({ row: this.#row, column, rule, value: textOf(this.#cell(column)).slice(0, 100) });
  }

  #readDay(): Day {
    const { day: column } = this.#columns;
    const day = parseDay(this.#cell(column));
    if (day === null) this.#blame(column, 'no-day');
    else if (day > this.#today) this.#blame(column, 'future-day');
    return day ?? '';
  }

  #readField(): string | null {
    const { serviceField: column } = this.#columns;
    if (column === null) return null;
    const typed = textOf(this.#cell(column));
    const isNeeded = this.#catalogue.criteria.some(
      ({ per, optional }) => per === 'serviceField' && !optional,
    );
    if (typed === '') {
      if (isNeeded) this.#blame(column, 'no-field');
      return null;
    }
    const field = this.#catalogue.serviceFields.find(
      ({ id, name }) => foldText(name.vi) === foldText(typed) || id === typed,
    );
    if (!field) this.#blame(column, 'unknown-field');
    return field?.id ?? null;
  }

  #readOfficers(): string[] {
    const ids: string[] = [];
    const { officers } = this.#catalogue;
    for (const column of this.#columns.officers) {
      const typed = textOf(this.#cell(column));
      if (typed === '') continue;
      const [officer, ...others] = findOfficers(typed, officers);
      if (!officer) this.#blame(column, 'unknown-officer');
      else if (others.length > 0) this.#blame(column, 'same-name');
      else if (ids.includes(officer.id)) this.#blame(column, 'repeated-officer');
      else ids.push(officer.id);
    }
    const [column] = this.#columns.officers;
    const isNeeded = this.#catalogue.criteria.some(({ per, optional }) => per === 'officer' && !optional);
    const isEmpty = this.#columns.officers.every((each) => textOf(this.#cell(each)) === '');
    if (column !== undefined && isNeeded && isEmpty) this.#blame(column, 'no-officer');
    return ids;
  }

  #readRequester(): Requester | undefined {
    const { requester: column } = this.#columns;
    const typed = column === null ? '' : textOf(this.#cell(column));
    if (column === null || typed === '') return undefined;
    const requester = requesters.find((each) => foldText(paperWords.requesters[each]) === foldText(typed));
    if (!requester) this.#blame(column, 'unknown-requester');
    return requester;
  }

  #readRatings(
    criterion: Criterion,
    column: string,
    { serviceFieldId, officerIds }: Pick<PaperForm, 'serviceFieldId' | 'officerIds'>,
  ): Rating[] {
    const { id: criterionId, per } = criterion;
    const typed = textOf(this.#cell(column)).replace(/[\s;,/]+/g, '');
    const subjects: Omit<Rating, 'level'>[] =
      per === 'officer'
        ? officerIds.map((officerId) => ({ criterionId, officerId }))
        : per === 'response'
          ? [{ criterionId }]
          : serviceFieldId === null
            ? []
            : [{ criterionId, serviceFieldId }];
    const marks = typed === '' ? subjects.map(() => '-') : [...typed];
    if (subjects.length === 0) {
      // A field or an officer that is wrong has been said already.
      if (typed !== '' && !this.faults.some(({ row }) => row === this.#row)) this.#blame(column, 'not-asked');
      return [];
    }
    if (marks.length !== subjects.length) {
      this.#blame(column, 'level-count');
      return [];
    }
    return subjects.flatMap((subject, index) => this.#rate(subject, marks[index] ?? '-', criterion, column));
  }

  #rate(subject: Omit<Rating, 'level'>, mark: string, { optional }: Criterion, column: string): Rating[] {
    if (mark === '-' || mark === '0') {
      if (!optional) this.#blame(column, 'no-level');
      return [];
    }
    const { levels } = this.#catalogue;
    const level =
      levels.find(({ level: letter }) => letter === mark.toUpperCase()) ?? levels[Number(mark) - 1];
    if (level) return [{ ...subject, level: level.level }];
    this.#blame(column, 'unknown-level');
    return [];
  }
}

/** The forms of a filled-in template, or every place where it is wrong. Pure: the day is passed in. */
export function readPaperRows(sheets: readonly Sheet[], catalogue: Catalogue, today: Day): PaperRows {
  const sheet = sheets.find(({ name }) => name === paperWords.sheet) ?? sheets[0];
  const [header = [], ...rows] = sheet?.rows ?? [];
  const columns = buildColumns(catalogue);
  const at = new Map(header.map((cell, index) => [foldText(textOf(cell)), index]));
  const missing = listHeaders(columns).filter((name) => !at.has(foldText(name)));
  if (missing.length > 0)
    return {
      forms: [],
      faults: missing.map((column) => ({ row: 1, column, rule: 'header', value: column.slice(0, 100) })),
    };
  const places = new Map(listHeaders(columns).map((name) => [name, at.get(foldText(name)) ?? -1]));
  const filled = rows
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => [...places.values()].some((place) => textOf(cells[place]) !== ''));
  const whole = (rule: PaperFault['rule']) => ({ row: 1, column: '', rule, value: String(filled.length) });
  if (filled.length === 0) return { forms: [], faults: [whole('no-rows')] };
  if (filled.length > mostPaperRows) return { forms: [], faults: [whole('too-many-rows')] };
  const reader = new RowReader(catalogue, columns, today, places);
  const forms = filled.map(({ cells, row }) => reader.read(row, cells));
  return { forms, faults: reader.faults.slice(0, mostFaults) };
}
