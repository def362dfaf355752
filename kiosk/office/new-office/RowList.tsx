import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { moveRow } from './office-draft.ts';

interface Row {
  readonly key: number;
}

interface Props<T extends Row> {
  rows: readonly T[];
  onRows: (rows: readonly T[]) => void;
  /** The words for a row: `Lĩnh vực 2`. */
  nameOf: (number: number) => string;
  add: string;
  make: () => T;
  empty?: string;
  error?: string | undefined;
  children: (row: T, index: number, change: (part: Partial<T>) => void) => ComponentChildren;
}

/** Rows that are added, removed and put in order. The focus follows: to a new row, or to what stays. */
export function RowList<T extends Row>({
  rows,
  onRows,
  nameOf,
  add,
  make,
  empty,
  error,
  children,
}: Props<T>) {
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef<number | null>(null);

  useEffect(() => {
    if (added.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-key="${added.current}"] :is(input, textarea)`)?.focus();
    added.current = null;
  });

  const append = () => {
    const row = make();
    added.current = row.key;
    onRows([...rows, row]);
  };
  const remove = (index: number) => {
    onRows(rows.filter((_, at) => at !== index));
    addButton.current?.focus();
  };
  const change = (index: number, part: Partial<T>) =>
    onRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));

  return (
    <>
      {rows.length === 0 && empty && <p class="hint">{empty}</p>}
      <ol class="rows" ref={list}>
        {rows.map((row, index) => (
          <li key={row.key} data-key={row.key} class="row">
            <div class="row-head">
              <span class="row-name">{nameOf(index + 1)}</span>
              <RowButtons
                name={nameOf(index + 1)}
                isFirst={index === 0}
                isLast={index === rows.length - 1}
                onMove={(by) => onRows(moveRow(rows, index, by))}
                onRemove={() => remove(index)}
              />
            </div>
            {children(row, index, (part) => change(index, part))}
          </li>
        ))}
      </ol>
      {error && <p class="field-error">{error}</p>}
      <button
        ref={addButton}
        type="button"
        class="button"
        data-invalid={error ? true : undefined}
        onClick={append}
      >
        {add}
      </button>
    </>
  );
}

interface ButtonProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function RowButtons({ name, isFirst, isLast, onMove, onRemove }: ButtonProps) {
  const words = useWords({ vi, en }).form;
  return (
    <span class="row-buttons">
      <button
        type="button"
        class="quiet-button"
        aria-label={words.moveUp(name)}
        aria-disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <span aria-hidden="true">↑</span> {words.up}
      </button>
      <button
        type="button"
        class="quiet-button"
        aria-label={words.moveDown(name)}
        aria-disabled={isLast}
        onClick={() => onMove(1)}
      >
        <span aria-hidden="true">↓</span> {words.down}
      </button>
      <button type="button" class="quiet-button" aria-label={words.remove(name)} onClick={onRemove}>
        {words.removeShort}
      </button>
    </span>
  );
}
