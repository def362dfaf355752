import type { Guesses } from '../outbox/schema.ts';

/** As on the server: a few are forgiven, then each pause is twice as long, up to five minutes. */
const freeGuesses = 5;
const longestPauseMs = 5 * 60_000;

function pauseAfter(wrong: number): number {
  return wrong < freeGuesses ? 0 : Math.min(longestPauseMs, 1_000 * 2 ** (wrong - freeGuesses));
}

export interface Judged {
  /** To be kept, before the guess is looked at. */
  readonly guesses: Guesses;
  /** 0: the guess may be looked at, and counts as a wrong one until it turns out to be right. */
  readonly waitMs: number;
}

/** Whether somebody may guess now. Pure: the clock is passed in. */
export function judgeGuess(guesses: Guesses, now: number): Judged {
  const pauseMs = pauseAfter(guesses.wrong);
  const sinceMs = now - guesses.lastAt;
  if (pauseMs === 0 || sinceMs >= pauseMs)
    return { guesses: { wrong: guesses.wrong + 1, lastAt: now }, waitMs: 0 };
  // On a clock that was set back the pause begins again: it would last for months.
  if (sinceMs < 0) return { guesses: { ...guesses, lastAt: now }, waitMs: pauseMs };
  return { guesses, waitMs: pauseMs - sinceMs };
}
