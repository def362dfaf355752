import type { Transaction } from 'kysely';
import type { Tables } from './schema.ts';

export type Work<T> = (db: Transaction<Tables>) => Promise<T>;

/** Runs one transaction, and again where the engine undid it. */
type Transact = <T>(work: Work<T>) => Promise<T>;

interface Waiting {
  readonly work: Work<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** So many share a commit at most: the first of them waits for the last. */
const mostInGroup = 32;

/**
 * For an engine with one writer: whoever writes at the same time waits for the disk together, in one transaction.
 * Where one of them fails, all is taken back and each runs again in a transaction of its own, so that a work fails
 * alone. That is rare; a savepoint around each would cost every one of them a tenth of its time.
 */
export class GroupCommit {
  readonly #transact: Transact;
  readonly #isTransient: (error: unknown) => boolean;
  readonly #waiting: Waiting[] = [];
  #isDraining = false;

  constructor(transact: Transact, isTransient: (error: unknown) => boolean) {
    this.#transact = transact;
    this.#isTransient = isTransient;
  }

  run<T>(work: Work<T>): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      if (!this.#isDraining) void this.#drain();
    }) as Promise<T>;
  }

  async #drain(): Promise<void> {
    this.#isDraining = true;
    for (;;) {
      // One turn of the event loop: what has arrived by then comes along.
      await new Promise((resolve) => setImmediate(resolve));
      const group = this.#waiting.splice(0, mostInGroup);
      if (group.length === 0) break;
      await this.#commit(group);
    }
    this.#isDraining = false;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const [first, ...others] = group;
    if (first && others.length === 0) return this.#runAlone(first);
    try {
      const values = await this.#transact(async (db) => {
        const all: unknown[] = [];
        for (const { work } of group) all.push(await work(db));
        return all;
      });
      group.forEach(({ resolve }, index) => {
        resolve(values[index]);
      });
    } catch (error) {
      if (this.#isTransient(error)) for (const { reject } of group) reject(error);
      else for (const each of group) await this.#runAlone(each);
    }
  }

  async #runAlone({ work, resolve, reject }: Waiting): Promise<void> {
    await this.#transact(work).then(resolve, reject);
  }
}
