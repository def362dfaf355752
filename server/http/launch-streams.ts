import { launchStreamBeatMs } from '../../shared/endpoints/launch.ts';
import { listLaunchNews } from '../storage/launch.ts';
import type { Storage } from '../storage/storage.ts';
import { TabletStream } from './tablet-stream.ts';

const lookEveryMs = 1_000;

interface TabletId {
  readonly officeId: string;
  readonly deviceId: string;
}

function keyOf({ officeId, deviceId }: TabletId): string {
  return `${officeId}/${deviceId}`;
}

/**
 * The streams that tell tablets that a launch waits for them: one for each tablet, the newest. They say nothing
 * about it; the tablet fetches it. What another process of the server wrote is found by looking each second.
 */
export class LaunchStreams {
  readonly #storage: Storage;
  readonly #now: () => number;
  readonly #beatMs: number;
  readonly #streams = new Map<string, TabletStream>();
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #isLooking = false;
  #isLookWanted = false;

  constructor(storage: Storage, now: () => number, beatMs = launchStreamBeatMs) {
    this.#storage = storage;
    this.#now = now;
    this.#beatMs = beatMs;
  }

  /** @param isWelcome asked at each beat: false once the tablet's token is worth nothing any more */
  open(tablet: TabletId, isWelcome: () => Promise<boolean>): TabletStream['body'] {
    const key = keyOf(tablet);
    const stream = new TabletStream(
      this.#beatMs,
      // A storage that is away says nothing about the token.
      (each) =>
        void isWelcome().then(
          (is) => (is ? each.beat() : each.end()),
          () => each.beat(),
        ),
      (each) => this.#forget(key, each),
    );
    this.#streams.get(key)?.end();
    this.#streams.set(key, stream);
    if (this.#isClosed) {
      stream.end();
      return stream.body;
    }
    this.#timer ??= setInterval(() => void this.look(), lookEveryMs).unref();
    void this.look();
    return stream.body;
  }

  /** Tells each tablet of the launch that waits for it or was taken back from it, once. */
  async look(): Promise<void> {
    if (this.#streams.size === 0) return;
    // One at a time: a storage that is slow must not be asked over and over.
    this.#isLookWanted = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#isLookWanted) {
      this.#isLookWanted = false;
      // One that is away is asked again in a second.
      const news = await this.#storage
        .readOnce((scope) => listLaunchNews(scope, this.#now()))
        .catch(() => []);
      for (const each of news) this.#streams.get(keyOf(each))?.tellOf(each.newsId);
    }
    this.#isLooking = false;
  }

  end(tablet: TabletId): void {
    this.#streams.get(keyOf(tablet))?.end();
  }

  /** The server stops: no stream holds it up. */
  close(): void {
    this.#isClosed = true;
    for (const stream of this.#streams.values()) stream.end();
  }

  #forget(key: string, stream: TabletStream): void {
    if (this.#streams.get(key) === stream) this.#streams.delete(key);
    if (this.#streams.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
