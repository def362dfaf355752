/** So many lines may wait for a tablet that does not read them; then its stream ends. */
const mostUnread = 8;

const encoder = new TextEncoder();

/** Server-sent events to one tablet, from the server's side. */
export class TabletStream {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** The launch that the tablet was told of. */
  toldOf: string | undefined;
  #controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
  readonly #beat: NodeJS.Timeout;
  readonly #onEnd: (stream: TabletStream) => void;

  constructor(beatMs: number, onBeat: (stream: TabletStream) => void, onEnd: (stream: TabletStream) => void) {
    this.#onEnd = onEnd;
    this.#beat = setInterval(() => onBeat(this), beatMs).unref();
    this.body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        start: (controller) => {
          this.#controller = controller as ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
        },
        cancel: () => this.#forget(),
      },
      new CountQueuingStrategy({ highWaterMark: mostUnread }),
    );
    this.#send(': open\n\n');
  }

  beat(): void {
    // Should it have been told in vain, it is told again.
    this.toldOf = undefined;
    this.#send(': beat\n\n');
  }

  tellOf(newsId: string): void {
    if (this.toldOf === newsId) return;
    this.toldOf = newsId;
    this.#send('event: launch\ndata:\n\n');
  }

  end(): void {
    this.#controller?.close();
    this.#forget();
  }

  #send(text: string): void {
    if (!this.#controller) return;
    if ((this.#controller.desiredSize ?? 0) > 0) this.#controller.enqueue(encoder.encode(text));
    else this.end();
  }

  #forget(): void {
    if (!this.#controller) return;
    this.#controller = undefined;
    clearInterval(this.#beat);
    this.#onEnd(this);
  }
}
