import * as z from 'zod/mini';
import { channels } from '../survey-response.ts';

const Count = z.object({
  day: z.string(),
  channel: z.enum(channels),
  /** Ratings that count. */
  count: z.int(),
  /** Ratings of excluded responses. */
  excluded: z.int(),
});

/** What a row of the annex is made of: by day and channel, and nothing finer. */
export const AnnexSources = z.object({
  /** The last day that is told; null where no day of the period has ended. */
  through: z.nullable(z.string()),
  counts: z.array(Count),
});
export type AnnexSources = z.infer<typeof AnnexSources>;
