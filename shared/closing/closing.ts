import * as z from 'zod/mini';
import { annexFormats } from '../annex/annex.ts';
import type { Period } from '../period.ts';

const Day = z.string();

export const ClosingFile = z.object({
  format: z.enum(annexFormats),
  fileName: z.string(),
  /** SHA-256 in hexadecimal digits. */
  digest: z.string(),
  size: z.int(),
});
export type ClosingFile = z.infer<typeof ClosingFile>;

/** A period whose annex is frozen. */
export const ClosingView = z.object({
  /** From 1, for each office. */
  number: z.int(),
  from: Day,
  to: Day,
  closedDay: Day,
  /** Who closed it. */
  accountName: z.string(),
  files: z.array(ClosingFile),
});
export type ClosingView = z.infer<typeof ClosingView>;

/** A tablet that may still bring responses of the period. */
export const HoldingDevice = z.object({
  deviceId: z.string(),
  name: z.string(),
  /** Known by gaps in its numbers. */
  missing: z.int(),
  /** Waiting on the tablet, as it said itself. */
  pending: z.int(),
});
export type HoldingDevice = z.infer<typeof HoldingDevice>;

/**
 * A quarter and the year that it is part of may both be closed; what crosses another's border may not: two
 * annexes would share some days, and nobody could say how their figures belong together.
 */
export function mayStandBeside(closed: Period, period: Period): boolean {
  const isSame = closed.from === period.from && closed.to === period.to;
  const isApart = closed.to < period.from || period.to < closed.from;
  const isInside = (inner: Period, outer: Period) => outer.from <= inner.from && inner.to <= outer.to;
  return !isSame && (isApart || isInside(closed, period) || isInside(period, closed));
}
