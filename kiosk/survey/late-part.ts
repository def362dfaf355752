const tryAgainMs = 60_000;

/** A part of the page in a file of its own: loaded once, when it is first wanted, and nobody waits for it. */
export class LatePart<T> {
  readonly #load: () => Promise<T>;
  #value: T | undefined;
  #isAsked = false;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** undefined until it is loaded. */
  get value(): T | undefined {
    return this.#value;
  }

  /**
   * Without a network on a tablet that has no worker yet, or from a release that is gone, it is tried again once a
   * minute.
   */
  want(onLoaded: (value: T) => void): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#load().then(
      (value) => {
        this.#value = value;
        onLoaded(value);
      },
      () => {
        setTimeout(() => {
          this.#isAsked = false;
          this.want(onLoaded);
        }, tryAgainMs);
      },
    );
  }
}
