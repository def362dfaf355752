import type { LocalizedText } from '../localized-text.ts';
import type { Period } from '../period.ts';

/** One or several levels that are counted together. */
export interface PublicCell {
  readonly labels: readonly LocalizedText[];
  readonly count: number;
}

export interface PublicRow {
  readonly total: number;
  readonly cells: readonly PublicCell[];
}

/** One or several service fields together. */
export interface PublicField extends PublicRow {
  readonly names: readonly LocalizedText[];
}

export interface PublicCriterion {
  readonly criterionId: string;
  readonly text: LocalizedText;
  /** null: some were given, and too few to show, or to too few officers. */
  readonly row: PublicRow | null;
  readonly hasFewOfficers?: true;
  readonly fields: readonly PublicField[];
}

/** What the public sees of a quarter: made once, and never again. */
export interface PublicQuarter extends Period {
  /** Forms collected, those with hidden answers too; null: some, and too few to show. */
  readonly collected: number | null;
  readonly minimum: number;
  readonly criteria: readonly PublicCriterion[];
}
