import type { OfficeSettings } from '../../../shared/office-settings.ts';
import { fewestRatings, mostRatings, type ReleaseTime } from '../../../shared/officer-score/release-rule.ts';
import type { ReceiptCodeRule } from '../../../shared/receipt-code-rule.ts';
import { fewestMonths, mostMonths } from '../../../shared/retention.ts';
import type { vi } from '../../../shared/text/office/vi.ts';
import { mergeParts } from '../fields/merge-parts.ts';
import { parseTypedCount } from '../fields/typed-count.ts';
import { parseTypedTime } from '../fields/typed-time.ts';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** As many stretches as a day may have, so that seven days stay within what the server takes. */
export const stretchesMost = 3;

/** A stretch of a day as it stands in the form; `key` stays while others come and go. */
export interface StretchDraft {
  readonly key: number;
  readonly from: string;
  readonly to: string;
}

export type HoursDraft = Readonly<Record<Weekday, readonly StretchDraft[]>>;

export interface MarkDraft {
  readonly isOn: boolean;
  /** Kept while the rule is off, so that switching it on again brings it back. */
  readonly typed: string;
}

export const numberedMarks = ['minimumSeconds', 'minimumIntervalSeconds', 'mostPerHour'] as const;
export type NumberedMark = (typeof numberedMarks)[number];

const markMost: Readonly<Record<NumberedMark, number>> = {
  minimumSeconds: 600,
  minimumIntervalSeconds: 3600,
  mostPerHour: 1000,
};

/** What stands beside a rule that has not been used yet. */
const suggestedMarks: Readonly<Record<NumberedMark, string>> = {
  minimumSeconds: '5',
  minimumIntervalSeconds: '30',
  mostPerHour: '30',
};

/** What stands in the form of the settings, right or not. */
export interface SettingsDraft {
  readonly abandoned: OfficeSettings['abandoned'];
  readonly hasLastLook: boolean;
  readonly receiptCodes: ReceiptCodeRule;
  readonly isAlwaysOpen: boolean;
  /** Kept while the office is always open, too. */
  readonly hours: HoursDraft;
  readonly marks: Readonly<Record<NumberedMark, MarkDraft>>;
  readonly outsideOpeningHours: boolean;
  readonly officerOnDevice: boolean;
  readonly offersLinks: boolean;
  /** When officers see new figures, and of how many ratings at least. */
  readonly releaseOn: ReleaseTime;
  readonly fewestRatings: string;
  /** As typed; empty: always. */
  readonly responseMonths: string;
  readonly commentMonths: string;
  /** Set in the section of the public page. */
  readonly publishesResults: boolean;
}

export type SettingsRule = keyof typeof vi.settings.rules;
/** What is wrong, by the name of the input: `hours`, `hours.1.0.from`, `mostPerHour`. */
export type SettingsFaults = ReadonlyMap<string, SettingsRule>;

type Stretches = NonNullable<OfficeSettings['openingHours']>;

function hoursOf(list: (weekday: Weekday) => readonly StretchDraft[]): HoursDraft {
  return {
    1: list(1),
    2: list(2),
    3: list(3),
    4: list(4),
    5: list(5),
    6: list(6),
    7: list(7),
  };
}

/** The usual working week, to begin from where an office sets hours for the first time. */
const usualHours: Stretches = weekdays.slice(0, 5).flatMap((weekday) => [
  { weekday, from: '07:30', to: '11:30' },
  { weekday, from: '13:30', to: '17:00' },
]);

export function openSettingsDraft(settings: OfficeSettings): SettingsDraft {
  const stretches = settings.openingHours ?? usualHours;
  const markOf = (name: NumberedMark): MarkDraft => {
    const limit = settings.marks[name];
    return { isOn: limit !== null, typed: limit === null ? suggestedMarks[name] : String(limit) };
  };
  return {
    abandoned: settings.abandoned,
    hasLastLook: settings.hasLastLook,
    receiptCodes: settings.receiptCodes,
    isAlwaysOpen: settings.openingHours === null,
    hours: hoursOf((day) =>
      stretches
        .filter(({ weekday }) => weekday === day)
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .map(({ from, to }, index) => ({ key: index + 1, from, to })),
    ),
    marks: {
      minimumSeconds: markOf('minimumSeconds'),
      minimumIntervalSeconds: markOf('minimumIntervalSeconds'),
      mostPerHour: markOf('mostPerHour'),
    },
    outsideOpeningHours: settings.marks.outsideOpeningHours,
    officerOnDevice: settings.marks.officerOnDevice,
    offersLinks: settings.offersLinks,
    releaseOn: settings.officerScores.on,
    fewestRatings: String(settings.officerScores.minimumRatings),
    responseMonths: String(settings.retention.responseMonths ?? ''),
    commentMonths: String(settings.retention.commentMonths ?? ''),
    publishesResults: settings.publishesResults,
  };
}

