import { describe, expect, test } from 'vitest';
import { Throttle } from '../../server/access/throttle.ts';
import { Problem } from '../../shared/problem.ts';

const guesses = ['wrong-credentials'] as const;

const guessWrong = async () => {
  throw new Problem('wrong-credentials');
};

async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'let in',
    (error: Problem) => error.code ?? error.message,
  );
}

describe('a throttle', () => {
  const guess = (throttle: Throttle, now: number, work: () => Promise<unknown> = guessWrong, key = 'lan') =>
    outcomeOf(throttle.attempt(key, now, guesses, work));

  test('forgives a few wrong guesses, then makes the next wait twice as long each time', async () => {
    const throttle = new Throttle(3);
    for (const _ of [1, 2, 3]) expect(await guess(throttle, 0)).toBe('wrong-credentials');
    const waits: number[] = [];
    let now = 0;
    for (const _ of [1, 2, 3, 4]) {
      const start = now;
      while ((await guess(throttle, now)) === 'too-many-attempts') now += 1000;
      waits.push(now - start);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
  });

  test('never makes anybody wait longer than five minutes', async () => {
    const throttle = new Throttle(3);
    let now = 0;
    for (let wrong = 0; wrong < 40; wrong += 1) {
      await guess(throttle, now);
      now += 5 * 60_000;
    }
    expect(await guess(throttle, now, async () => 'in')).toBe('let in');
  });

  test('forgets the wrong guesses after a right one', async () => {
    const throttle = new Throttle(3);
    for (const _ of [1, 2]) await guess(throttle, 0);
    expect(await guess(throttle, 0, async () => 'in')).toBe('let in');
    for (const _ of [1, 2, 3]) expect(await guess(throttle, 0)).toBe('wrong-credentials');
    expect(await guess(throttle, 0)).toBe('too-many-attempts');
  });

  test('counts guesses that are made at once', async () => {
    const throttle = new Throttle(3);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => guess(throttle, 0)));
    expect(outcomes.filter((outcome) => outcome === 'wrong-credentials')).toHaveLength(3);
  });

  test('does not take a broken database for a guess', async () => {
    const throttle = new Throttle(3);
    const fail = async () => {
      throw new Error('disk full');
    };
    for (let failure = 0; failure < 10; failure += 1)
      expect(await guess(throttle, 0, fail)).toBe('disk full');
    expect(await guess(throttle, 0)).toBe('wrong-credentials');
  });

  test('opens no door for guesses while a try is under way that is none', async () => {
    const throttle = new Throttle(3);
    let fail = (_: Error) => {};
    const pending = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const other = guess(throttle, 0, () => pending);
    for (const _ of [1, 2]) await guess(throttle, 0);
    expect(await guess(throttle, 0)).toBe('too-many-attempts');
    fail(new Problem('second-step-needed'));
    expect(await other).toBe('second-step-needed');
    expect(await guess(throttle, 0)).toBe('too-many-attempts');
    expect(await guess(throttle, 1000)).toBe('wrong-credentials');
  });

  test('makes nobody wait for somebody else', async () => {
    const throttle = new Throttle(3);
    for (let wrong = 0; wrong < 5; wrong += 1) await guess(throttle, 0);
    expect(await guess(throttle, 0, async () => 'in', 'minh')).toBe('let in');
  });

  test('remembers a bounded number of names', async () => {
    const throttle = new Throttle(1);
    await guess(throttle, 0, guessWrong, 'first');
    expect(await guess(throttle, 0, guessWrong, 'first')).toBe('too-many-attempts');
    for (let name = 0; name < 10_000; name += 1) await guess(throttle, 0, guessWrong, `name ${name}`);
    expect(await guess(throttle, 0, guessWrong, 'first')).toBe('wrong-credentials');
  });
});
