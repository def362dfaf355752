import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/period.ts';
import { steps } from '../../shared/rating/grouping.ts';
import { listSteps, stepStart } from '../../shared/rating/step.ts';

const day = fc
  .date({ min: new Date('2019-12-01'), max: new Date('2032-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('weeks, months and quarters', () => {
  test('begin on Monday, on the first, and in January, April, July and October', () => {
    expect(stepStart('2026-03-08', 'week')).toBe('2026-03-02');
    expect(stepStart('2026-03-09', 'week')).toBe('2026-03-09');
    expect(stepStart('2027-01-01', 'week')).toBe('2026-12-28');
    expect(stepStart('2024-02-29', 'month')).toBe('2024-02-01');
    expect(stepStart('2026-06-30', 'quarter')).toBe('2026-04-01');
    expect(stepStart('2026-12-31', 'quarter')).toBe('2026-10-01');
  });

  test('have every day of a period once, and no other', () => {
    fc.assert(
      fc.property(day, fc.nat(800), fc.constantFrom(...steps), (from, length, step) => {
        const to = addDays(from, length);
        const parts = listSteps({ from, to }, step);
        expect(parts[0]?.from).toBe(from);
        expect(parts.at(-1)?.to).toBe(to);
        parts.forEach((part, at) => {
          expect(part.from <= part.to).toBe(true);
          expect(stepStart(part.from, step)).toBe(stepStart(part.to, step));
          const next = parts[at + 1];
          if (next) expect(next.from).toBe(addDays(part.to, 1));
        });
      }),
    );
  });
});
