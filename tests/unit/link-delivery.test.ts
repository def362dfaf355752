import { describe, expect, it } from 'vitest';
import { Unreachable } from '../../kiosk/api/call.ts';
import { deliver, type Patience, waitBeforeMs } from '../../kiosk/link/delivery.ts';
import {
  findHeldLink,
  forgetUnsent,
  holdLink,
  type KeyValueStorage,
  keepUnsent,
  listUnsent,
  type Unsent,
} from '../../kiosk/link/held-link.ts';
import { makeRandomUuid } from '../../kiosk/ui/random-uuid.ts';
import type { OutputOf } from '../../shared/endpoint.ts';
import type { sendByLink } from '../../shared/endpoints/survey-link.ts';
import { Problem } from '../../shared/problem.ts';

type Answer = OutputOf<typeof sendByLink>;

const answerOf = (outcome: Answer['result']['outcome'], code?: string): Answer => ({
  result: { id: 'a', outcome, ...(code ? { code } : {}) },
});

/** Sends through a network that answers in this order, and counts the waits. */
async function deliverThrough(...answers: readonly (Answer | Error)[]) {
  const left = [...answers];
  let troubles = 0;
  const waits: number[] = [];
  const patience: Patience = { wait: async (ms) => void waits.push(ms), hurry: () => undefined };
  const send = async () => {
    const next = left.shift();
    if (!next) throw new Error('called too often');
    if (next instanceof Error) throw next;
    return next;
  };
  const heard = await deliver(send, patience, () => {
    troubles += 1;
  }).then(
    () => 'done',
    (error: Problem) => error.code,
  );
  return { heard, troubles, waits, left: left.length };
}

const offline = new Unreachable('no network');

describe('an answer on its way from a phone', () => {
  it('is tried again until the server has it', async () => {
    const passing = [
      offline,
      new Problem('storage-unavailable'),
      new Problem('too-many-calls', { retryAfterSeconds: 1 }),
      new Problem('internal'),
    ];
    expect(await deliverThrough(...passing, answerOf('stored'))).toMatchObject({
      heard: 'done',
      troubles: 4,
    });
  });

  it('has arrived when the server knows it already: only the answer was lost', async () => {
    expect(await deliverThrough(offline, answerOf('duplicate'))).toMatchObject({
      heard: 'done',
      troubles: 1,
    });
  });

  it.each(['used-link', 'expired-link', 'unknown-link'] as const)(
    'ends where the server says %s',
    async (code) => {
      expect(await deliverThrough(new Problem(code))).toMatchObject({ heard: code, troubles: 0 });
    },
  );

  it('ends where it can never be stored', async () => {
    expect(await deliverThrough(answerOf('rejected', 'unknown-officer'))).toMatchObject({
      heard: 'invalid-request',
      troubles: 0,
    });
  });

  it('waits longer each time, half a minute at most, and not as one with other phones', () => {
    expect([1, 2, 3, 4, 5, 50].map((failures) => waitBeforeMs(failures, () => 1))).toEqual([
      2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
    expect(waitBeforeMs(1, () => 0)).toBe(1_000);
  });
});

class MemoryStorage implements KeyValueStorage {
  readonly rows = new Map<string, string>();
  get length() {
    return this.rows.size;
  }
  key = (index: number) => [...this.rows.keys()][index] ?? null;
  getItem = (key: string) => this.rows.get(key) ?? null;
  setItem = (key: string, value: string) => void this.rows.set(key, value);
  removeItem = (key: string) => void this.rows.delete(key);
}

describe('what a phone keeps', () => {
  const unsent = { link: 'once.x', response: { id: 'a' } } as unknown as Unsent;
  const another = { link: 'once.y', response: { id: 'b' } } as unknown as Unsent;

  it('is there after a reload, and gone when it was sent', () => {
    const storage = new MemoryStorage();
    expect(keepUnsent(storage, unsent)).toBe(true);
    holdLink(storage, 'once.x');
    expect([listUnsent(storage), findHeldLink(storage)]).toEqual([[unsent], 'once.x']);
    forgetUnsent(storage, unsent);
    holdLink(storage, undefined);
    expect(storage.rows.size).toBe(0);
  });

  it('is each answer by itself: what one window has sent takes nothing from another', () => {
    const storage = new MemoryStorage();
    keepUnsent(storage, unsent);
    keepUnsent(storage, another);
    forgetUnsent(storage, unsent);
    expect(listUnsent(storage)).toEqual([another]);
  });

  it('is nothing where the browser keeps nothing, or something else, and that is known', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    const refusing = { length: 1, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse };
    expect(keepUnsent(refusing, unsent)).toBe(false);
    expect([listUnsent(refusing), findHeldLink(refusing)]).toEqual([[], undefined]);
    const odd = new MemoryStorage();
    odd.setItem('survey-unsent/a', '{"link":3');
    expect(listUnsent(odd)).toEqual([]);
  });
});

describe('a random id without HTTPS', () => {
  it('is a UUID of version 4 like any other', () => {
    const ids = Array.from({ length: 200 }, makeRandomUuid);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(200);
  });
});
