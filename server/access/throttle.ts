import { Problem } from '../../shared/problem.ts';

const longestWaitMs = 5 * 60_000;
const forgetAfterMs = 15 * 60_000;
const mostKeys = 10_000;

interface Failures {
  count: number;
  blockedUntil: number;
}

/** Makes whoever guesses wait, longer with each wrong guess. Kept in memory: bounded, and gone on a restart. */
export class Throttle {
  readonly #failures = new Map<string, Failures>();
  readonly #freeAttempts: number;

  constructor(freeAttempts: number) {
    this.#freeAttempts = freeAttempts;
  }

  /** @throws Problem `too-many-attempts` */
  check(key: string, now: number): void {
    const failures = this.#failures.get(key);
    if (failures && failures.blockedUntil > now)
      throw new Problem('too-many-attempts', {
        retryAfterSeconds: Math.ceil((failures.blockedUntil - now) / 1000),
      });
  }

  recordFailure(key: string, now: number): void {
    const before = this.#failures.get(key);
    const remembered = before && before.blockedUntil + forgetAfterMs > now ? before.count : 0;
    const count = remembered + 1;
    const excess = count - this.#freeAttempts;
    const waitMs = excess < 0 ? 0 : Math.min(longestWaitMs, 1000 * 2 ** excess);
    this.#failures.delete(key);
    if (this.#failures.size >= mostKeys) {
      const oldest = this.#failures.keys().next().value;
      if (oldest !== undefined) this.#failures.delete(oldest);
    }
    this.#failures.set(key, { count, blockedUntil: now + waitMs });
  }

  clear(key: string): void {
    this.#failures.delete(key);
  }
}
