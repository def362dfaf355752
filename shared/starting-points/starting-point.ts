import type { Catalogue } from '../catalogue.ts';

export type StartingPointId = 'published-annex' | 'article-33' | 'five-levels';

/** Criteria and levels to begin a form with; the office, its people and its fields are its own. */
export interface StartingPoint extends Pick<Catalogue, 'criteria' | 'levels'> {
  readonly id: StartingPointId;
}
