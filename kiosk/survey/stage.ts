import type { EnrolmentForm } from '../device/EnrolmentScreen.tsx';
import type { Unfitness } from '../device/fitness.ts';
import type { TabletStatus } from '../device/tablet.ts';

/** What the window shows: the survey, or why there is none. */
export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unfit'; readonly reason: Unfitness }
  | { readonly kind: 'second-window' }
  | { readonly kind: 'enrolment'; readonly form: EnrolmentForm }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'survey' }
  | { readonly kind: 'staff'; readonly status: TabletStatus };
