import { type Dialect, type RawBuilder, sql } from 'kysely';

export type ColumnType = 'text' | 'integer' | 'bigint';

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
   * A table made of one JSON parameter, for inserting any number of rows with one statement. Its rows keep the
   * order of `rows`, in which locks are then taken.
   */
  recordset(columns: Readonly<Record<string, ColumnType>>, rows: readonly object[]): RawBuilder<unknown>;
  /** Failures after which the same transaction may be tried again. */
  isTransient(error: unknown): boolean;
  /** Throws a Problem where the engine would not keep what it acknowledged. */
  checkSafety(query: (sql: string) => Promise<Record<string, unknown>[]>): Promise<void>;
}

/** `a, b, c` as identifiers: names of columns from the program, never from outside. */
export function columnList(columns: Readonly<Record<string, ColumnType>>): RawBuilder<unknown> {
  return sql.raw(
    Object.keys(columns)
      .map((column) => `"${column}"`)
      .join(', '),
  );
}
