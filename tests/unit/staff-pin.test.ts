import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AskForEntry } from '../../kiosk/device/staff-entry.ts';
import { defaultTabletSettings, keepSettings } from '../../kiosk/outbox/kept-settings.ts';
import { changeStaffLock, getStaffLock } from '../../kiosk/outbox/staff-lock.ts';
import { openStore, type Store } from '../../kiosk/outbox/store.ts';
import { enterPin } from '../../kiosk/staff/enter-pin.ts';
import { judgeGuess } from '../../kiosk/staff/pin-guesses.ts';
import { isRightPin, makeVerifier } from '../../kiosk/staff/pin-verifier.ts';
import { isEasyPin } from '../../shared/staff-pin.ts';
import { enrolledTablet, fillDisk, newTablet, noon } from './outbox-rig.ts';

const minuteMs = 60_000;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what is kept of a PIN', () => {
  it('knows the PIN again, holds no digit of it, and is never the same twice', async () => {
    const [first, second] = [await makeVerifier('2580', 'k1'), await makeVerifier('2580', 'k1')];
    expect(await isRightPin('2580', first)).toBe(true);
    expect(await isRightPin('2581', first)).toBe(false);
    expect(first.iterations).toBeGreaterThanOrEqual(600_000);
    expect(JSON.stringify(first)).not.toContain('2580');
    expect(first.hash).not.toEqual(second.hash);
  });
});

describe('guesses on the tablet itself', () => {
  /** How long each of so many wrong guesses in a row has to wait. */
  function pausesOf(count: number): number[] {
    let guesses = { wrong: 0, lastAt: 0 };
    let now = noon;
    return Array.from({ length: count }, () => {
      const { waitMs } = judgeGuess(guesses, now);
      now += waitMs;
      guesses = judgeGuess(guesses, now).guesses;
      return waitMs / 1_000;
    });
  }

  it('are forgiven five times, and then wait twice as long each time, up to five minutes', () => {
    expect(pausesOf(16)).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  it('wait from anew on a clock that was set back, and no longer than that', () => {
    const back = judgeGuess({ wrong: 9, lastAt: noon }, noon - 365 * 24 * 60 * minuteMs);
    expect(back).toEqual({
      guesses: { wrong: 9, lastAt: noon - 365 * 24 * 60 * minuteMs },
      waitMs: 16_000,
    });
    expect(judgeGuess({ wrong: 1, lastAt: noon }, noon - minuteMs).guesses.wrong).toBe(2);
  });
});

describe('the PIN of staff', () => {
  const rightKey = 'k1';
  const offline: AskForEntry = async () => ({ kind: 'unreachable' });
  const online: AskForEntry = async (_token, pin) =>
    pin === '2580'
      ? { kind: 'right', pinKey: rightKey }
      : { kind: 'refused', code: 'wrong-pin', status: 403 };

  const enter = (store: Store, pin: string, ask = offline, now = noon, pinKey = rightKey) =>
    enterPin({ store, pinKey, ask, now: () => now }, pin);

  it('is the server’s to judge, while it answers', async () => {
    const { store } = await enrolledTablet();
    expect(await enter(store, '1111', online)).toEqual({ kind: 'wrong' });
    expect(await enter(store, '2580', online)).toEqual({ kind: 'open' });
    const blocked: AskForEntry = async () => ({
      kind: 'refused',
      code: 'too-many-attempts',
      status: 429,
      retryAfterMs: 8_000,
    });
    expect(await enter(store, '2580', blocked)).toEqual({ kind: 'wait', seconds: 8 });
  });

  it('opens where the server says so, also where the disk has no room to remember it', async () => {
    const { store } = await enrolledTablet();
    const full: Store = { ...store, write: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
    expect(await enter(full, '2580', online)).toEqual({ kind: 'open' });
  });

  it('cannot be told without a network where it was never right with one', async () => {
    const { store } = await enrolledTablet();
    expect(await enter(store, '2580')).toEqual({ kind: 'offline' });
    const revoked: AskForEntry = async () => ({
      kind: 'refused',
      code: 'device-revoked',
      status: 401,
    });
    expect(await enter(store, '2580', revoked)).toEqual({ kind: 'refused' });
  });

  it('opens without a network once it was right with one, and guesses are counted over restarts (K7)', async () => {
    const tablet = await enrolledTablet();
    await enter(tablet.store, '2580', online);
    expect(await enter(tablet.store, '2580')).toEqual({ kind: 'open' });
    const verifier = await makeVerifier('2580', rightKey, 10);
    await changeStaffLock(tablet.store, (lock) => ({ lock: { ...lock, verifier } }));
    for (let guess = 0; guess < 5; guess++)
      expect(await enter(tablet.store, `100${guess}`)).toEqual({ kind: 'wrong' });
    tablet.store.close();
    const after = openStore({ name: tablet.name });
    expect(await enter(after, '2580')).toEqual({ kind: 'wait', seconds: 1 });
    expect(await enter(after, '2580', offline, noon + 1_000)).toEqual({ kind: 'open' });
    expect((await getStaffLock(after)).guesses.wrong).toBe(0);
  });

  it('is the new one alone after the office changed it', async () => {
    const { store } = await enrolledTablet();
    await enter(store, '2580', online);
    expect(await enter(store, '2580', offline, noon, 'k2')).toEqual({ kind: 'offline' });
    const settings = defaultTabletSettings;
    const told = { epoch: 'e', reloadKey: null };
    await keepSettings(store, 'd1', { ...told, settings: { ...settings, staffPinKey: rightKey } });
    expect((await getStaffLock(store)).verifier?.pinKey).toBe(rightKey);
    await keepSettings(store, 'd1', { ...told, settings: { ...settings, staffPinKey: 'k2' } });
    expect((await getStaffLock(store)).verifier).toBeNull();
  });

  it('opens on a full disk when the server calls it right; without the server, no guess goes uncounted', async () => {
    const { store } = await enrolledTablet();
    await enter(store, '2580', online);
    fillDisk(Number.POSITIVE_INFINITY, 'staff');
    expect(await enter(store, '2580', online)).toEqual({ kind: 'open' });
    for (const pin of ['1111', '2580']) expect(await enter(store, pin)).toEqual({ kind: 'no-room' });
    vi.restoreAllMocks();
    expect(await enter(store, '2580')).toEqual({ kind: 'open' });
  });

  it('opens where the disk fills up once the guess was counted', async () => {
    const { store } = await enrolledTablet();
    await enter(store, '2580', online);
    fillDisk(Number.POSITIVE_INFINITY, 'staff', 1);
    expect(await enter(store, '2580')).toEqual({ kind: 'open' });
  });

  it('guards nothing on a tablet that holds nothing', async () => {
    expect(await enter(newTablet().store, '1')).toEqual({ kind: 'open' });
  });

  it.each(['0000', '1234', '4321', '98765432'])('is easy: %s', (pin) => expect(isEasyPin(pin)).toBe(true));
  it.each(['2580', '1122', '1357', '1235', '0001'])('is not: %s', (pin) =>
    expect(isEasyPin(pin)).toBe(false),
  );
});
