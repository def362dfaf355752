import * as z from 'zod/mini';
import { endpoint } from '../endpoint.ts';

const shares = z.array(
  z.object({ level: z.string(), label: z.string(), count: z.int(), percent: z.nullable(z.string()) }),
);

/** What one officer may see of the ratings that they were given; nothing of anybody else. */
export const OwnScores = z.object({
  officerName: z.string(),
  officeName: z.string(),
  minimumRatings: z.int(),
  criteria: z.array(
    z.object({
      criterionId: z.string(),
      text: z.string(),
      /** null until `minimumRatings` of ended days have come together. */
      released: z.nullable(
        z.object({
          ratings: z.int(),
          /** The last day that is counted in. */
          throughDay: z.string(),
          levels: shares,
        }),
      ),
    }),
  ),
});
export type OwnScores = z.infer<typeof OwnScores>;

export const getOwnScores = endpoint('GET /api/v1/officer/scores', 'score.read-own', { output: OwnScores });
