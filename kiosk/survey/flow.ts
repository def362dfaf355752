import type { Officer, PublishedCatalogue } from '../../shared/catalogue.ts';
import type { TabletSettings } from '../../shared/office-settings.ts';
import { commentMaxLength } from '../../shared/survey-response.ts';
import type { ResponseDraft } from '../outbox/draft.ts';
import { defaultTabletSettings } from '../outbox/kept-settings.ts';
import { type Answers, buildDraft, isAnswered, ratingOf, type Sending, withoutStep } from './answers.ts';
import { findCounter, narrowToCounter } from './counter.ts';
import { listOffered, type SurveyLanguage, vietnamese } from './languages.ts';
import { canLaunch, catalogueFor, startLaunched } from './launched.ts';
import { nameSeveral, tickOfficer, unnameSeveral } from './several.ts';
import { type Given, listSteps, type Step } from './steps.ts';

/** How long the countdown runs before an abandoned survey is over. */
export const idleCountdownSeconds = 15;

export interface Asking {
  readonly kind: 'asking';
  readonly position: number;
  /** Came from the last look, and goes back there as soon as everything is answered. */
  readonly isChanging: boolean;
  readonly answers: Answers;
}

/** Where the citizen is. What they answered is held in the phase that needs it, and nowhere after it. */
export type Phase =
  | { readonly kind: 'attract' }
  | Asking
  /** `leaving`: a survey that was left half-way is saved; nobody is there to be thanked. */
  | { readonly kind: 'saving' | 'failed' | 'leaving'; readonly draft: ResponseDraft }
  | { readonly kind: 'thanks' };

/** What the office has the tablet do. */
interface Assignment {
  readonly catalogue: PublishedCatalogue;
  readonly settings: TabletSettings;
  /** All that the screens can speak. */
  readonly languages: readonly SurveyLanguage[];
}

/** How a citizen likes to read; the next one begins without it. */
export interface Comfort {
  readonly isLarge: boolean;
  readonly isStrong: boolean;
}

/** As every citizen finds the page. */
const usualLook = {
  language: vietnamese.code,
  isChoosingLanguage: false,
  comfort: { isLarge: false, isStrong: false },
};

export interface FlowState {
  /** What is asked at the counter where the tablet stands. */
  readonly catalogue: PublishedCatalogue;
  /** All officers, those of other counters too: a citizen may correct who the counter says it was. */
  readonly everybody: readonly Officer[];
  readonly settings: TabletSettings;
  /** What came last from the office; it waits for the attract screen. */
  readonly newest: Assignment;
  /** What the citizen may choose from, and what is chosen, by its code. */
  readonly languages: readonly SurveyLanguage[];
  readonly language: string;
  /** All languages are on the screen, because they are too many for its corner. */
  readonly isChoosingLanguage: boolean;
  readonly comfort: Comfort;
  readonly phase: Phase;
  /** Names one showing of a screen. A tap that was meant for another one is ignored. */
  readonly screen: number;
  /** False until the screen has stood for a moment, so that a double tap answers one screen only. */
  readonly isSettled: boolean;
  /** The countdown of an abandoned survey; null while somebody is there. */
  readonly secondsLeft: number | null;
}

/** What a finger does; it says on which showing of a screen. */
export type Tap =
  | { readonly type: 'start'; readonly at: number }
  | { readonly type: 'choose-field'; readonly id: string }
  | { readonly type: 'choose-officer'; readonly id: string | null }
  /** Served by several, or by another one than the tablet thinks. */
  | { readonly type: 'name-several' }
  | { readonly type: 'confirm-several' }
  | { readonly type: 'rate'; readonly level: string }
  | { readonly type: 'skip' }
  | { readonly type: 'back' }
  | { readonly type: 'change'; readonly position: number }
  | { readonly type: 'send'; readonly id: string; readonly at: number; readonly withComment: boolean }
  | { readonly type: 'retry' }
  | { readonly type: 'finish' };

export type FlowEvent =
  | { readonly type: 'tap'; readonly screen: number; readonly tap: Tap }
  | { readonly type: 'settled'; readonly screen: number }
  /** Ticks an officer, or takes the tick back: the screen stays. */
  | { readonly type: 'ticked'; readonly screen: number; readonly officerId: string }
  | { readonly type: 'typed'; readonly comment: string }
  | { readonly type: 'saved' }
  | { readonly type: 'save-failed' }
  | { readonly type: 'thanked' }
  /** `id` and `at` are those of a survey that is sent half-way. */
  | { readonly type: 'idle-tick'; readonly id: string; readonly at: number }
  | { readonly type: 'stay' }
  | { readonly type: 'language-menu'; readonly isOpen: boolean }
  | { readonly type: 'language'; readonly language: string }
  /** An officer has the survey begin, and has said already who served; `at` is now. */
  | {
      readonly type: 'launch';
      readonly given: Given;
      readonly receiptCode?: string | undefined;
      readonly at: number;
    }
  | { readonly type: 'comfort'; readonly comfort: Comfort }
  | { readonly type: 'catalogue'; readonly catalogue: PublishedCatalogue }
  | { readonly type: 'settings'; readonly settings: TabletSettings }
  | { readonly type: 'languages'; readonly languages: readonly SurveyLanguage[] };

