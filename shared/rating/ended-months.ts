import { addDays, type Day, type Period } from '../period.ts';
import { listSteps, stepStart } from './step.ts';

/** The whole months of a period that have ended by `today`; null where there is none. */
export function endedMonths({ from, to }: Period, today: Day): Period | null {
  const yesterday = addDays(today, -1);
  const last = to < yesterday ? to : yesterday;
  if (from > last) return null;
  const whole = listSteps({ from, to: last }, 'month').filter(
    (month) => month.from === stepStart(month.from, 'month') && addDays(month.to, 1).endsWith('-01'),
  );
  const [first, end] = [whole[0], whole.at(-1)];
  return first && end ? { from: first.from, to: end.to } : null;
}
