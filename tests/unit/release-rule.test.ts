import { describe, expect, test } from 'vitest';
import { findReleaseDay, listReleaseDays, nextReleaseDay } from '../../shared/officer-score/release-rule.ts';

const weekly = { every: 'week', weekday: 1 } as const;
const monthly = { every: 'month', day: 28 } as const;

describe('release days', () => {
  test('are one day of each week or month', () => {
    expect(findReleaseDay('2026-03-11', weekly)).toBe('2026-03-09');
    expect(findReleaseDay('2026-03-09', weekly)).toBe('2026-03-09');
    expect(nextReleaseDay('2026-03-09', weekly)).toBe('2026-03-16');
    expect(findReleaseDay('2026-03-01', monthly)).toBe('2026-02-28');
    expect(nextReleaseDay('2026-02-28', monthly)).toBe('2026-03-28');
    expect(findReleaseDay('2026-01-04', { every: 'week', weekday: 7 })).toBe('2026-01-04');
  });

  test('are listed after one day up to another, of a long time the last ones', () => {
    expect(listReleaseDays({ after: '2026-02-23', upTo: '2026-03-09' }, weekly)).toEqual([
      '2026-03-02',
      '2026-03-09',
    ]);
    expect(listReleaseDays({ after: '2026-03-09', upTo: '2026-03-15' }, weekly)).toEqual([]);
    const days = listReleaseDays({ after: '2000-01-01', upTo: '2026-03-09' }, weekly, 3);
    expect(days).toEqual(['2026-02-23', '2026-03-02', '2026-03-09']);
  });
});
