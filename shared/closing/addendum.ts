import * as z from 'zod/mini';
import type { Annex, AnnexChildRow, AnnexRow } from '../annex/annex.ts';

const Change = z.object({ label: z.string(), levels: z.record(z.string(), z.int()) });

/** What has changed since a period was closed: nothing of it is in the frozen annex. */
export const Addendum = z.object({
  number: z.int(),
  from: z.string(),
  to: z.string(),
  officeName: z.string(),
  levels: z.array(z.string()),
  collected: z.int(),
  invalid: z.int(),
  /** Responses excluded since then. */
  excluded: z.int(),
  /** Only rows with a change. `row` is the number in the annex; null for officers and fields under it. */
  rows: z.array(z.extend(Change, { row: z.nullable(z.int()) })),
});
export type Addendum = z.infer<typeof Addendum>;
export type AddendumRow = Addendum['rows'][number];

type Row = AnnexRow | AnnexChildRow;

function changesOf(before: Row | undefined, now: Row | undefined, levels: readonly string[]) {
  const changed = levels.map((level): [string, number] => [
    level,
    (now?.levels[level]?.count ?? 0) - (before?.levels[level]?.count ?? 0),
  ]);
  return changed.some(([, change]) => change !== 0) ? Object.fromEntries(changed) : undefined;
}

const childKey = ({ officerId, serviceFieldId }: AnnexChildRow) => officerId ?? serviceFieldId ?? '';

function pairs<T>(before: readonly T[], now: readonly T[], keyOf: (item: T) => string) {
  const keys = [...new Set([...before, ...now].map(keyOf))];
  return keys.map((key) => ({
    before: before.find((item) => keyOf(item) === key),
    now: now.find((item) => keyOf(item) === key),
  }));
}

/** Responses that came later, and those that were excluded later: by row, how many ratings more or fewer. */
export function compareAnnexes(
  before: Annex,
  now: Annex,
  levels: readonly string[],
): Pick<Addendum, 'collected' | 'invalid' | 'excluded' | 'rows'> {
  const rows: AddendumRow[] = [];
  const add = (row: number | null, pair: { before: Row | undefined; now: Row | undefined }) => {
    const changed = changesOf(pair.before, pair.now, levels);
    const label = pair.before?.label ?? pair.now?.label ?? '';
    if (changed) rows.push({ row, label, levels: changed });
  };
  for (const pair of pairs(before.rows, now.rows, ({ criterionId }) => criterionId)) {
    add(pair.before?.number ?? pair.now?.number ?? null, pair);
    for (const child of pairs(pair.before?.children ?? [], pair.now?.children ?? [], childKey))
      add(null, child);
  }
  return {
    collected: now.collected - before.collected,
    invalid: now.invalid - before.invalid,
    excluded: (now.excluded?.count ?? 0) - (before.excluded?.count ?? 0),
    rows,
  };
}

export function isEmptyAddendum({ collected, invalid, excluded, rows }: Addendum): boolean {
  return collected === 0 && invalid === 0 && excluded === 0 && rows.length === 0;
}
