import { getRatings } from '../../../shared/endpoints/rating.ts';
import type { Period } from '../../../shared/period.ts';
import type { Ratings } from '../../../shared/rating/ratings.ts';
import { call } from '../../api/call.ts';

export const compareModes = ['period', 'officer', 'serviceField', 'counter', 'channel'] as const;
export type CompareMode = (typeof compareModes)[number];

export interface Sides {
  /** Of the period that is looked at, for one criterion; null where there is none to compare by. */
  readonly figures: Ratings | null;
  /** Of the other period, where periods are compared. */
  readonly others: Ratings | null;
}

interface Asked {
  readonly officeId: string;
  readonly period: Period;
  readonly other: Period | null;
  readonly mode: CompareMode;
  /** '' for the first that there is. */
  readonly criterionId: string;
}

/**
 * One criterion: in it each citizen rates once, or once for each officer, so that ratings are as good as
 * independent of each other. Over several criteria one citizen's ratings hang together, and an interval would
 * promise too much.
 */
export async function loadSides({ officeId, period, other, mode, criterionId }: Asked): Promise<Sides> {
  const by = mode === 'period' ? 'criterion' : mode;
  const ask = ({ from, to }: Period, criterion: string) =>
    call(getRatings, { params: { officeId }, query: { from, to, by, criterionId: criterion } });
  const answered = await ask(period, criterionId);
  const chosen = criterionId || answered.criteria[0]?.criterionId;
  if (chosen === undefined) return { figures: null, others: null };
  return {
    figures: chosen === criterionId ? answered : await ask(period, chosen),
    others: mode === 'period' && other ? await ask(other, chosen) : null,
  };
}
