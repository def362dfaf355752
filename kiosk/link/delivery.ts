import type { OutputOf } from '../../shared/endpoint.ts';
import type { sendByLink } from '../../shared/endpoints/survey-link.ts';
import { Problem } from '../../shared/problem.ts';
import { Unreachable } from '../api/call.ts';

const firstWaitMs = 2_000;
const longestWaitMs = 30_000;

/** True where the same call may succeed later: no network, a busy server, too many at once. */
function isPassing(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  return error instanceof Problem && (error.status >= 500 || error.status === 429);
}

/** Longer each time, and never the same for all phones that lost their network together. */
export function waitBeforeMs(failures: number, random: () => number): number {
  const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - 1, 10));
  return Math.round(waitMs * (0.5 + random() / 2));
}

/** Ends early when somebody asks for it, or when the network comes back. */
export interface Patience {
  wait(ms: number): Promise<void>;
  hurry(): void;
}

export function createPatience(): Patience {
  let end: () => void = () => undefined;
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    hurry: () => end(),
  };
}

/** Calls until the server has answered, for ever; `onTrouble` hears of each time that it did not. */
export async function persist<T>(
  ask: () => Promise<T>,
  patience: Patience,
  onTrouble: () => void,
  random: () => number = Math.random,
): Promise<T> {
  for (let failures = 1; ; failures += 1)
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      onTrouble();
      await patience.wait(waitBeforeMs(failures, random));
    }
}

/** @throws Problem, with the code of a rejection too, where the response can never be stored */
export async function deliver(
  send: () => Promise<OutputOf<typeof sendByLink>>,
  patience: Patience,
  onTrouble: () => void,
): Promise<void> {
  const { result } = await persist(send, patience, onTrouble);
  // A duplicate is a retry of what was stored, and the answer was lost.
  if (result.outcome === 'stored' || result.outcome === 'duplicate') return;
  throw new Problem('invalid-request', { rejection: result.code });
}
