import type { Officer } from '../../shared/catalogue.ts';
import type { MarkName, OfficeSettings } from '../../shared/office-settings.ts';
import { isOpenAt } from '../../shared/opening-hours.ts';
import { dayAndHour, wallClock } from '../../shared/period.ts';
import { servesOn } from '../../shared/serving-officer.ts';
import type { SurveyResponse } from '../../shared/survey-response.ts';
import type { Pace } from '../storage/device.ts';

/** A clock may be ahead by this much without a mark; it counts as now all the same. */
const clockToleranceMs = 60_000;

export interface MarkContext {
  readonly now: number;
  readonly timeZone: string;
  readonly settings: OfficeSettings;
  /** As the office has them now: their days may have been set after the tablet went offline. */
  readonly officers: readonly Officer[];
  /** Since when an officer has been signed in on the same tablet. */
  readonly officerSince?: number | undefined;
  /** null where the device is no tablet: what was imported or keyed from paper has no pace. */
  readonly pace: Pace | null;
  /** Came by a link: many phones have no pace, but each of them took its time. */
  readonly isFromPhone: boolean;
}

/** The names of the rules that a response breaks, and the pace of its tablet after it. Pure. */
export function markResponse(
  { answeredAt, startedAt, channel, officerIds }: SurveyResponse,
  { now, timeZone, settings, officers, officerSince, pace, isFromPhone }: MarkContext,
): { marks: MarkName[]; pace: Pace | null } {
  const claimed = Date.parse(answeredAt);
  const answered = Math.min(claimed, now);
  const started = startedAt === undefined ? null : Date.parse(startedAt);
  const marks: MarkName[] = claimed > now + clockToleranceMs ? ['answered-in-future'] : [];
  const isAway = (officer: Officer) => !servesOn(officer, dayAndHour(answered, timeZone).day);
  if (officers.some((officer) => officerIds.includes(officer.id) && isAway(officer)))
    marks.push('officer-not-serving');
  // Without its start it was stored once before, and its end is known to the hour alone: judged then, not now.
  if (started === null || (pace === null && !isFromPhone)) return { marks, pace };

  const { minimumSeconds, minimumIntervalSeconds, mostPerHour, ...rules } = settings.marks;
  const isWithin = (from: number, to: number, seconds: number | null) =>
    seconds !== null && to >= from && to - from < seconds * 1000;
  const isLive = isFromPhone || channel === 'kiosk';
  if (isLive && isWithin(started, claimed, minimumSeconds)) marks.push('too-fast');
  if (pace === null || channel !== 'kiosk') return { marks, pace };

  const { day, hour } = dayAndHour(answered, timeZone);
  const hourKey = `${day}T${String(hour).padStart(2, '0')}`;
  const hourCount = pace.hourKey === hourKey ? pace.hourCount + 1 : 1;
  if (pace.lastAnsweredAt !== null && isWithin(pace.lastAnsweredAt, started, minimumIntervalSeconds))
    marks.push('too-soon');
  if (mostPerHour !== null && hourCount > mostPerHour) marks.push('burst');
  if (rules.outsideOpeningHours && !isOpenAt(settings.openingHours, wallClock(answered, timeZone)))
    marks.push('outside-opening-hours');
  if (rules.officerOnDevice && officerSince !== undefined && answered >= officerSince)
    marks.push('officer-on-device');
  return { marks, pace: { lastAnsweredAt: answered, hourKey, hourCount } };
}