export function startFlow(
  catalogue: PublishedCatalogue,
  settings = defaultTabletSettings,
  languages: readonly SurveyLanguage[] = [vietnamese],
): FlowState {
  return {
    catalogue: narrowToCounter(catalogue, settings.counterId),
    everybody: catalogue.officers,
    settings,
    newest: { catalogue, settings, languages },
    languages: listOffered(languages, catalogue),
    ...usualLook,
    phase: { kind: 'attract' },
    screen: 1,
    isSettled: true,
    secondsLeft: null,
  };
}

/** The language on the screen. */
export function getLanguage({ languages, language }: FlowState): SurveyLanguage {
  return languages.find(({ code }) => code === language) ?? vietnamese;
}

/** All screens of this citizen, in their order. */
export function listStepsOf({ catalogue, settings, phase }: FlowState): readonly Step[] {
  return phase.kind === 'asking' ? listSteps(catalogue, phase.answers.served, settings.hasLastLook) : [];
}

export function findStep(state: FlowState): Step | undefined {
  return state.phase.kind === 'asking' ? listStepsOf(state)[state.phase.position] : undefined;
}

/** True where the survey on the screen is sent as it is when nobody comes back to it. */
export function isSentWhenLeft({ phase, settings }: FlowState): boolean {
  return (
    settings.abandoned === 'send-incomplete' && phase.kind === 'asking' && phase.answers.ratings.length > 0
  );
}

/** Where a citizen may say that several served them: in the list, and where an officer is taken for granted. */
export function mayNameSeveral({ everybody, phase }: FlowState, step: Step): boolean {
  if (phase.kind !== 'asking' || everybody.length < 2 || phase.answers.served.several) return false;
  const isTakenForGranted = step.kind === 'rating' && step.criterion.per === 'officer';
  return step.kind === 'officer' || (isTakenForGranted && phase.answers.served.officerId === undefined);
}

/** True where the page looks as every citizen finds it. */
export function isUsual({ language, isChoosingLanguage, comfort }: FlowState): boolean {
  return language === vietnamese.code && !isChoosingLanguage && !comfort.isLarge && !comfort.isStrong;
}

function show(state: FlowState, phase: Phase): FlowState {
  const screen = state.screen + 1;
  return { ...state, phase, screen, isSettled: false, secondsLeft: null, isChoosingLanguage: false };
}

/** The attract screen, with nothing of the last citizen, in Vietnamese, and as the office wants it now. */
function reset({ newest, screen }: FlowState): FlowState {
  return { ...startAs(newest), screen: screen + 1, isSettled: false };
}

function startAs({ catalogue, settings, languages }: Assignment): FlowState {
  return startFlow(catalogue, settings, languages);
}

function assign(state: FlowState, newest: Assignment): FlowState {
  if (state.phase.kind !== 'attract') return { ...state, newest };
  const { screen, isSettled } = state;
  return { ...startAs(newest), screen, isSettled };
}

/** True for a finger that meant what is on the screen now. */
function counts({ screen, isSettled, secondsLeft }: FlowState, event: { readonly screen: number }): boolean {
  return event.screen === screen && isSettled && secondsLeft === null;
}

export function reduceFlow(state: FlowState, event: FlowEvent): FlowState {
  const { phase } = state;
  switch (event.type) {
    case 'tap':
      return counts(state, event) ? reduceTap(state, event.tap) : state;
    case 'ticked':
      if (phase.kind !== 'asking' || findStep(state)?.kind !== 'several' || !counts(state, event))
        return state;
      return { ...state, phase: tickOfficer(state, phase, event.officerId) };
    case 'settled':
      return event.screen === state.screen ? { ...state, isSettled: true } : state;
    case 'typed': {
      if (phase.kind !== 'asking' || findStep(state)?.kind !== 'comment') return state;
      const comment = event.comment.slice(0, commentMaxLength);
      return { ...state, phase: { ...phase, answers: { ...phase.answers, comment } } };
    }
    case 'saved':
      if (phase.kind === 'leaving') return reset(state);
      return phase.kind === 'saving' ? show(state, { kind: 'thanks' }) : state;
    case 'save-failed':
      if (phase.kind === 'leaving') return reset(state);
      return phase.kind === 'saving' ? show(state, { kind: 'failed', draft: phase.draft }) : state;
    case 'thanked':
      return phase.kind === 'thanks' ? reset(state) : state;
    case 'idle-tick':
      return countDown(state, event);
    case 'stay':
      return state.secondsLeft === null ? state : show(state, phase);
    case 'language-menu':
      return { ...state, isChoosingLanguage: event.isOpen };
    case 'launch':
      return canLaunch(state) ? showLaunched(state, event) : state;
    case 'language':
      return state.languages.some(({ code }) => code === event.language)
        ? { ...state, language: event.language, isChoosingLanguage: false }
        : state;
    case 'comfort':
      return { ...state, comfort: event.comfort };
    case 'catalogue':
      return assign(state, { ...state.newest, catalogue: event.catalogue });
    case 'settings':
      return JSON.stringify(event.settings) === JSON.stringify(state.newest.settings)
        ? state
        : assign(state, { ...state.newest, settings: event.settings });
    case 'languages':
      return assign(state, { ...state.newest, languages: event.languages });
  }
}

