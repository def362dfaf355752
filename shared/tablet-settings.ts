import * as z from 'zod/mini';
import { OpeningHours } from './opening-hours.ts';

/** What becomes of a survey that was left half-way. */
export const abandonedRules = ['discard', 'send-incomplete'] as const;

/** What a tablet needs of the settings. */
export const TabletSettings = z.object({
  abandoned: z.enum(abandonedRules),
  hasLastLook: z.boolean(),
  openingHours: OpeningHours,
  /** The counter that the tablet stands at; null: free-standing. */
  counterId: z.nullable(z.string()),
  /** Names the PIN of the staff corner, and changes with it; absent where the office has none. */
  staffPinKey: z.optional(z.string()),
  /** Where phones find the survey that the attract screen has a link to; null: it has none. */
  linkOrigin: z._default(z.nullable(z.string()), null),
});
export type TabletSettings = z.infer<typeof TabletSettings>;

interface SetByOffice extends Pick<TabletSettings, 'abandoned' | 'hasLastLook' | 'openingHours'> {
  readonly offersLinks: boolean;
}

/** What the office set, as far as it concerns a tablet at this counter. `origin`: the server's, as phones reach it. */
export function tabletSettingsOf(
  { abandoned, hasLastLook, openingHours, offersLinks }: SetByOffice,
  counterId: string | null,
  origin: string,
): TabletSettings {
  return { abandoned, hasLastLook, openingHours, counterId, linkOrigin: offersLinks ? origin : null };
}
