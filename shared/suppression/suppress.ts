import { isJoinOf, joinLevels, type LevelGroups, listLevelGroups } from './level-groups.ts';
import { isLargeEnough } from './smallest-cell.ts';

/** Counts by level, of each row; every table has the same rows. */
type CountTable = readonly (readonly number[])[];

/** What of one table may be shown. A null total: there are some, and too few. */
export interface ShownTable {
  readonly total: ShownRow | null;
  readonly rows: readonly ShownRow[];
}

/** A row, or several together; levels, or several together. No number in it is below the minimum, but 0. */
export interface ShownRow {
  /** Which rows, by their places. */
  readonly rows: readonly number[];
  readonly levels: LevelGroups;
  readonly counts: readonly number[];
  readonly total: number;
}

/**
 * Hides small cells by adding them to others. Rows are joined in the same way in every table, and levels in the
 * same way in every row; the line of totals may tell more of the levels, never less. So any two figures that can
 * be subtracted leave a sum of whole cells of one table, and each cell is 0 or large enough.
 */
export function suppress(tables: readonly CountTable[], minimum: number): ShownTable[] {
  const order = rowsBySize(tables);
  const totals = tables.map((table) => showTotal(table, minimum));
  let best: ShownRow[][] = tables.map(() => []);
  let most = 0;
  for (let single = order.length; single > 0; single -= 1) {
    const parts = [...order.slice(0, single).map((row) => [row]), order.slice(single)].filter(
      (p) => p.length,
    );
    // Joined with nobody, a row is not hidden.
    if (order.length - single === 1) continue;
    const shown = tables.map((table, at) => showRows(table, parts, totals[at] ?? null, minimum));
    const told = shown.reduce((sum, rows) => sum + tellingOf(rows), 0);
    if (shown.some((rows) => rows === null) || told <= most) continue;
    most = told;
    best = shown.map((rows) => [...(rows ?? [])]);
  }
  return tables.map((_, at) => ({ total: totals[at] ?? null, rows: best[at] ?? [] }));
}

/** Large rows first; those that nobody rated in any table are left out. */
function rowsBySize(tables: readonly CountTable[]): number[] {
  const rows = Array.from({ length: tables[0]?.length ?? 0 }, (_, row) => row);
  const size = (row: number) => Math.min(...tables.map((table) => sumOf(table[row] ?? [])));
  const whole = (row: number) => tables.reduce((sum, table) => sum + sumOf(table[row] ?? []), 0);
  return rows.filter((row) => whole(row) > 0).sort((a, b) => size(b) - size(a) || whole(b) - whole(a));
}

function tellingOf(rows: readonly ShownRow[] | null): number {
  return (rows ?? []).reduce((sum, { counts }) => sum + counts.length, 0);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function addRows(table: CountTable, rows: readonly number[]): number[] {
  const levels = table[0]?.length ?? 0;
  return Array.from({ length: levels }, (_, level) =>
    rows.reduce((sum, row) => sum + (table[row]?.[level] ?? 0), 0),
  );
}

function showTotal(table: CountTable, minimum: number): ShownRow | null {
  const rows = table.map((_, row) => row);
  const levels = listLevelGroups(table[0]?.length ?? 0).find((groups) =>
    joinLevels(addRows(table, rows), groups).every((count) => isLargeEnough(count, minimum)),
  );
  return levels ? showRow(table, rows, levels) : null;
}

function showRow(table: CountTable, rows: readonly number[], levels: LevelGroups): ShownRow {
  const counts = joinLevels(addRows(table, rows), levels);
  return { rows, levels, counts, total: sumOf(counts) };
}

/** The parts with as many levels as can be told of all of them; null where not even their totals can. */
function showRows(
  table: CountTable,
  parts: readonly (readonly number[])[],
  total: ShownRow | null,
  minimum: number,
): ShownRow[] | null {
  if (!total) return null;
  for (const levels of listLevelGroups(table[0]?.length ?? 0)) {
    if (!isJoinOf(levels, total.levels)) continue;
    const shown = parts.map((rows) => showRow(table, rows, levels));
    if (shown.every(({ counts }) => counts.every((count) => isLargeEnough(count, minimum)))) return shown;
  }
  return null;
}
