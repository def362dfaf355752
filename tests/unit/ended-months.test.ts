import { describe, expect, test } from 'vitest';
import { endedMonths } from '../../shared/rating/ended-months.ts';

describe('the months that have ended', () => {
  test.each([
    ['2026-01-01', '2026-03-31', '2026-03-31', '2026-01-01', '2026-02-28'],
    ['2026-01-01', '2026-03-31', '2026-04-01', '2026-01-01', '2026-03-31'],
    ['2025-12-05', '2026-03-30', '2026-12-01', '2026-01-01', '2026-02-28'],
  ])('of %s – %s on %s are %s – %s', (from, to, today, first, last) => {
    expect(endedMonths({ from, to }, today)).toEqual({ from: first, to: last });
  });

  test('are none in half a month, in the running one and in times to come', () => {
    expect(endedMonths({ from: '2026-03-02', to: '2026-03-31' }, '2026-05-01')).toBeNull();
    expect(endedMonths({ from: '2026-03-01', to: '2026-03-31' }, '2026-03-31')).toBeNull();
    expect(endedMonths({ from: '2026-03-01', to: '2026-03-31' }, '2026-02-01')).toBeNull();
  });
});
