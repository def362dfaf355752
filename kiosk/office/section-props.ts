import type { Period } from '../../shared/period.ts';
import type { Role } from '../../shared/role.ts';

/** What each section gets; it takes of it what it needs. */
export interface SectionProps {
  readonly officeId: string;
  readonly role: Role;
  readonly period: Period | null;
  /** What was done just before the section was opened. */
  readonly notice: string | null;
  readonly onNoticeSeen: () => void;
}
