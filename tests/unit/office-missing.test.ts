import { describe, expect, it } from 'vitest';
import { countMissing, describeRuns } from '../../kiosk/office/devices/missing-responses.ts';

describe('responses that have not arrived', () => {
  it('are counted over all runs, ends included', () => {
    expect(countMissing({ gaps: [] })).toBe(0);
    const gaps = [
      { from: 5, to: 9 },
      { from: 14, to: 14 },
    ];
    expect(countMissing({ gaps })).toBe(6);
    expect(describeRuns({ gaps })).toBe('5–9, 14');
  });

  it('are named up to a few runs', () => {
    const gaps = [1, 3, 5].map((seq) => ({ from: seq, to: seq }));
    expect(describeRuns({ gaps }, 2)).toBe('1, 3, …');
  });
});