export function isSameDraft(one: SettingsDraft, other: SettingsDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What was changed here, on what was saved elsewhere meanwhile. A day's hours are one part. */
export function mergeSettings(
  base: SettingsDraft,
  mine: SettingsDraft,
  theirs: SettingsDraft,
): SettingsDraft {
  return mergeParts({ ...base }, { ...mine }, { ...theirs }) as unknown as SettingsDraft;
}

/** The same hours with one day replaced. */
export function setDay(hours: HoursDraft, day: Weekday, stretches: readonly StretchDraft[]): HoursDraft {
  return { ...hours, [day]: stretches };
}

/** Monday's hours on every day up to `last`. */
export function copyMonday(hours: HoursDraft, last: Weekday): HoursDraft {
  return hoursOf((day) => (day <= last ? hours[1] : hours[day]));
}

interface Checked {
  readonly stretches: Stretches;
  readonly faults: readonly (readonly [string, SettingsRule])[];
}

function checkDay(day: Weekday, drafts: readonly StretchDraft[]): Checked {
  const faults: [string, SettingsRule][] = [];
  const stretches: Stretches = [];
  drafts.forEach((draft, index) => {
    const input = `hours.${day}.${index}`;
    const [from, to] = [parseTypedTime(draft.from), parseTypedTime(draft.to)];
    if (from === null) faults.push([`${input}.from`, 'time']);
    if (to === null) faults.push([`${input}.to`, 'time']);
    if (from === null || to === null) return;
    if (from >= to) faults.push([`${input}.to`, 'time-order']);
    else if (stretches.some((other) => from < other.to && other.from < to))
      faults.push([`${input}.from`, 'overlap']);
    else stretches.push({ weekday: day, from, to });
  });
  return { stretches, faults };
}

function checkHours({ isAlwaysOpen, hours }: SettingsDraft): Checked {
  if (isAlwaysOpen) return { stretches: [], faults: [] };
  if (weekdays.every((day) => hours[day].length === 0))
    return { stretches: [], faults: [['hours', 'no-hours']] };
  const days = weekdays.map((day) => checkDay(day, hours[day]));
  return {
    stretches: days.flatMap(({ stretches }) => stretches),
    faults: days.flatMap(({ faults }) => faults),
  };
}

/** The number of a rule; null where the rule is off. */
function limitOf({ isOn, typed }: MarkDraft, most: number): number | null | 'invalid' {
  if (!isOn) return null;
  const limit = parseTypedCount(typed);
  return limit === null || limit === 'invalid' || limit < 1 || limit > most ? 'invalid' : limit;
}

export function checkSettings(
  draft: SettingsDraft,
): { settings: OfficeSettings } | { faults: SettingsFaults } {
  const { stretches, faults: hourFaults } = checkHours(draft);
  const faults = new Map<string, SettingsRule>(hourFaults);
  const readLimit = (name: NumberedMark): number | null => {
    const limit = limitOf(draft.marks[name], markMost[name]);
    if (limit !== 'invalid') return limit;
    faults.set(name, name);
    return null;
  };
  const readMonths = (name: 'responseMonths' | 'commentMonths'): number | null => {
    const months = parseTypedCount(draft[name]);
    if (months === null || (months !== 'invalid' && months >= fewestMonths && months <= mostMonths))
      return months;
    faults.set(name, 'months');
    return null;
  };
  const minimumRatings = parseTypedCount(draft.fewestRatings);
  const isMinimum =
    typeof minimumRatings === 'number' && minimumRatings >= fewestRatings && minimumRatings <= mostRatings;
  if (!isMinimum) faults.set('fewestRatings', 'fewestRatings');
  const settings: OfficeSettings = {
    abandoned: draft.abandoned,
    hasLastLook: draft.hasLastLook,
    receiptCodes: draft.receiptCodes,
    openingHours: draft.isAlwaysOpen ? null : stretches,
    offersLinks: draft.offersLinks,
    publishesResults: draft.publishesResults,
    officerScores: { on: draft.releaseOn, minimumRatings: isMinimum ? minimumRatings : fewestRatings },
    retention: { responseMonths: readMonths('responseMonths'), commentMonths: readMonths('commentMonths') },
    marks: {
      minimumSeconds: readLimit('minimumSeconds'),
      minimumIntervalSeconds: readLimit('minimumIntervalSeconds'),
      mostPerHour: readLimit('mostPerHour'),
      outsideOpeningHours: draft.outsideOpeningHours,
      officerOnDevice: draft.officerOnDevice,
    },
  };
  return faults.size === 0 ? { settings } : { faults };
}
