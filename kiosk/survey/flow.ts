import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import { commentMaxLength, type Rating } from '../../shared/survey-response.ts';
import { type Language, languages } from '../../shared/text/language.ts';
import type { ResponseDraft } from '../outbox/draft.ts';
import { determineServed, listSteps, type RatingStep, type Served, type Step } from './steps.ts';

/** How long the countdown runs before an abandoned survey is discarded. */
export const idleCountdownSeconds = 15;

interface Answers {
  readonly startedAtMs: number;
  readonly served: Served;
  readonly ratings: readonly Rating[];
  readonly comment: string;
}

/** Where the citizen is. What they answered is held in the phase that needs it, and nowhere after it. */
export type Phase =
  | { readonly kind: 'attract' }
  | { readonly kind: 'asking'; readonly position: number; readonly answers: Answers }
  | { readonly kind: 'saving' | 'failed'; readonly draft: ResponseDraft }
  | { readonly kind: 'thanks' };

export interface FlowState {
  readonly catalogue: PublishedCatalogue;
  /** A newer catalogue, which waits for the attract screen. */
  readonly nextCatalogue: PublishedCatalogue | null;
  readonly language: Language;
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
  | { readonly type: 'rate'; readonly level: string }
  | { readonly type: 'skip' }
  | { readonly type: 'back' }
  | { readonly type: 'send'; readonly id: string; readonly at: number; readonly withComment: boolean }
  | { readonly type: 'retry' }
  | { readonly type: 'finish' };

export type FlowEvent =
  | { readonly type: 'tap'; readonly screen: number; readonly tap: Tap }
  | { readonly type: 'settled'; readonly screen: number }
  | { readonly type: 'typed'; readonly comment: string }
  | { readonly type: 'saved' }
  | { readonly type: 'save-failed' }
  | { readonly type: 'thanked' }
  | { readonly type: 'idle-tick' }
  | { readonly type: 'stay' }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'catalogue'; readonly catalogue: PublishedCatalogue };

export function startFlow(catalogue: PublishedCatalogue): FlowState {
  return {
    catalogue,
    nextCatalogue: null,
    language: 'vi',
    phase: { kind: 'attract' },
    screen: 1,
    isSettled: true,
    secondsLeft: null,
  };
}

/** The languages that the whole questionnaire has, the first one always. */
export function listOfferedLanguages({ criteria, levels }: PublishedCatalogue): readonly Language[] {
  const texts = [
    ...criteria.flatMap(({ text, levelLabels = [] }) => [text, ...levelLabels]),
    ...levels.map(({ label }) => label),
  ];
  return languages.filter((language) => language === 'vi' || texts.every((text) => text[language]));
}

export function findStep({ catalogue, phase }: FlowState): Step | undefined {
  return phase.kind === 'asking' ? listSteps(catalogue, phase.answers.served)[phase.position] : undefined;
}

function show(state: FlowState, phase: Phase): FlowState {
  return { ...state, phase, screen: state.screen + 1, isSettled: false, secondsLeft: null };
}

/** The attract screen, with nothing of the last citizen, in Vietnamese, and with the newest catalogue. */
function reset(state: FlowState): FlowState {
  const fresh = startFlow(state.nextCatalogue ?? state.catalogue);
  return { ...fresh, screen: state.screen + 1, isSettled: false };
}

export function reduceFlow(state: FlowState, event: FlowEvent): FlowState {
  const { phase } = state;
  switch (event.type) {
    case 'tap': {
      const counts = event.screen === state.screen && state.isSettled && state.secondsLeft === null;
      return counts ? reduceTap(state, event.tap) : state;
    }
    case 'settled':
      return event.screen === state.screen ? { ...state, isSettled: true } : state;
    case 'typed': {
      if (phase.kind !== 'asking' || findStep(state)?.kind !== 'comment') return state;
      const comment = event.comment.slice(0, commentMaxLength);
      return { ...state, phase: { ...phase, answers: { ...phase.answers, comment } } };
    }
    case 'saved':
      return phase.kind === 'saving' ? show(state, { kind: 'thanks' }) : state;
    case 'save-failed':
      return phase.kind === 'saving' ? show(state, { kind: 'failed', draft: phase.draft }) : state;
    case 'thanked':
      return phase.kind === 'thanks' ? reset(state) : state;
    case 'idle-tick':
      return countDown(state);
    case 'stay':
      return state.secondsLeft === null ? state : show(state, phase);
    case 'language':
      return listOfferedLanguages(state.catalogue).includes(event.language)
        ? { ...state, language: event.language }
        : state;
    case 'catalogue':
      return phase.kind === 'attract'
        ? { ...state, catalogue: event.catalogue, language: 'vi' }
        : { ...state, nextCatalogue: event.catalogue };
  }
}

