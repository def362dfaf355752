import { render } from 'preact';
import { openLink, sendByLink } from '../../shared/endpoints/survey-link.ts';
import { Problem } from '../../shared/problem.ts';
import { ask, call } from '../api/call.ts';
import { clockOffsetOf } from '../device/server-calls.ts';
import { buildResponse, type ResponseDraft } from '../outbox/draft.ts';
import { reduceFlow } from '../survey/flow.ts';
import { watchFlow } from '../survey/flow-effects.ts';
import type { FlowEvent } from '../survey/flow-event.ts';
import { type FlowState, getLanguage, startFlow } from '../survey/flow-state.ts';
import { type SurveyLanguage, vietnamese } from '../survey/languages.ts';
import { moreLanguages } from '../survey/more-languages.ts';
import { todayOf } from '../survey/opening.ts';
import { createPatience, deliver, persist } from './delivery.ts';
import {
  findHeldLink,
  forgetUnsent,
  holdLink,
  type KeyValueStorage,
  keepUnsent,
  listUnsent,
  takeLinkFromAddress,
  type Unsent,
} from './held-link.ts';
import { LinkPage } from './LinkPage.tsx';
import type { LinkStage } from './stage.ts';
import { linkWordsIn } from './words.ts';

export interface LinkSurveyStorages {
  /** Of the window: the link, for a reload. */
  readonly window: KeyValueStorage;
  /** Of the phone: what is not sent yet. */
  readonly phone: KeyValueStorage;
}

const ownLanguages: readonly SurveyLanguage[] = [vietnamese, moreLanguages.english];

/** The page `/l`: the one owner of what it shows. */
export class LinkSurvey {
  readonly #root: HTMLElement;
  readonly #storages: LinkSurveyStorages;
  readonly #patience = createPatience();
  #stage: LinkStage = { kind: 'opening', isInTrouble: false };
  #flow: FlowState | undefined;
  #link = '';
  #languages = ownLanguages;
  #language = vietnamese;
  #clockOffsetMs = 0;
  readonly #effects = watchFlow({
    dispatch: (event) => this.dispatch(event),
    save: (draft) => this.#send(draft),
    onAttract: () => undefined,
  });

  constructor(root: HTMLElement, storages: LinkSurveyStorages) {
    this.#root = root;
    this.#storages = storages;
  }

  start(): void {
    window.addEventListener('online', () => this.hurry());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.hurry();
    });
    // Another code was scanned into this window: a survey of its own.
    window.addEventListener('hashchange', () => location.hash.length > 1 && location.reload());
    void this.#begin();
  }

  /** What an earlier visit could not send goes first. */
  async #begin(): Promise<void> {
    const scanned = takeLinkFromAddress();
    const left = listUnsent(this.#storages.phone);
    const link = scanned ?? findHeldLink(this.#storages.window);
    const [first] = left;
    if (link && !left.some((unsent) => unsent.link === link)) {
      for (const unsent of left) this.#deliverBeside(unsent);
      return this.#open(link);
    }
    if (!first) return this.#close('no-link', false);
    for (const unsent of left) if (unsent !== first) this.#deliverBeside(unsent);
    await this.#deliver(first);
  }

  async #open(link: string): Promise<void> {
    this.#show({ kind: 'opening', isInTrouble: false });
    try {
      const { output, headers, sentAt } = await persist(
        async () => {
          const sentAt = Date.now();
          return { ...(await ask(openLink, { body: { link } })), sentAt };
        },
        this.#patience,
        () => this.#show({ kind: 'opening', isInTrouble: true }),
      );
      if (!output) throw new Problem('unknown-link');
      this.#clockOffsetMs = clockOffsetOf(headers.get('date'), sentAt, Date.now()) ?? 0;
      this.#link = output.link;
      holdLink(this.#storages.window, output.link);
      this.#languages = [...ownLanguages, ...moreLanguages.readAdded(output.languages ?? [])];
      const today = todayOf(output.catalogue, Date.now() + this.#clockOffsetMs);
      const flow = startFlow(output.catalogue, output.settings, this.#languages, today);
      this.#flow = { ...flow, language: this.#language.code };
      this.#show({ kind: 'survey' });
      this.#effects.follow(this.#flow);
    } catch (error) {
      this.#fail(error, false);
    }
  }

  async #send(draft: ResponseDraft): Promise<void> {
    const response = { ...buildResponse(draft, 1, this.#clockOffsetMs), channel: 'link' } as const;
    await this.#deliver({ link: this.#link, response });
  }

  async #deliver(unsent: Unsent): Promise<void> {
    const isKept = keepUnsent(this.#storages.phone, unsent);
    this.#flow = undefined;
    this.#show({ kind: 'sending', isInTrouble: false, isKept });
    try {
      await deliver(
        () => call(sendByLink, { body: unsent }),
        this.#patience,
        () => this.#show({ kind: 'sending', isInTrouble: true, isKept }),
      );
      this.#forget(unsent);
      this.#show({ kind: 'done' });
    } catch (error) {
      this.#forget(unsent);
      this.#fail(error, true);
    }
  }

  /** While another survey is on the screen, which must not wait for it. */
  #deliverBeside(unsent: Unsent): void {
    const forget = () => forgetUnsent(this.#storages.phone, unsent);
    deliver(
      () => call(sendByLink, { body: unsent }),
      createPatience(),
      () => undefined,
    ).then(forget, forget);
  }

  /** Nothing of the answers stays on the phone. */
  #forget(unsent: Unsent): void {
    forgetUnsent(this.#storages.phone, unsent);
    holdLink(this.#storages.window, undefined);
  }

  #fail(error: unknown, wasAnswered: boolean): void {
    if (!(error instanceof Problem)) throw error;
    this.#close(error.code, wasAnswered);
  }

  #close(code: string, wasAnswered: boolean): void {
    holdLink(this.#storages.window, undefined);
    this.#show({ kind: 'closed', code, wasAnswered });
  }

  #show(stage: LinkStage): void {
    this.#stage = stage;
    this.#draw();
  }

  #draw(): void {
    const [stage, flow] = [this.#stage, this.#flow];
    const language = flow ? getLanguage(flow) : this.#language;
    const offered = flow?.languages ?? this.#languages;
    const { documentElement: page } = document;
    page.lang = language.code;
    page.dir = language.direction;
    document.title = linkWordsIn(language).title;
    // What the citizen has chosen stays until the page is closed.
    if (flow) {
      page.classList.toggle('large', flow.comfort.isLarge);
      page.classList.toggle('strong', flow.comfort.isStrong);
    }
    render(<LinkPage {...{ stage, flow, language, offered, actions: this }} />, this.#root);
  }

  dispatch(event: FlowEvent): void {
    // Nobody waits behind a phone: it neither asks whether somebody is there, nor begins again by itself.
    if (!this.#flow || event.type === 'idle-tick' || event.type === 'thanked') return;
    const next = reduceFlow(this.#flow, event);
    if (next === this.#flow) return;
    const isNewScreen = next.screen !== this.#flow.screen;
    this.#flow = next;
    this.#draw();
    // A small phone may have scrolled on the last one.
    if (isNewScreen) window.scrollTo(0, 0);
    this.#effects.follow(next);
  }

  chooseLanguage(code: string): void {
    this.#language = this.#languages.find((each) => each.code === code) ?? vietnamese;
    if (this.#flow) this.dispatch({ type: 'language', language: code });
    else this.#draw();
  }

  hurry(): void {
    this.#patience.hurry();
  }
}