function showLaunched(state: FlowState, launch: FlowEvent & { type: 'launch' }): FlowState {
  return show({ ...state, catalogue: catalogueFor(state, launch.given) }, startLaunched(state, launch));
}

function countDown(state: FlowState, { id, at }: Pick<Sending, 'id' | 'at'>): FlowState {
  const { phase, secondsLeft } = state;
  if (phase.kind === 'attract') return isUsual(state) ? state : { ...state, ...usualLook };
  if (phase.kind !== 'asking' && phase.kind !== 'failed') return state;
  if (secondsLeft === null) return { ...state, secondsLeft: idleCountdownSeconds };
  if (secondsLeft > 1) return { ...state, secondsLeft: secondsLeft - 1 };
  if (phase.kind !== 'asking' || !isSentWhenLeft(state)) return reset(state);
  // A comment that was not sent was not said.
  return show(state, {
    kind: 'leaving',
    draft: draftOf(state, phase, { id, at, complete: false, comment: '' }),
  });
}

function draftOf(
  { catalogue, settings }: FlowState,
  { answers }: Asking,
  sending: Omit<Sending, 'counterId'>,
): ResponseDraft {
  const counterId = findCounter(catalogue, settings.counterId)?.id;
  return buildDraft(catalogue, answers, { ...sending, counterId });
}

function reduceTap(state: FlowState, tap: Tap): FlowState {
  const { phase } = state;
  switch (phase.kind) {
    case 'attract': {
      if (tap.type !== 'start') return state;
      const answers = { startedAtMs: tap.at, served: {}, ratings: [], comment: '' };
      return show(state, { kind: 'asking', position: 0, isChanging: false, answers });
    }
    case 'asking':
      return reduceAnswer(state, phase, tap);
    case 'failed':
      if (tap.type === 'retry') return show(state, { kind: 'saving', draft: phase.draft });
      return tap.type === 'finish' ? reset(state) : state;
    case 'thanks':
      return tap.type === 'finish' ? reset(state) : state;
    case 'saving':
    case 'leaving':
      return state;
  }
}

/** Shows the step at this place; whoever came from the last look, the first one that lacks an answer. */
function showStep(state: FlowState, asking: Asking): FlowState {
  if (!asking.isChanging) return show(state, asking);
  const steps = listStepsOf({ ...state, phase: asking });
  const position = steps.findIndex((step) => !isAnswered(step, asking.answers));
  return show(state, { ...asking, position, isChanging: steps[position]?.kind !== 'last-look' });
}

function goBack(state: FlowState, asking: Asking): FlowState {
  const { position, isChanging } = asking;
  const step = findStep(state);
  if (isChanging && step && isAnswered(step, asking.answers)) return showStep(state, asking);
  if (step?.kind === 'several') return show(state, unnameSeveral(state, asking));
  return position === 0 ? reset(state) : show(state, { ...asking, position: position - 1 });
}

function reduceAnswer(state: FlowState, phase: Asking, tap: Tap): FlowState {
  const { position, answers } = phase;
  const step = findStep(state);
  const advance = (changes: Partial<Answers>): FlowState =>
    showStep(state, { ...phase, position: position + 1, answers: { ...answers, ...changes } });
  switch (tap.type) {
    case 'back':
      return goBack(state, phase);
    case 'change':
      return step?.kind === 'last-look' && tap.position >= 0 && tap.position < position
        ? show(state, { ...phase, position: tap.position, isChanging: true })
        : state;
    case 'choose-field':
      return step?.kind === 'field'
        ? advance({ served: { given: answers.served.given, serviceFieldId: tap.id } })
        : state;
    case 'choose-officer':
      return step?.kind === 'officer'
        ? advance({ served: { ...answers.served, officerId: tap.id, several: undefined } })
        : state;
    case 'name-several':
      return step && mayNameSeveral(state, step) ? show(state, nameSeveral(state, phase)) : state;
    case 'confirm-several':
      return step?.kind === 'several' && isAnswered(step, answers) ? advance({}) : state;
    case 'rate':
      return step?.kind === 'rating'
        ? advance({ ratings: [...withoutStep(answers.ratings, step), ratingOf(step, tap.level)] })
        : state;
    case 'skip':
      return step?.kind === 'rating' && step.criterion.optional
        ? advance({ ratings: withoutStep(answers.ratings, step) })
        : state;
    case 'send': {
      const comment = tap.withComment ? answers.comment : '';
      if (step?.kind === 'comment' && state.settings.hasLastLook) return advance({ comment });
      if (step?.kind !== 'comment' && step?.kind !== 'last-look') return state;
      const { id, at } = tap;
      return show(state, {
        kind: 'saving',
        draft: draftOf(state, phase, { id, at, complete: true, comment }),
      });
    }
    default:
      return state;
  }
}
