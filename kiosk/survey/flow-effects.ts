import type { ResponseDraft } from '../outbox/draft.ts';
import type { FlowEvent } from './flow-event.ts';
import { type FlowState, isUsual } from './flow-state.ts';

/** A double tap, of an old and slow hand too, comes within this time; the second one must not answer. */
export const settleMs = 600;
export const idleMs = 60_000;
export const thanksMs = 6_000;

export interface FlowEffectOptions {
  readonly dispatch: (event: FlowEvent) => void;
  readonly save: (draft: ResponseDraft) => Promise<unknown>;
  /** The attract screen has come back: the moment for whatever must not disturb a citizen. */
  readonly onAttract: () => void;
}

export interface FlowEffects {
  /** To be told of every change of the flow. */
  follow(state: FlowState): void;
  /** Somebody is there. */
  touched(): void;
  stop(): void;
}

type Timer = ReturnType<typeof setTimeout> | undefined;

/** What the flow needs from outside: time, and the outbox. */
export function watchFlow({ dispatch, save, onAttract }: FlowEffectOptions): FlowEffects {
  let state: FlowState | undefined;
  let settleTimer: Timer;
  let idleTimer: Timer;
  let thanksTimer: Timer;

  function enterScreen({ screen, phase }: FlowState): void {
    clearTimeout(settleTimer);
    clearTimeout(thanksTimer);
    settleTimer = setTimeout(() => dispatch({ type: 'settled', screen }), settleMs);
    if (phase.kind === 'attract') onAttract();
    if (phase.kind === 'thanks') thanksTimer = setTimeout(() => dispatch({ type: 'thanked' }), thanksMs);
    if (phase.kind === 'saving' || phase.kind === 'leaving')
      save(phase.draft).then(
        () => dispatch({ type: 'saved' }),
        () => dispatch({ type: 'save-failed' }),
      );
  }

  function armIdle(): void {
    clearTimeout(idleTimer);
    if (!state || !canIdle(state)) return;
    const waitMs = state.secondsLeft === null ? idleMs : 1_000;
    idleTimer = setTimeout(
      () => dispatch({ type: 'idle-tick', id: crypto.randomUUID(), at: Date.now() }),
      waitMs,
    );
  }

  return {
    follow(next) {
      const isNewScreen = next.screen !== state?.screen;
      state = next;
      if (isNewScreen) enterScreen(next);
      armIdle();
    },
    touched() {
      if (state?.secondsLeft === null) armIdle();
      else dispatch({ type: 'stay' });
    },
    stop() {
      for (const timer of [settleTimer, idleTimer, thanksTimer]) clearTimeout(timer);
      state = undefined;
    },
  };
}

/** The attract screen waits for ever, unless the last citizen left it in another language or size. */
function canIdle(state: FlowState): boolean {
  const { phase } = state;
  if (phase.kind === 'attract') return !isUsual(state);
  return phase.kind === 'asking' || phase.kind === 'failed';
}