function countDown(state: FlowState): FlowState {
  const { phase, secondsLeft } = state;
  if (phase.kind === 'attract') return state.language === 'vi' ? state : { ...state, language: 'vi' };
  if (phase.kind === 'saving' || phase.kind === 'thanks') return state;
  if (secondsLeft === null) return { ...state, secondsLeft: idleCountdownSeconds };
  return secondsLeft > 1 ? { ...state, secondsLeft: secondsLeft - 1 } : reset(state);
}

function reduceTap(state: FlowState, tap: Tap): FlowState {
  const { phase } = state;
  switch (phase.kind) {
    case 'attract': {
      if (tap.type !== 'start') return state;
      const answers = { startedAtMs: tap.at, served: {}, ratings: [], comment: '' };
      return show(state, { kind: 'asking', position: 0, answers });
    }
    case 'asking':
      return reduceAnswer(state, phase, tap);
    case 'failed':
      if (tap.type === 'retry') return show(state, { kind: 'saving', draft: phase.draft });
      return tap.type === 'finish' ? reset(state) : state;
    case 'thanks':
      return tap.type === 'finish' ? reset(state) : state;
    case 'saving':
      return state;
  }
}

function reduceAnswer(state: FlowState, phase: Phase & { kind: 'asking' }, tap: Tap): FlowState {
  const { position, answers } = phase;
  const step = findStep(state);
  const advance = (changes: Partial<Answers>): FlowState =>
    show(state, { kind: 'asking', position: position + 1, answers: { ...answers, ...changes } });
  switch (tap.type) {
    case 'back':
      return position === 0 ? reset(state) : show(state, { ...phase, position: position - 1 });
    case 'choose-field':
      return step?.kind === 'field' ? advance({ served: { serviceFieldId: tap.id } }) : state;
    case 'choose-officer':
      return step?.kind === 'officer' ? advance({ served: { ...answers.served, officerId: tap.id } }) : state;
    case 'rate':
      return step?.kind === 'rating'
        ? advance({ ratings: [...withoutStep(answers.ratings, step), ratingOf(step, tap.level)] })
        : state;
    case 'skip':
      return step?.kind === 'rating' && step.criterion.optional
        ? advance({ ratings: withoutStep(answers.ratings, step) })
        : state;
    case 'send':
      return step?.kind === 'comment'
        ? show(state, { kind: 'saving', draft: buildDraft(state.catalogue, answers, tap) })
        : state;
    default:
      return state;
  }
}

function ratingOf({ criterion, subjectId }: RatingStep, level: string): Rating {
  const subject =
    criterion.per === 'officer'
      ? { officerId: subjectId }
      : criterion.per === 'serviceField'
        ? { serviceFieldId: subjectId }
        : {};
  return { criterionId: criterion.id, level, ...subject };
}

function isOfStep(rating: Rating, { criterion, subjectId }: RatingStep): boolean {
  const ratedId = rating.officerId ?? rating.serviceFieldId ?? '';
  return rating.criterionId === criterion.id && ratedId === subjectId;
}

function withoutStep(ratings: readonly Rating[], step: RatingStep): Rating[] {
  return ratings.filter((rating) => !isOfStep(rating, step));
}

/** Only what the last path of screens asked for: who went back and chose another officer rated that one. */
function buildDraft(
  catalogue: PublishedCatalogue,
  { served, ratings, startedAtMs, comment }: Answers,
  { id, at, withComment }: Tap & { type: 'send' },
): ResponseDraft {
  const { officerId, serviceFieldId } = determineServed(catalogue, served);
  const asked = listSteps(catalogue, served).filter((step) => step.kind === 'rating');
  return {
    id,
    catalogueVersion: catalogue.version,
    startedAtMs,
    answeredAtMs: at,
    officerIds: officerId ? [officerId] : [],
    serviceFieldId: serviceFieldId ?? undefined,
    ratings: ratings.filter((rating) => asked.some((step) => isOfStep(rating, step))),
    comment: withComment ? comment : '',
  };
}
