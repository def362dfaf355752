import { isOutdatedFor } from '../../shared/recorded-text.ts';
import { findDevice } from '../outbox/device-record.ts';
import { findMedia, findMediaList, listMissingMedia } from '../outbox/kept-media.ts';
import type { MediaItem } from '../outbox/schema.ts';
import type { Store } from '../outbox/store.ts';
import type { FlowState } from '../survey/flow-state.ts';
import type { SurveyWords } from '../survey/languages.ts';
import type { Portrait } from '../survey/screen.ts';
import { BlankPortrait } from './BlankPortrait.tsx';
import { planReading, type Sound } from './plan-reading.ts';
import { refreshMedia } from './refresh-media.ts';
import { SpeakerButton } from './SpeakerButton.tsx';
import { createServerSource } from './server-source.ts';
import { Speaker } from './speaker.ts';
import { readScreen } from './spoken-screen.ts';
import { findLocalVoice, watchVoices } from './voice.ts';

interface Events {
  /** A citizen answers: what is on the screen stays as it is. */
  readonly isBusy: () => boolean;
  readonly onChange: () => void;
  readonly onListening: () => void;
}

/** The office's pictures and voices on this tablet. Whatever goes wrong here, the survey does without. */
export class OfficeMedia {
  readonly #store: Store;
  readonly #events: Events;
  readonly #speaker: Speaker;
  #items: ReadonlyMap<string, MediaItem> = new Map();
  #pictures: ReadonlyMap<string, string> = new Map();
  #isRefreshing = false;
  #isNewer = false;
  #shown = '';
  #wasStopped = false;

  constructor(store: Store, events: Events) {
    this.#store = store;
    this.#events = events;
    this.#speaker = new Speaker({
      onChange: events.onChange,
      onListening: events.onListening,
      findRecording: (name) => this.#findContent(name),
    });
    watchVoices(events.onChange);
    document.addEventListener('visibilitychange', () => this.#speaker.stop());
  }

  /** Takes what the tablet keeps for its office, and asks for more. */
  open(): void {
    this.#take().catch(() => undefined);
    this.refresh();
  }

  /** To be called when the server has been reached. */
  refresh(): void {
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    this.#refresh()
      .catch(() => undefined)
      .finally(() => {
        this.#isRefreshing = false;
      });
  }

  /** Nobody is answering: the moment for what is newer. */
  bringIn(): void {
    if (this.#isNewer) this.#take().catch(() => undefined);
  }

  readonly portrait: Portrait = (kind, all, one) => {
    const pictureOf = ({ id }: typeof one) => this.#pictures.get(`${kind}/${id}`);
    if (this.#pictures.size === 0 || !all.some(pictureOf)) return undefined;
    const address = pictureOf(one);
    // It says nothing that the words beside it do not say.
    return address ? <img class="portrait" src={address} alt="" /> : <BlankPortrait kind={kind} />;
  };

  /** Any touch silences it; the click of the same finger on the button does not begin anew. */
  touched(): void {
    this.#wasStopped = this.#speaker.isSpeaking;
    this.#speaker.stop();
  }

  /** @param shown names what is on the screen: with another screen, or another language, it falls silent */
  follow(shown: string): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#speaker.stop();
  }

  /** The button, where the screen can be heard. */
  renderButton(flow: FlowState, words: SurveyWords, language: string) {
    const sounds = this.#plan(flow, words, language);
    if (sounds.length === 0) return undefined;
    const toggle = () => {
      if (!this.#wasStopped) void this.#speaker.speak(sounds);
      this.#wasStopped = false;
    };
    return <SpeakerButton words={words} isSpeaking={this.#speaker.isSpeaking} onClick={toggle} />;
  }

  #plan(flow: FlowState, words: SurveyWords, language: string): readonly Sound[] {
    const parts = readScreen({ flow, words, language });
    if (!parts) return [];
    return planReading(parts, language, {
      hasRecording: (name, text) => {
        const item = this.#items.get(name);
        return item !== undefined && !isOutdatedFor(item, text);
      },
      hasVoice: (spoken) => findLocalVoice(spoken) !== undefined,
    });
  }

  async #refresh(): Promise<void> {
    const device = await findDevice(this.#store);
    if (!device) return;
    const source = createServerSource(device.token);
    if (!(await refreshMedia(this.#store, source, device.officeId, Date.now()))) return;
    this.#isNewer = true;
    if (!this.#events.isBusy()) await this.#take();
  }

  async #take(): Promise<void> {
    this.#isNewer = false;
    const device = await findDevice(this.#store);
    const list = device && (await findMediaList(this.#store, device.officeId));
    const items = list?.items ?? [];
    const missing = new Set((await listMissingMedia(this.#store, items)).map(({ digest }) => digest));
    const here = items.filter(({ digest }) => !missing.has(digest));
    this.#items = new Map(here.map((item) => [item.name, item]));
    const pictures = new Map<string, string>();
    for (const { name, mediaType } of here) {
      const content = mediaType.startsWith('image/') ? await this.#findContent(name) : undefined;
      if (content) pictures.set(name, URL.createObjectURL(content));
    }
    for (const address of this.#pictures.values()) URL.revokeObjectURL(address);
    this.#pictures = pictures;
    this.#events.onChange();
  }

  async #findContent(name: string): Promise<Blob | undefined> {
    const item = this.#items.get(name);
    const kept = item && (await findMedia(this.#store, item.digest));
    return kept && new Blob([kept.bytes], { type: kept.mediaType });
  }
}
