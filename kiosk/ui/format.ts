import type { Day } from '../../shared/period.ts';

/** `05/12/2022`, the same in every language: the screens never show a day in another order. */
export function formatDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

const numbers = new Intl.NumberFormat('vi-VN');

export function formatCount(count: number): string {
  return numbers.format(count);
}

/** `96.35` as it comes over the wire → `96,35%`, the way Vietnamese write it. */
export function formatPercent(percent: string): string {
  return `${percent.replace('.', ',')}%`;
}

/** `14:05`, minutes and seconds that are left. */
export function formatCountdown(seconds: number): string {
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
