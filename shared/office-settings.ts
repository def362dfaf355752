import * as z from 'zod/mini';
import { defaultReleaseRule, ReleaseRule } from './officer-score/release-rule.ts';
import { OpeningHours } from './opening-hours.ts';
import { receiptCodeRules } from './receipt-code-rule.ts';
import { keepAll, Retention } from './retention.ts';
import { abandonedRules } from './tablet-settings.ts';

const wholeNumber = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/**
 * Rules that mark a response when it arrives. A marked response counts like any other; only the rule's name
 * stays with it. null switches a rule off. A change holds for what arrives after it.
 */
export const MarkRules = z.object({
  /** Answered in fewer seconds than this. */
  minimumSeconds: z.nullable(wholeNumber(1, 600)),
  /** Begun fewer seconds after the same tablet's last one than this. */
  minimumIntervalSeconds: z.nullable(wholeNumber(1, 3600)),
  /** More than so many responses of one tablet within an hour. */
  mostPerHour: z.nullable(wholeNumber(1, 1000)),
  outsideOpeningHours: z.boolean(),
  /** Answered while an officer was signed in on the same tablet. */
  officerOnDevice: z.boolean(),
});
export type MarkRules = z.infer<typeof MarkRules>;

export const markNames = [
  'answered-in-future',
  'officer-not-serving',
  'too-fast',
  'too-soon',
  'burst',
  'outside-opening-hours',
  'officer-on-device',
] as const;
export type MarkName = (typeof markNames)[number];

/** What an office sets for its tablets and for what comes from them. */
export const OfficeSettings = z.object({
  /** What becomes of a survey that was left half-way: thrown away, or sent as issued and not collected. */
  abandoned: z.enum(abandonedRules),
  /** Show all answers once more before they are sent. */
  hasLastLook: z.boolean(),
  /** Whether an officer who invites a citizen enters the file's receipt code: one response for each file. */
  receiptCodes: z._default(z.enum(receiptCodeRules), 'none'),
  /** null: always open. */
  openingHours: OpeningHours,
  /** Offer the survey on citizens' own phones: on the tablets' attract screens, and by links to print. */
  offersLinks: z._default(z.boolean(), false),
  /** Whether everybody may see the office's results on its public page. */
  publishesResults: z._default(z.boolean(), false),
  /** When officers see new figures of theirs. */
  officerScores: z._default(ReleaseRule, defaultReleaseRule),
  /** For how long single responses and comments are kept. */
  retention: z._default(Retention, keepAll),
  marks: MarkRules,
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

export const defaultOfficeSettings: OfficeSettings = {
  abandoned: 'discard',
  hasLastLook: false,
  receiptCodes: 'none',
  openingHours: null,
  offersLinks: false,
  publishesResults: false,
  officerScores: defaultReleaseRule,
  retention: keepAll,
  marks: {
    minimumSeconds: 5,
    minimumIntervalSeconds: null,
    mostPerHour: null,
    outsideOpeningHours: false,
    officerOnDevice: true,
  },
};
