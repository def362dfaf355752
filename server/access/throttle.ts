import { Problem, type ProblemCode } from '../../shared/problem.ts';

const mostKeys = 10_000;

interface Failures {
  count: number;
  blockedUntil: number;
}

interface Patience {
  readonly longestWaitMs?: number;
  /** How long after the last wait wrong guesses are remembered. */
  readonly forgetAfterMs?: number;
}

/** Makes whoever guesses wait, longer with each wrong guess. Kept in memory: bounded, and gone on a restart. */
export class Throttle {
  readonly #failures = new Map<string, Failures>();
  readonly #freeAttempts: number;
  readonly #longestWaitMs: number;
  readonly #forgetAfterMs: number;

  constructor(
    freeAttempts: number,
    { longestWaitMs = 5 * 60_000, forgetAfterMs = 15 * 60_000 }: Patience = {},
  ) {
    this.#freeAttempts = freeAttempts;
    this.#longestWaitMs = longestWaitMs;
    this.#forgetAfterMs = forgetAfterMs;
  }

  /**
   * One try. It counts as a wrong guess until it turns out to be none, so that a hundred guesses at once are a
   * hundred guesses; a right one forgets the wrong ones.
   * @param guesses the codes of the problems that a wrong guess ends with
   * @throws Problem `too-many-attempts`, and whatever `work` throws
   */
  async attempt<T>(
    key: string,
    now: number,
    guesses: readonly ProblemCode[],
    work: () => Promise<T>,
  ): Promise<T> {
    this.#check(key, now);
    const waitedUntil = this.#failures.get(key)?.blockedUntil ?? now;
    const count = this.#count(key, now);
    try {
      const result = await work();
      this.#failures.delete(key);
      return result;
    } catch (error) {
      const isGuess = error instanceof Problem && guesses.includes(error.code);
      if (!isGuess) this.#takeBack(key, { count, waitedUntil });
      throw error;
    }
  }

  #check(key: string, now: number): void {
    const failures = this.#failures.get(key);
    if (failures && failures.blockedUntil > now)
      throw new Problem('too-many-attempts', {
        retryAfterSeconds: Math.ceil((failures.blockedUntil - now) / 1000),
      });
  }

  #count(key: string, now: number): number {
    const before = this.#failures.get(key);
    const count = (before && before.blockedUntil + this.#forgetAfterMs > now ? before.count : 0) + 1;
    this.#failures.delete(key);
    if (this.#failures.size >= mostKeys) {
      const oldest = this.#failures.keys().next().value;
      if (oldest !== undefined) this.#failures.delete(oldest);
    }
    this.#failures.set(key, { count, blockedUntil: now + this.#waitMs(count) });
    return count;
  }

  /** The wait that others have earned meanwhile stays: a try that is no guess opens no door for guesses beside it. */
  #takeBack(key: string, own: { readonly count: number; readonly waitedUntil: number }): void {
    const failures = this.#failures.get(key);
    if (!failures) return;
    if (failures.count === own.count) failures.blockedUntil = own.waitedUntil;
    failures.count -= 1;
  }

  #waitMs(count: number): number {
    const excess = count - this.#freeAttempts;
    return excess < 0 ? 0 : Math.min(this.#longestWaitMs, 1000 * 2 ** excess);
  }
}
