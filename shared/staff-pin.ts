import * as z from 'zod/mini';

/** What opens the staff corner of an office's tablets: digits, since it is typed on glass. */
export const StaffPin = z.string().check(z.regex(/^\d{4,8}$/));

/** `0000`, `1234`, `8765`: what anybody tries first. */
export function isEasyPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])));
  const [step = 0] = steps;
  return steps.size === 1 && Math.abs(step) <= 1;
}
