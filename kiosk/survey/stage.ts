import type { StaffStage } from '../staff/stage.ts';

/** What the window shows: the survey, or why there is none. */
export type Stage = { readonly kind: 'starting' } | { readonly kind: 'survey' } | StaffStage;
