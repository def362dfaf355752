import type { Catalogue } from '../../shared/catalogue.ts';
import { isOpenAt } from '../../shared/opening-hours.ts';
import { type Day, dayOf, wallClock } from '../../shared/period.ts';
import type { FlowState } from './flow-state.ts';

/**
 * True within the office's hours, on the wall clock of the office.
 * @param now milliseconds since 1970
 */
export function isOfficeOpen({ settings, catalogue }: FlowState, now: number): boolean {
  const { openingHours } = settings;
  return openingHours === null || isOpenAt(openingHours, wallClock(now, catalogue.office.timeZone));
}

/** The office's day, whatever the tablet's own time zone is. */
export function todayOf({ office }: Catalogue, now: number): Day {
  return dayOf(now, office.timeZone);
}
