/**
 * `count` of `total` in percent: a point and two decimals, half up, from exact integers; `null` where
 * `total` is 0. "96.35" for 660 of 685.
 */
export function percentOf(count: number, total: number): string | null {
  if (total === 0) return null;
  const hundredths = (BigInt(count) * 20_000n + BigInt(total)) / (2n * BigInt(total));
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
