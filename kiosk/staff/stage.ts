import type { Unfitness } from '../device/fitness.ts';
import type { Tablet, TabletStatus } from '../device/tablet.ts';
import type { EnrolmentForm } from './EnrolmentScreen.tsx';

/** What the window shows to those who look after the tablet. */
export type StaffStage =
  | { readonly kind: 'unfit'; readonly reason: Unfitness }
  | { readonly kind: 'second-window' }
  | { readonly kind: 'enrolment'; readonly form: EnrolmentForm }
  /** What the tablet still lacks, once it is enrolled. */
  | { readonly kind: 'readiness'; readonly tablet: Tablet }
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'staff';
      readonly tablet: Tablet;
      readonly status: TabletStatus;
      /** Names the PIN that opens it; undefined where the office has none. */
      readonly pinKey: string | undefined;
    };
