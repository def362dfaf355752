import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ResponseDraft } from '../../kiosk/outbox/draft.ts';
import { reduceFlow } from '../../kiosk/survey/flow.ts';
import { idleMs, settleMs, thanksMs, watchFlow } from '../../kiosk/survey/flow-effects.ts';
import type { FlowEvent, Tap } from '../../kiosk/survey/flow-event.ts';
import { type FlowState, startFlow } from '../../kiosk/survey/flow-state.ts';
import { locVinh, ownLanguages, rate, send, start } from './flow-rig.ts';

let state: FlowState;
let saved: ResponseDraft[];
let save: (draft: ResponseDraft) => Promise<unknown>;
let attracted: number;

beforeEach(() => {
  vi.useFakeTimers();
  state = startFlow(locVinh, undefined, ownLanguages);
  saved = [];
  attracted = 0;
  save = async (draft) => saved.push(draft);
});

afterEach(() => {
  effects.stop();
  vi.useRealTimers();
});

const dispatch = (event: FlowEvent): void => {
  const next = reduceFlow(state, event);
  if (next === state) return;
  state = next;
  effects.follow(state);
};

const effects = watchFlow({
  dispatch,
  save: (draft) => save(draft),
  onAttract: () => {
    attracted += 1;
  },
});

const tap = (one: Tap) => dispatch({ type: 'tap', screen: state.screen, tap: one });

async function answer(...taps: Tap[]): Promise<void> {
  for (const one of taps) {
    await vi.advanceTimersByTimeAsync(settleMs);
    tap(one);
  }
  await vi.advanceTimersByTimeAsync(0);
}

const all = [start, { type: 'choose-field', id: 'tu-phap' } as const, ...['A', 'A', 'A', 'A', 'A'].map(rate)];

describe('the survey in time', () => {
  it('takes no tap on a screen within 50 ms of the last one, and one after it has settled (D8)', async () => {
    effects.follow(state);
    await answer(start);
    await vi.advanceTimersByTimeAsync(50);
    tap({ type: 'choose-field', id: 'tu-phap' });
    expect(state.phase).toMatchObject({ position: 0 });
    await vi.advanceTimersByTimeAsync(settleMs);
    tap({ type: 'choose-field', id: 'tu-phap' });
    expect(state.phase).toMatchObject({ position: 1 });
  });

  it('saves once, thanks for a few seconds, and waits for the next citizen', async () => {
    effects.follow(state);
    await answer(...all);
    await vi.advanceTimersByTimeAsync(settleMs);
    tap(send());
    tap(send());
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toHaveLength(1);
    expect(state.phase.kind).toBe('thanks');
    const before = attracted;
    await vi.advanceTimersByTimeAsync(thanksMs);
    expect(state.phase.kind).toBe('attract');
    expect(attracted).toBe(before + 1);
  });

  it('thanks for nothing that was not saved (L6)', async () => {
    save = () => Promise.reject(new Error('full'));
    effects.follow(state);
    await answer(...all, send());
    expect(state.phase.kind).toBe('failed');
  });

  it('counts down after a minute without a touch, and discards after fifteen seconds more', async () => {
    effects.follow(state);
    await answer(...all);
    await vi.advanceTimersByTimeAsync(idleMs - settleMs);
    effects.touched();
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    expect(state.secondsLeft).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(state.secondsLeft).toBe(15);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(state.phase.kind).toBe('asking');
    await vi.advanceTimersByTimeAsync(1);
    expect(state.phase.kind).toBe('attract');
    expect(saved).toEqual([]);
  });

  it('goes on when somebody touches the screen during the countdown', async () => {
    effects.follow(state);
    await answer(...all);
    await vi.advanceTimersByTimeAsync(idleMs + 5_000);
    effects.touched();
    expect(state.secondsLeft).toBeNull();
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    expect(state.secondsLeft).toBeNull();
  });

  it('leaves an attract screen alone, but for the language of the last citizen', async () => {
    effects.follow(state);
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(state).toMatchObject({ screen: 1, isSettled: true });
    dispatch({ type: 'language', language: 'en' });
    await vi.advanceTimersByTimeAsync(idleMs);
    expect(state.language).toBe('vi');
  });
});
