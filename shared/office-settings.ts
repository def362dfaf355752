import * as z from 'zod/mini';

/** `07:30`, on the wall clock of the office. */
const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** One stretch of a week day; Monday is 1 and Sunday 7. A day may have several, one after the other. */
const OpeningStretch = z
  .object({ weekday: z.int().check(z.minimum(1), z.maximum(7)), from: ClockTime, to: ClockTime })
  .check(z.refine(({ from, to }) => from < to, { params: { rule: 'time-order' } }));

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

export const receiptCodeRules = ['none', 'optional', 'required'] as const;
export type ReceiptCodeRule = (typeof receiptCodeRules)[number];

/** What an office sets for its tablets and for what comes from them. */
export const OfficeSettings = z.object({
  /** What becomes of a survey that was left half-way: thrown away, or sent as issued and not collected. */
  abandoned: z.enum(['discard', 'send-incomplete']),
  /** Show all answers once more before they are sent. */
  hasLastLook: z.boolean(),
  /** Whether an officer who invites a citizen enters the file's receipt code: one response for each file. */
  receiptCodes: z._default(z.enum(receiptCodeRules), 'none'),
  /** null: always open. */
  openingHours: z.nullable(z.array(OpeningStretch).check(z.maxLength(21))),
  /** Offer the survey on citizens' own phones: on the tablets' attract screens, and by links to print. */
  offersLinks: z._default(z.boolean(), false),
  /** Whether everybody may see the office's results on its public page. */
  publishesResults: z._default(z.boolean(), false),
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
  marks: {
    minimumSeconds: 5,
    minimumIntervalSeconds: null,
    mostPerHour: null,
    outsideOpeningHours: false,
    officerOnDevice: true,
  },
};

/** What a tablet needs of the settings. */
export const TabletSettings = z.object({
  abandoned: OfficeSettings.shape.abandoned,
  hasLastLook: z.boolean(),
  openingHours: OfficeSettings.shape.openingHours,
  /** The counter that the tablet stands at; null: free-standing. */
  counterId: z.nullable(z.string()),
  /** Names the PIN of the staff corner, and changes with it; absent where the office has none. */
  staffPinKey: z.optional(z.string()),
  /** Where phones find the survey that the attract screen has a link to; null: it has none. */
  linkOrigin: z._default(z.nullable(z.string()), null),
});
export type TabletSettings = z.infer<typeof TabletSettings>;

/** What the office set, as far as it concerns a tablet at this counter. `origin`: the server's, as phones reach it. */
export function tabletSettingsOf(
  { abandoned, hasLastLook, openingHours, offersLinks }: OfficeSettings,
  counterId: string | null,
  origin: string,
): TabletSettings {
  return { abandoned, hasLastLook, openingHours, counterId, linkOrigin: offersLinks ? origin : null };
}

/** True at a moment within the opening hours; `minute` is `HH:MM` on the office's clock. */
export function isOpenAt(
  hours: OfficeSettings['openingHours'],
  moment: { readonly weekday: number; readonly minute: string },
): boolean {
  if (hours === null) return true;
  return hours.some(
    ({ weekday, from, to }) => weekday === moment.weekday && from <= moment.minute && moment.minute < to,
  );
}
