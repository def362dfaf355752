/** Lets pass while it is open, and holds back until it is open again. */
export class Gate {
  #opened: Promise<void> | undefined;
  #open = () => {};

  close(): void {
    this.#opened ??= new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  open(): void {
    this.#open();
    this.#opened = undefined;
  }

  async pass(): Promise<void> {
    await this.#opened;
  }
}
