import { render } from 'preact';
import type { SurveyPreview } from '../../shared/survey-preview.ts';
import { reduceFlow } from '../survey/flow.ts';
import { type FlowEffects, watchFlow } from '../survey/flow-effects.ts';
import type { FlowEvent } from '../survey/flow-event.ts';
import { type FlowState, getLanguage, startFlow } from '../survey/flow-state.ts';
import { vietnamese } from '../survey/languages.ts';
import { Message } from '../survey/Message.tsx';
import { moreLanguages } from '../survey/more-languages.ts';
import { todayOf } from '../survey/opening.ts';
import type { PhoneSurvey } from './PhoneSurvey.tsx';
import { TabletSurvey } from './TabletSurvey.tsx';

/**
 * The survey with a form that is not published, in a frame of the desk. Nothing of it is stored or sent: there is no
 * outbox here and no way to the server, and the page's policy has the browser refuse both.
 */
export class PreviewedSurvey {
  readonly #root: HTMLElement;
  #preview: SurveyPreview | undefined;
  #flow: FlowState | undefined;
  #effects: FlowEffects | undefined;
  #Phone: typeof PhoneSurvey | undefined;
  /** On a phone the survey is over with its last screen. */
  #isOver = false;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  start(): void {
    if (window.parent === window) {
      const title = 'Trang xem thử này mở từ mục Mẫu phiếu, trên bàn làm việc của đơn vị.';
      render(<Message screen="alone" title={title} />, this.#root);
      return;
    }
    addEventListener('message', ({ source, origin, data }) => {
      if (source === window.parent && origin === location.origin) void this.#begin(data as SurveyPreview);
    });
  }

  async #begin(preview: SurveyPreview): Promise<void> {
    if (preview.on === 'phone') this.#Phone ??= (await import('./PhoneSurvey.tsx')).PhoneSurvey;
    const { catalogue, settings, languages } = preview;
    const known = [vietnamese, moreLanguages.english, ...moreLanguages.readAdded(languages)];
    this.#effects?.stop();
    this.#effects = watchFlow({
      dispatch: (event) => this.dispatch(event),
      save: async () => this.#end(),
      onAttract: () => undefined,
    });
    this.#preview = preview;
    this.#isOver = false;
    this.#flow = startFlow(catalogue, settings, known, todayOf(catalogue, Date.now()));
    this.#draw();
    this.#effects.follow(this.#flow);
  }

  #end(): void {
    this.#isOver = true;
    this.#draw();
  }

  dispatch(event: FlowEvent): void {
    if (!this.#flow || event.type === 'idle-tick') return;
    const next = reduceFlow(this.#flow, event);
    if (next === this.#flow) return;
    const isNewScreen = next.screen !== this.#flow.screen;
    this.#flow = next;
    this.#draw();
    if (isNewScreen) scrollTo(0, 0);
    this.#effects?.follow(next);
  }

  chooseLanguage(language: string): void {
    this.dispatch({ type: 'language', language });
  }

  #draw(): void {
    const [flow, preview] = [this.#flow, this.#preview];
    if (!flow || !preview) return;
    const language = getLanguage(flow);
    const { documentElement: page } = document;
    page.lang = language.code;
    page.dir = language.direction;
    page.classList.toggle('large', flow.comfort.isLarge);
    page.classList.toggle('strong', flow.comfort.isStrong);
    const props = { flow, language, actions: this };
    const Phone = preview.on === 'phone' ? this.#Phone : undefined;
    render(
      <>
        <p class="preview-mark" lang="vi">
          {preview.mark}
        </p>
        {Phone ? <Phone {...props} isOver={this.#isOver} /> : <TabletSurvey {...props} />}
      </>,
      this.#root,
    );
  }
}
