/** Work that goes on after the answer, so that neither the answer nor its time tells whether there was any. */
export class AfterAnswer {
  readonly #running = new Set<Promise<void>>();
  readonly #reportError: (error: unknown) => void;

  constructor(reportError: (error: unknown) => void) {
    this.#reportError = reportError;
  }

  run(work: () => Promise<void>): void {
    const running = Promise.resolve()
      .then(work)
      .catch(this.#reportError)
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** When all that runs now has ended. */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }
}
