import type { Unfitness } from '../device/fitness.ts';
import type { TabletStatus } from '../device/tablet.ts';
import type { EnrolmentForm } from './EnrolmentScreen.tsx';

/** What the window shows to those who look after the tablet. */
export type StaffStage =
  | { readonly kind: 'unfit'; readonly reason: Unfitness }
  | { readonly kind: 'second-window' }
  | { readonly kind: 'enrolment'; readonly form: EnrolmentForm }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'staff'; readonly status: TabletStatus };
