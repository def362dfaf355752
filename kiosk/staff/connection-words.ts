import type { HeartbeatResult } from '../device/server-calls.ts';
import type { StaffWords } from './words.ts';

/** What the server said does not matter here, that it did does. */
type WithoutAnswer<T> = T extends unknown ? Omit<T, 'answer'> : never;

export interface CheckedConnection {
  readonly result: WithoutAnswer<HeartbeatResult>;
  readonly tookMs: number;
  readonly isOnline: boolean;
  /** The server's. */
  readonly address: string;
}

/** Less than this is the time that an answer takes, and no wrong clock. */
const clockToleranceMs = 90_000;

function describeClock(offsetMs: number, { connection }: StaffWords): string {
  if (Math.abs(offsetMs) < clockToleranceMs) return connection.clockRight;
  return connection.clockOff(Math.round(Math.abs(offsetMs) / 60_000));
}

const seconds = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** What came of the test, in plain words. */
export function describeCheck(
  { result, tookMs, isOnline, address }: CheckedConnection,
  words: StaffWords,
): string[] {
  const { connection } = words;
  switch (result.kind) {
    case 'answered': {
      const took = connection.well(seconds.format(Math.max(tookMs, 100) / 1_000));
      return [
        took,
        ...(result.clockOffsetMs === undefined ? [] : [describeClock(result.clockOffsetMs, words)]),
      ];
    }
    case 'refused':
      return [result.status === 401 ? words.sync.stop : connection.refused(result.code)];
    case 'unreachable':
      return [isOnline ? connection.unreachable(address) : connection.noNetwork];
  }
}
