import type { ProblemCode } from '../../shared/problem.ts';
import { Throttle } from './throttle.ts';

const guesses: readonly ProblemCode[] = ['wrong-credentials', 'wrong-second-step'];
const hour = 3_600_000;

/** Who tries a password, or a code, for an account. */
export interface Guesser {
  readonly nameKey: string;
  /** Of a browser that has signed in to this account before, or of a session of it; null for a stranger. */
  readonly browserId: string | null;
  /** Of a stranger; '' where it is not known. Behind a proxy all have the proxy's. */
  readonly address: string;
}

/**
 * Makes whoever guesses wait, and nobody for what somebody else guesses: each browser that an account has signed in
 * with has a count of its own. Strangers are counted by account and address, and all strangers of one account
 * together, more patiently, so that many addresses do not make many guesses.
 */
export class SignInGuard {
  readonly #known = new Throttle(5);
  readonly #strangers = new Throttle(5);
  readonly #allStrangers = new Throttle(50, { longestWaitMs: 30_000 });
  /** Six digits are soon guessed by who has the password: fewer tries, and a longer memory. */
  readonly #codes = new Throttle(10, { longestWaitMs: hour, forgetAfterMs: 24 * hour });

  /** @throws Problem `too-many-attempts`, and whatever `work` throws */
  attempt<T>(guesser: Guesser, now: number, work: () => Promise<T>): Promise<T> {
    const { nameKey, browserId, address } = guesser;
    if (browserId !== null) return this.#known.attempt(`${browserId} ${nameKey}`, now, guesses, work);
    return this.#strangers.attempt(`${address} ${nameKey}`, now, guesses, () =>
      this.#allStrangers.attempt(nameKey, now, guesses, work),
    );
  }

  /** The same where a code comes along. */
  attemptCode<T>(guesser: Guesser, now: number, work: () => Promise<T>): Promise<T> {
    const key = `${guesser.browserId ?? ''} ${guesser.nameKey}`;
    return this.attempt(guesser, now, () => this.#codes.attempt(key, now, ['wrong-second-step'], work));
  }
}
