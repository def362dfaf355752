import type { Sound } from './plan-reading.ts';
import { speakText } from './voice.ts';

interface SpeakerEvents {
  /** Began or ended. */
  readonly onChange: () => void;
  /** Something is about to be heard: somebody is there and listens. */
  readonly onListening: () => void;
  readonly findRecording: (name: string) => Promise<Blob | undefined>;
}

/** Plays one thing after the other, when it is asked to and never by itself, until the end or until it is stopped. */
export class Speaker {
  readonly #events: SpeakerEvents;
  #current: AbortController | undefined;

  constructor(events: SpeakerEvents) {
    this.#events = events;
  }

  get isSpeaking(): boolean {
    return this.#current !== undefined;
  }

  async speak(sounds: readonly Sound[]): Promise<void> {
    this.stop();
    const mine = new AbortController();
    this.#current = mine;
    this.#events.onChange();
    for (const sound of sounds) {
      if (mine.signal.aborted) return;
      this.#events.onListening();
      await this.#play(sound, mine.signal).catch(() => undefined);
    }
    if (this.#current === mine) this.stop();
  }

  stop(): void {
    if (!this.#current) return;
    this.#current.abort();
    this.#current = undefined;
    this.#events.onChange();
  }

  async #play(sound: Sound, stopped: AbortSignal): Promise<void> {
    if (sound.kind === 'voice') return speakText(sound.text, sound.language, stopped);
    const recording = await this.#events.findRecording(sound.name);
    if (recording && !stopped.aborted) await playRecording(recording, stopped);
  }
}

function playRecording(recording: Blob, stopped: AbortSignal): Promise<void> {
  const address = URL.createObjectURL(recording);
  const audio = new Audio(address);
  return new Promise<void>((resolve, reject) => {
    audio.onended = () => resolve();
    audio.onerror = () => resolve();
    stopped.addEventListener('abort', () => {
      audio.pause();
      resolve();
    });
    audio.play().catch(reject);
  }).finally(() => URL.revokeObjectURL(address));
}
