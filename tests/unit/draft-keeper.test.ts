import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Unreachable } from '../../kiosk/api/call.ts';
import {
  DraftKeeper,
  type DraftSaving,
  tryAgainMs,
  typingPauseMs,
} from '../../kiosk/office/form/draft-keeper.ts';
import type { CatalogueDraftHead } from '../../shared/endpoints/catalogue-draft.ts';
import { Problem } from '../../shared/problem.ts';

const typed = (place: string) => ({ document: { place }, basedOn: 1 });
const headOf = (revision: string): CatalogueDraftHead => ({
  revision,
  basedOn: 1,
  savedAt: '2026-03-10T03:00:00.000Z',
  savedBy: 'lan',
});

/** A server that says what `answers` hold, one after the other, then that all is kept. */
function openKeeper(answers: unknown[] = [], head: CatalogueDraftHead | null = null) {
  const savings: DraftSaving[] = [];
  let made = 0;
  const keeper = new DraftKeeper({
    head,
    save: async (saving) => {
      savings.push(saving);
      const answer = answers.shift();
      if (answer) throw answer;
      return headOf(saving.revision);
    },
    makeRevision: () => {
      made += 1;
      return `r${made}`;
    },
    onChange: () => undefined,
  });
  return { keeper, savings };
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const changed = () => new Problem('draft-changed', { savedBy: 'minh', savedAt: '2026-03-10T03:00:00.000Z' });

describe('a draft in the hands of an editor', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is saved a moment after typing stops, once', async () => {
    const { keeper, savings } = openKeeper();
    keeper.change(typed('L'));
    await wait(typingPauseMs - 1);
    keeper.change(typed('Lộc'));
    await wait(typingPauseMs - 1);
    expect([savings.length, keeper.isUnsaved]).toEqual([0, true]);
    await wait(1);
    expect(savings).toEqual([{ ...typed('Lộc'), revision: 'r1', replaces: null }]);
    expect([keeper.state.kind, keeper.isUnsaved]).toEqual(['kept', false]);
    keeper.change(typed('Lộc Vĩnh'));
    await keeper.flush();
    expect(savings[1]).toEqual({ ...typed('Lộc Vĩnh'), revision: 'r2', replaces: 'r1' });
  });

  it('is sent again as it is where nobody knows whether it arrived, and what was typed since after it', async () => {
    const { keeper, savings } = openKeeper([new Unreachable('reset'), new Problem('storage-unavailable')]);
    keeper.change(typed('one'));
    await keeper.flush();
    expect(keeper.state.kind).toBe('failed');
    keeper.change(typed('two'));
    await wait(typingPauseMs);
    expect(keeper.state.kind).toBe('failed');
    await wait(tryAgainMs);
    expect(savings.map(({ document, revision, replaces }) => [document.place, revision, replaces])).toEqual([
      ['one', 'r1', null],
      ['one', 'r1', null],
      ['one', 'r1', null],
      ['two', 'r2', 'r1'],
    ]);
    expect(keeper.state.kind).toBe('kept');
  });

  it('of another editor stops all sending, until this one decides', async () => {
    const { keeper, savings } = openKeeper([changed()], headOf('old'));
    keeper.change(typed('mine'));
    await wait(typingPauseMs);
    expect(keeper.state.kind).toBe('refused');
    keeper.change(typed('mine, later'));
    await wait(10 * tryAgainMs);
    expect([savings.length, keeper.isUnsaved]).toEqual([1, true]);
    expect((await keeper.replace(headOf('theirs'))).kind).toBe('kept');
    expect(savings[1]).toEqual({ ...typed('mine, later'), revision: 'r2', replaces: 'theirs' });
  });

  it('that was refused for itself waits for the next change, and is not lost', async () => {
    const { keeper, savings } = openKeeper([new Problem('unauthenticated')]);
    keeper.change(typed('one'));
    await wait(typingPauseMs + 10 * tryAgainMs);
    expect([savings.length, keeper.state.kind]).toEqual([1, 'failed']);
    await keeper.flush();
    expect([savings[1]?.document, keeper.state.kind]).toEqual([{ place: 'one' }, 'kept']);
  });

  it('sends nothing after its end, and nothing of what came to nothing', async () => {
    const { keeper, savings } = openKeeper();
    keeper.change(typed('one'));
    keeper.forget();
    await wait(typingPauseMs);
    expect([savings.length, keeper.isUnsaved]).toEqual([0, false]);
    keeper.change(typed('two'));
    keeper.stop();
    await wait(typingPauseMs);
    await keeper.flush();
    expect(savings).toEqual([]);
  });
});
