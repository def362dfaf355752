import { describe, expect, it } from 'vitest';
import { formatCount, formatCountdown, formatDay, formatPercent } from '../../kiosk/ui/format.ts';
import { findPasswordFaults } from '../../kiosk/ui/password-faults.ts';
import { compareNames, sortByName } from '../../shared/vietnamese-order.ts';

describe('what the desk shows', () => {
  it('writes days day first, with both zeros', () => {
    expect(formatDay('2022-12-05')).toBe('05/12/2022');
    expect(formatDay('2026-06-30')).toBe('30/06/2026');
  });

  it('writes numbers as Vietnamese do', () => {
    expect(formatCount(1_234_567)).toBe('1.234.567');
    expect(formatPercent('96.35')).toBe('96,35%');
    expect(formatPercent('100.00')).toBe('100,00%');
  });

  it('counts down in minutes and seconds', () => {
    expect(formatCountdown(900)).toBe('15:00');
    expect(formatCountdown(61)).toBe('01:01');
    expect(formatCountdown(0)).toBe('00:00');
  });

  it('sorts names by the Vietnamese alphabet, and numbers in them by their size', () => {
    expect(['Đông', 'Ân', 'Dung', 'An', 'Ánh'].sort(compareNames)).toEqual([
      'An',
      'Ánh',
      'Ân',
      'Dung',
      'Đông',
    ]);
    expect(sortByName([{ name: 'Quầy 10' }, { name: 'Quầy 2' }])).toEqual([
      { name: 'Quầy 2' },
      { name: 'Quầy 10' },
    ]);
  });
});

describe('a new password', () => {
  it('has ten characters, twice the same', () => {
    expect(findPasswordFaults({ password: 'một câu dễ nhớ', again: 'một câu dễ nhớ' })).toEqual({});
    expect(findPasswordFaults({ password: '123456789', again: '123456789' })).toEqual({
      password: 'too-short',
    });
    const endless = 'a'.repeat(201);
    expect(findPasswordFaults({ password: endless, again: endless })).toEqual({ password: 'too-long' });
    expect(findPasswordFaults({ password: '1234567890', again: '123456789' })).toEqual({ again: 'differs' });
    expect(findPasswordFaults({ password: '', again: 'x' })).toEqual({
      password: 'too-short',
      again: 'differs',
    });
  });
});
