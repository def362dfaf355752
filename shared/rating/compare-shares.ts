import { type Interval, wilsonInterval } from './wilson.ts';

/** With fewer ratings on either side nothing is said about which is better. */
export const comparisonMinimum = 30;

export interface CountedShare {
  readonly count: number;
  readonly total: number;
}

export type Comparison =
  | { readonly kind: 'too-few' }
  | {
      /** `apart`: the intervals have nothing in common; `unclear`: the difference may be chance. */
      readonly kind: 'apart' | 'unclear';
      readonly first: Interval;
      readonly second: Interval;
    };

/** What two shares allow to be said of each other. */
export function compareShares(one: CountedShare, other: CountedShare): Comparison {
  if (Math.min(one.total, other.total) < comparisonMinimum) return { kind: 'too-few' };
  const first = wilsonInterval(one.count, one.total);
  const second = wilsonInterval(other.count, other.total);
  const isApart = first.high < second.low || second.high < first.low;
  return { kind: isApart ? 'apart' : 'unclear', first, second };
}
