import { describe, expect, test } from 'vitest';
import { type Guesser, SignInGuard } from '../../server/access/sign-in-guard.ts';
import { Problem, type ProblemCode } from '../../shared/problem.ts';

const minute = 60_000;

function fail(code: ProblemCode): () => Promise<never> {
  return async () => {
    throw new Problem(code);
  };
}

const letIn = async () => 'let in';
const stranger = (address: string, nameKey = 'lan'): Guesser => ({ nameKey, address, browserId: null });
const known = (browserId = 'own', nameKey = 'lan'): Guesser => ({ nameKey, address: '', browserId });

async function outcomeOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.catch((error: Problem) => error.code);
}

describe('the guard of the sign-in', () => {
  const guess = (guard: SignInGuard, guesser: Guesser, now = 0) =>
    outcomeOf(guard.attempt(guesser, now, fail('wrong-credentials')));
  const enter = (guard: SignInGuard, guesser: Guesser, now = 0) =>
    outcomeOf(guard.attempt(guesser, now, letIn));

  test('keeps nobody out of their own browser for a thousand guesses of strangers', async () => {
    const guard = new SignInGuard();
    for (let n = 0; n < 1000; n += 1) await guess(guard, stranger(`10.0.${n % 20}.${n % 100}`));
    expect(await enter(guard, stranger('10.9.9.9'))).toBe('too-many-attempts');
    expect(await enter(guard, known())).toBe('let in');
  });

  test('makes neither another account wait, nor another address of the same one', async () => {
    const guard = new SignInGuard();
    for (let n = 0; n < 10; n += 1) await guess(guard, stranger('10.0.0.1'));
    expect(await enter(guard, stranger('10.0.0.1'))).toBe('too-many-attempts');
    expect(await enter(guard, stranger('10.0.0.1', 'hoa'))).toBe('let in');
    expect(await enter(guard, stranger('10.0.0.2'))).toBe('let in');
  });

  test('takes few guesses of a thousand addresses, and keeps a stranger out for half a minute at most', async () => {
    const guard = new SignInGuard();
    const outcomes: unknown[] = [];
    for (let n = 0; n < 1000; n += 1) outcomes.push(await guess(guard, stranger(`10.0.${n}`)));
    expect(outcomes.filter((outcome) => outcome === 'wrong-credentials').length).toBeLessThan(60);
    expect(await enter(guard, stranger('new'), 30_000)).toBe('let in');
  });

  test('makes who guesses in a known browser wait, and the other browsers not', async () => {
    const guard = new SignInGuard();
    for (let n = 0; n < 10; n += 1) await guess(guard, known('stolen'));
    expect(await enter(guard, known('stolen'))).toBe('too-many-attempts');
    expect(await enter(guard, known('own'))).toBe('let in');
    expect(await enter(guard, stranger('10.0.0.1'))).toBe('let in');
  });

  test('takes few codes, and remembers them for a day', async () => {
    const guard = new SignInGuard();
    let taken = 0;
    for (let now = 0; now < 24 * 60 * minute; now += 10_000)
      if (
        (await outcomeOf(guard.attemptCode(known(), now, fail('wrong-second-step')))) === 'wrong-second-step'
      )
        taken += 1;
    expect(taken).toBeLessThan(50);
    expect(await outcomeOf(guard.attemptCode(known('own', 'hoa'), 0, letIn))).toBe('let in');
  });
});
