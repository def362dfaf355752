import type { CountRange } from '../../shared/suppression/hide-unanimity.ts';
import { feasibleCounts } from './feasible-counts.ts';

/** People whom the pair knows by face, and what was shown of them together. */
export interface Batch {
  readonly size: number;
  readonly shown: readonly CountRange[];
  /** What each chose: the pair does not know it. */
  readonly truth: readonly number[];
}

/** A sum over all batches, of one level or of several. */
export interface PublishedCell {
  readonly levels: readonly number[];
  readonly count: number;
}

/**
 * Goes through every world that fits all that was shown: each batch's numbers, and the published sums, which may
 * also count people who are in no batch yet.
 * @returns the batches (by place) in which everybody chose the same in each of these worlds: the rest are unknown,
 * since people of one batch could change places
 */
export function whoseRatingIsTold(batches: readonly Batch[], published: readonly PublishedCell[]): number[] {
  const cellsOf = (counts: readonly number[]) =>
    published.map(({ levels }) => levels.reduce((sum, level) => sum + (counts[level] ?? 0), 0));
  const fits = batches.map(({ shown, size }) => feasibleCounts(shown, size));
  const inBatches = batches.reduce((sum, { size }) => sum + size, 0);
  const others = published.reduce((sum, { count }) => sum + count, 0) - inBatches;
  /** Sums that some of the batches can come to, by their text. */
  const sumsOf = (places: readonly number[]) =>
    places.reduce(
      (sums, place) => {
        const next = new Map<string, number[]>();
        for (const sum of sums.values())
          for (const counts of fits[place] ?? []) {
            const cells = cellsOf(counts).map((count, at) => count + (sum[at] ?? 0));
            if (cells.every((count, at) => count <= (published[at]?.count ?? 0)))
              next.set(cells.join(), cells);
          }
        return next;
      },
      new Map([['', published.map(() => 0)]]),
    );
  const places = batches.map((_, place) => place);
  return places.filter((place) => {
    const rest = [...sumsOf(places.filter((other) => other !== place)).values()];
    const possible = (fits[place] ?? []).filter((counts) =>
      rest.some((sum) => {
        const cells = cellsOf(counts).map((count, at) => count + (sum[at] ?? 0));
        const left = cells.map((count, at) => (published[at]?.count ?? 0) - count);
        return left.every((count) => count >= 0) && left.reduce((a, b) => a + b, 0) === Math.max(others, 0);
      }),
    );
    if (possible.length === 0) throw new Error('Nothing fits what was shown.');
    const size = batches[place]?.size ?? 0;
    const told = new Set(possible.map((counts) => counts.indexOf(size)));
    return told.size === 1 && !told.has(-1);
  });
}
