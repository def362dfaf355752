import type { Officer } from '../../../shared/catalogue.ts';
import { isDay } from '../../../shared/period.ts';
import { formatDay } from '../../ui/format.ts';
import { parseTypedDay } from '../period/typed-day.ts';

/** The days of an officer as they stand in the form, day first; '' where there is no limit. */
export interface DaysDraft {
  readonly firstDay: string;
  readonly lastDay: string;
}

const written = (day = '') => (isDay(day) ? formatDay(day) : day);

export function openDays({ firstDay, lastDay }: Pick<Officer, 'firstDay' | 'lastDay'>): DaysDraft {
  return { firstDay: written(firstDay), lastDay: written(lastDay) };
}

/** What is no day stays as it was typed, for the catalogue's rules to find. */
export function buildDays({ firstDay, lastDay }: DaysDraft): Pick<Officer, 'firstDay' | 'lastDay'> {
  const dayOf = (typed: string) => parseTypedDay(typed) ?? typed.trim();
  return {
    ...(firstDay.trim() ? { firstDay: dayOf(firstDay) } : {}),
    ...(lastDay.trim() ? { lastDay: dayOf(lastDay) } : {}),
  };
}
