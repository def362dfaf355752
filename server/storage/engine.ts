import type { Dialect, Kysely, RawBuilder } from 'kysely';
import type { Tables } from './schema.ts';

export type ColumnType = 'text' | 'integer' | 'bigint';

/** Where rows go, and what becomes of one that is there already: names from the program, never from outside. */
export interface RowTarget<Column extends string = string> {
  readonly table: keyof Tables;
  readonly columns: Readonly<Record<Column, ColumnType>>;
  /** `do nothing`, or `(…) do update set …`. */
  readonly onConflict: string;
  /** Tells rows apart. */
  readonly key: Column;
}

export type RowOf<Column extends string> = Readonly<Record<Column, string | number | null>>;

/**
 * One database engine: what it is opened with, and the few things in which the two differ. All SQL outside
 * this folder's engines is the same for both.
 */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres';
  readonly dialect: Dialect;
  /** True where one transaction writes at a time, so that several had better share a commit. */
  readonly hasOneWriter: boolean;
  /** Ends of `create table`: rows without an order of arrival where the engine can do that. */
  readonly tableEnd: RawBuilder<unknown>;
  /**
   * Writes any number of rows, in their order, in which locks are then taken.
   * @returns the keys of the rows that were inserted or updated
   */
  writeRows<Column extends string>(
    db: Kysely<Tables>,
    target: RowTarget<Column>,
    rows: readonly RowOf<Column>[],
  ): Promise<Set<string>>;
  /**
   * Waits until no other transaction has the office's turn, and has it until its own ends. Without, many that want the
   * same rows wake each other up at each commit.
   */
  takeTurn(db: Kysely<Tables>, officeId: string): Promise<void>;
  /** Failures after which the same transaction may be tried again. */
  isTransient(error: unknown): boolean;
  /** Throws a Problem where the engine would not keep what it acknowledged. */
  checkSafety(query: (sql: string) => Promise<Record<string, unknown>[]>): Promise<void>;
}

/** `"a", "b", "c"`. */
export function columnList({ columns }: RowTarget): string {
  return Object.keys(columns)
    .map((column) => `"${column}"`)
    .join(', ');
}
