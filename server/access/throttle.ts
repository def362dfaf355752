import { Problem, type ProblemCode } from '../../shared/problem.ts';

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
    this.#count(key, now);
    try {
      const result = await work();
      this.#failures.delete(key);
      return result;
    } catch (error) {
      if (!(error instanceof Problem && guesses.includes(error.code))) this.#takeBack(key, now);
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

  #count(key: string, now: number): void {
    const before = this.#failures.get(key);
    const remembered = before && before.blockedUntil + forgetAfterMs > now ? before.count : 0;
    this.#failures.delete(key);
    if (this.#failures.size >= mostKeys) {
      const oldest = this.#failures.keys().next().value;
      if (oldest !== undefined) this.#failures.delete(oldest);
    }
    this.#failures.set(key, { count: remembered + 1, blockedUntil: now + this.#waitMs(remembered + 1) });
  }

  #takeBack(key: string, now: number): void {
    const failures = this.#failures.get(key);
    if (failures) this.#failures.set(key, { count: failures.count - 1, blockedUntil: now });
  }

  #waitMs(count: number): number {
    const excess = count - this.#freeAttempts;
    return excess < 0 ? 0 : Math.min(longestWaitMs, 1000 * 2 ** excess);
  }
}
