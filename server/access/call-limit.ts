import { Problem } from '../../shared/problem.ts';

const mostKeys = 10_000;

interface Window {
  count: number;
  readonly endsAt: number;
}

/**
 * So many calls of one credential in a stretch of time; who shares an address with others is not counted with
 * them. Kept in memory: bounded, and gone on a restart.
 */
export class CallLimit {
  readonly #windows = new Map<string, Window>();
  readonly #most: number;
  readonly #windowMs: number;

  constructor(most: number, windowMs: number) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** True where the next call would be one too many. */
  isReached(key: string, now: number): boolean {
    const window = this.#windows.get(key);
    return window !== undefined && window.endsAt > now && window.count >= this.#most;
  }

  /** @throws Problem `too-many-calls` */
  take(key: string, now: number): void {
    let window = this.#windows.get(key);
    if (!window || window.endsAt <= now) {
      this.#windows.delete(key);
      if (this.#windows.size >= mostKeys) {
        const oldest = this.#windows.keys().next().value;
        if (oldest !== undefined) this.#windows.delete(oldest);
      }
      window = { count: 0, endsAt: now + this.#windowMs };
      this.#windows.set(key, window);
    }
    window.count += 1;
    if (window.count > this.#most)
      throw new Problem('too-many-calls', { retryAfterSeconds: Math.ceil((window.endsAt - now) / 1000) });
  }
}
