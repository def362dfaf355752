import { article33 } from './article-33.ts';
import { fiveLevels } from './five-levels.ts';
import { publishedAnnex } from './published-annex.ts';
import type { StartingPoint } from './starting-point.ts';

/** In the order in which they are offered; a new office has the first one until it chooses. */
export const startingPoints: readonly [StartingPoint, ...StartingPoint[]] = [
  publishedAnnex,
  article33,
  fiveLevels,
];
