import type { Annex } from '../../../shared/annex/annex.ts';

export interface ChosenRow {
  readonly key: string;
  readonly label: string;
  readonly criterionId: string;
  /** '' for the criterion itself. */
  readonly subjectId: string;
}

/** The rows of the annex as one chooses among them. */
export function listAnnexRows({ rows }: Annex): ChosenRow[] {
  return rows.flatMap(({ criterionId, number, label, children }) => [
    { key: `${criterionId}/`, label: `${number}. ${label}`, criterionId, subjectId: '' },
    ...children.map((child) => {
      const subjectId = child.officerId ?? child.serviceFieldId ?? '';
      const key = `${criterionId}/${subjectId}`;
      return { key, label: `${number}. ${child.label}`, criterionId, subjectId };
    }),
  ]);
}
