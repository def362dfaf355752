import type { ComponentChildren } from 'preact';
import { ScrollBox } from './ScrollBox.tsx';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row, index: number) => ComponentChildren;
  /**
   * `name` heads its row. On a phone `whole` and `buttons` take a line without the head beside them. `buttons`, and
   * a `choice` among rows, are not copied.
   */
  readonly as?: 'name' | 'whole' | 'buttons' | 'choice';
  readonly class?: string;
}

interface Props<Row> {
  /** What is listed: heard, and with `hasTitle` seen above the list too. */
  label: string;
  hasTitle?: boolean;
  /** In order; those that are false or null are left out. */
  columns: readonly (Column<Row> | false | null)[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  rowClass?: (row: Row) => string;
  /** Stands there instead where there are no rows. */
  none?: ComponentChildren;
  class?: string;
}

/** A list of the desk: a table with a row for each, and on a phone a card for each. */
export function ListTable<Row>(props: Props<Row>) {
  const { label, hasTitle = false, columns, rows, keyOf, rowClass, none, class: look } = props;
  if (rows.length === 0 && none !== undefined) return <>{none}</>;
  const shown = columns.filter((column) => column !== false && column !== null);
  return (
    <ScrollBox label={label}>
      <table class={look ? `table table-stack ${look}` : 'table table-stack'}>
        <caption class={hasTitle ? undefined : 'only-heard'}>{label}</caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column.head} scope="col" class={isUncopied(column) ? 'uncopied' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row)} class={rowClass?.(row)}>
              {shown.map((column) => (
                <Cell key={column.head} {...{ column, row, index }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface CellProps<Row> {
  column: Column<Row>;
  row: Row;
  index: number;
}

function isUncopied({ as }: Pick<Column<never>, 'as'>): boolean {
  return as === 'buttons' || as === 'choice';
}

function Cell<Row>({ column, row, index }: CellProps<Row>) {
  const { head, cell, as } = column;
  const look = [column.class, isUncopied(column) && 'uncopied'].filter(Boolean).join(' ') || undefined;
  const content = cell(row, index);
  if (as === 'name')
    return (
      <th scope="row" class={look}>
        {content}
      </th>
    );
  return (
    <td class={look} data-label={as === 'whole' || as === 'buttons' ? undefined : head}>
      {content}
    </td>
  );
}
