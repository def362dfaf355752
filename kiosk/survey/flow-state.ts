import type { Officer, PublishedCatalogue } from '../../shared/catalogue.ts';
import type { Day } from '../../shared/period.ts';
import { withServing } from '../../shared/serving-officer.ts';
import type { TabletSettings } from '../../shared/tablet-settings.ts';
import type { ResponseDraft } from '../outbox/draft.ts';
import { defaultTabletSettings } from '../outbox/kept-settings.ts';
import type { Answers } from './answers.ts';
import { narrowToCounter } from './counter.ts';
import { listOffered, type SurveyLanguage, vietnamese } from './languages.ts';
import { listSteps, type Step } from './steps.ts';

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
  /** On the office's clock: only who serves on it is offered. null where it is not known: everybody. */
  readonly today: Day | null;
}

/** How a citizen likes to read; the next one begins without it. */
export interface Comfort {
  readonly isLarge: boolean;
  readonly isStrong: boolean;
}

/** As every citizen finds the page. */
export const usualLook = {
  language: vietnamese.code,
  isChoosingLanguage: false,
  comfort: { isLarge: false, isStrong: false },
};

export interface FlowState {
  /** What is asked at the counter where the tablet stands. */
  readonly catalogue: PublishedCatalogue;
  /** All officers who serve, those of other counters too: a citizen may correct who the counter says it was. */
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

export function startFlow(
  catalogue: PublishedCatalogue,
  settings = defaultTabletSettings,
  languages: readonly SurveyLanguage[] = [vietnamese],
  today: Day | null = null,
): FlowState {
  const newest = { catalogue, settings, languages, today };
  const served = catalogueOfToday(newest);
  return {
    catalogue: narrowToCounter(served, settings.counterId),
    everybody: served.officers,
    settings,
    newest,
    languages: listOffered(languages, catalogue),
    ...usualLook,
    phase: { kind: 'attract' },
    screen: 1,
    isSettled: true,
    secondsLeft: null,
  };
}

/** What is asked today, at all counters. */
export function catalogueOfToday({
  catalogue,
  today,
}: Pick<Assignment, 'catalogue' | 'today'>): PublishedCatalogue {
  return today === null ? catalogue : withServing(catalogue, today);
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

/** Another screen, or the same one anew: taps that were meant for the one before count no more. */
export function show(state: FlowState, phase: Phase): FlowState {
  const screen = state.screen + 1;
  return { ...state, phase, screen, isSettled: false, secondsLeft: null, isChoosingLanguage: false };
}

/** The attract screen, with nothing of the last citizen, in Vietnamese, and as the office wants it now. */
export function reset({ newest, screen }: FlowState): FlowState {
  return { ...startAs(newest), screen: screen + 1, isSettled: false };
}

/** The attract screen of this assignment. */
export function startAs({ catalogue, settings, languages, today }: Assignment): FlowState {
  return startFlow(catalogue, settings, languages, today);
}

/** What the office wants now, for the next citizen. */
export function assign(state: FlowState, newest: Assignment): FlowState {
  if (state.phase.kind !== 'attract') return { ...state, newest };
  const { screen, isSettled } = state;
  return { ...startAs(newest), screen, isSettled };
}
