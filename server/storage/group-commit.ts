import { sql, type Transaction } from 'kysely';
import type { Tables } from './schema.ts';

export type Work<T> = (db: Transaction<Tables>) => Promise<T>;

/** Runs one transaction, and again where the engine undid it. */
type Transact = <T>(work: Work<T>) => Promise<T>;

interface Waiting {
  readonly work: Work<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** So many share a commit at most: the first of them waits for the last. */
const mostInGroup = 32;

/**
 * For an engine with one writer: whoever writes at the same time waits for the disk together. Each work runs
 * behind a savepoint of its own in one transaction, and hears of its result after the one commit. A work that
 * fails is taken back alone.
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
    try {
      const outcomes = await this.#transact((db) => this.#runAll(db, group));
      group.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome && 'value' in outcome) resolve(outcome.value);
        else reject(outcome?.error);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  async #runAll(db: Transaction<Tables>, group: readonly Waiting[]): Promise<Outcome[]> {
    const [first, ...others] = group;
    if (first && others.length === 0) return [{ value: await first.work(db) }];
    const outcomes: Outcome[] = [];
    for (const { work } of group) outcomes.push(await this.#runApart(db, work));
    return outcomes;
  }

  async #runApart(db: Transaction<Tables>, work: Work<unknown>): Promise<Outcome> {
    await sql`savepoint work`.execute(db);
    try {
      const value = await work(db);
      await sql`release savepoint work`.execute(db);
      return { value };
    } catch (error) {
      if (this.#isTransient(error)) throw error;
      await sql`rollback to savepoint work`.execute(db);
      await sql`release savepoint work`.execute(db);
      return { error };
    }
  }
}
