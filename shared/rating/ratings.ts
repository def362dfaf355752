import * as z from 'zod/mini';
import { levelShares } from '../annex/level-shares.ts';
import { criterionKinds, Target } from '../catalogue.ts';
import { groupings } from './grouping.ts';

const Row = z.object({
  /** An id of the catalogue, an hour, a channel, or the first day of a step; '' for no counter or no field. */
  key: z.string(),
  /** The catalogue's words; null where the key is none of the catalogue's. */
  label: z.nullable(z.string()),
  /** What a step covers of the period. */
  days: z.nullable(z.object({ from: z.string(), to: z.string() })),
  total: z.int(),
  levels: levelShares,
  /** Left blank where a rating was optional; not in the total. */
  blanks: z.int(),
});
export type RatingRow = z.infer<typeof Row>;

/** Ratings of ended days, grouped. */
export const Ratings = z.object({
  officeId: z.string(),
  /** As it was asked for. */
  period: z.object({ from: z.string(), to: z.string() }),
  /** The last day that is counted; null where no day of the period has ended. */
  through: z.nullable(z.string()),
  by: z.enum(groupings),
  /** The one criterion that is counted; null for all that can be grouped so. */
  criterionId: z.nullable(z.string()),
  /** Complete responses of those days; by hour without paper forms, which know none. */
  responses: z.int(),
  levels: z.array(z.object({ level: z.string(), label: z.string() })),
  /** The criteria that can be grouped so, in their order. */
  criteria: z.array(
    z.object({
      criterionId: z.string(),
      label: z.string(),
      per: z.enum(criterionKinds),
      /** What the criterion is to reach, where the office set that. */
      target: z.optional(Target),
    }),
  ),
  rows: z.array(Row),
  total: z.object({ total: z.int(), levels: levelShares, blanks: z.int() }),
});
export type Ratings = z.infer<typeof Ratings>;
