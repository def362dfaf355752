/** Who looks at figures. */
export type Audience = 'public' | 'officer' | 'office' | 'province';

/**
 * No figure of fewer is shown. The office and the province see each cell, as the annex prints it; what an officer
 * sees of the own scores grows by batches of this size.
 */
export const smallestCell: Readonly<Record<Audience, number>> = {
  public: 5,
  officer: 5,
  office: 1,
  province: 1,
};

/**
 * Sums over officers are told beyond the office's own reports only where so many were rated: two of them who lay
 * their pages side by side still cannot tell the others apart.
 */
export const fewestOfficers = 4;

/** Nobody is told by a cell in which there is nobody. */
export function isLargeEnough(count: number, minimum: number): boolean {
  return count === 0 || count >= minimum;
}
