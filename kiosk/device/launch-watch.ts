import { launchStreamBeatMs } from '../../shared/endpoints/launch.ts';
import { Problem } from '../../shared/problem.ts';
import { backoffMs } from '../outbox/sync-loop.ts';
import { Gate } from './gate.ts';

/** A stream that says nothing at first is held back on its way: by a proxy, for one. */
export const firstWordMs = 5_000;
export const silenceMs = launchStreamBeatMs * 2.25;
export const pollEveryMs = 4_000;

export interface LaunchWatchOptions {
  /** Listens until the stream ends or the signal aborts it. May fail. */
  readonly listen: (
    signal: AbortSignal,
    ears: { readonly onHeard: () => void; readonly onEvent: () => void },
  ) => Promise<void>;
  /** Asks the server whether a launch waits, and deals with it. May fail. */
  readonly look: () => Promise<void>;
  readonly random?: () => number;
}

export interface LaunchWatch {
  /** The tablet is another device now. */
  restart(): void;
  /** The server knows the tablet: goes on where it had stopped because it did not. */
  resume(): void;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The server does not know this tablet, or no longer. */
function isRefusal(error: unknown): boolean {
  return error instanceof Problem && error.status === 401;
}

/**
 * Hears of launches by a stream, and asks for them every few seconds while there is none. Five hundred tablets
 * that lose their server together come back spread over time; one that is refused asks no more until `resume`.
 */
export function watchLaunches({ listen, look, random = Math.random }: LaunchWatchOptions): LaunchWatch {
  let isLive = false;
  let isLooking = false;
  let isLookDue = false;
  let looksFailed = 0;
  let streamsFailed = 0;
  let stream = new AbortController();
  const served = new Gate();

  const stopIfRefused = (error: unknown) => {
    if (!isRefusal(error)) return;
    served.close();
    stream.abort();
  };

  async function lookNow(): Promise<void> {
    isLookDue = isLooking;
    if (isLooking) return;
    isLooking = true;
    await look().then(
      () => {
        looksFailed = 0;
      },
      (error: unknown) => {
        looksFailed += 1;
        stopIfRefused(error);
      },
    );
    isLooking = false;
    if (isLookDue) await lookNow();
  }

  /** A stream that speaks makes asking needless. */
  async function askForEver(): Promise<never> {
    for (;;) {
      const waitMs = pollEveryMs * (0.75 + random() / 2);
      await pause(looksFailed === 0 ? waitMs : Math.max(waitMs, backoffMs(looksFailed + 2, random)));
      await served.pass();
      if (!isLive) await lookNow();
    }
  }

  async function listenOnce(): Promise<void> {
    stream = new AbortController();
    const { signal } = stream;
    const giveUp = () => stream.abort();
    let silence = setTimeout(giveUp, firstWordMs);
    let words = 0;
    const onHeard = () => {
      clearTimeout(silence);
      silence = setTimeout(giveUp, silenceMs);
      isLive = true;
      words += 1;
      // One that has beaten once has stood for a while.
      if (words > 1) streamsFailed = 0;
    };
    // However it ends, another one is tried.
    await listen(signal, { onHeard, onEvent: () => void lookNow() }).catch(stopIfRefused);
    clearTimeout(silence);
    isLive = false;
    streamsFailed += 1;
  }

  async function listenForEver(): Promise<never> {
    for (;;) {
      await listenOnce();
      await pause(backoffMs(streamsFailed, random));
      await served.pass();
    }
  }

  void listenForEver();
  void askForEver();
  return {
    restart() {
      served.open();
      stream.abort();
    },
    resume: () => served.open(),
  };
}
