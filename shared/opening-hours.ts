import * as z from 'zod/mini';

/** `07:30`, on the wall clock of the office. */
const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** One stretch of a week day; Monday is 1 and Sunday 7. A day may have several, one after the other. */
const OpeningStretch = z
  .object({ weekday: z.int().check(z.minimum(1), z.maximum(7)), from: ClockTime, to: ClockTime })
  .check(z.refine(({ from, to }) => from < to, { params: { rule: 'time-order' } }));

/** null: always open. */
export const OpeningHours = z.nullable(z.array(OpeningStretch).check(z.maxLength(21)));
export type OpeningHours = z.infer<typeof OpeningHours>;

/** True at a moment within the opening hours; `minute` is `HH:MM` on the office's clock. */
export function isOpenAt(
  hours: OpeningHours,
  moment: { readonly weekday: number; readonly minute: string },
): boolean {
  if (hours === null) return true;
  return hours.some(
    ({ weekday, from, to }) => weekday === moment.weekday && from <= moment.minute && moment.minute < to,
  );
}
