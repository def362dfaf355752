import * as z from 'zod/mini';

/** Count and share of each level; `percent` as in `percentOf`. */
export const levelShares = z.record(
  z.string(),
  z.object({ count: z.int(), percent: z.nullable(z.string()) }),
);
