import { commentMaxLength } from '../../shared/survey-response.ts';
import type { Sending } from './answers.ts';
import type { FlowEvent, Tap } from './flow-event.ts';
import {
  assign,
  type FlowState,
  findStep,
  isSentWhenLeft,
  isUsual,
  reset,
  show,
  startAs,
  usualLook,
} from './flow-state.ts';
import { canLaunch, catalogueFor, startLaunched } from './launched.ts';
import { draftOf, reduceAnswer } from './reduce-answer.ts';
import { tickOfficer } from './several.ts';

/** How long the countdown runs before an abandoned survey is over. */
export const idleCountdownSeconds = 15;

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
    case 'touched': {
      if (phase.kind !== 'asking' || phase.answers.startedAtMs !== undefined) return state;
      return { ...state, phase: { ...phase, answers: { ...phase.answers, startedAtMs: event.at } } };
    }
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
    case 'day':
      return event.today === state.newest.today
        ? state
        : assign(state, { ...state.newest, today: event.today });
    case 'languages':
      return assign(state, { ...state.newest, languages: event.languages });
  }
}

/** One that nobody touched gives way to the next as the attract screen would: with what is new, in its usual look. */
function showLaunched(state: FlowState, launch: FlowEvent & { type: 'launch' }): FlowState {
  const { phase, newest, screen } = state;
  const from = phase.kind === 'attract' ? state : { ...startAs(newest), screen };
  return show({ ...from, catalogue: catalogueFor(from, launch.given) }, startLaunched(from, launch));
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
