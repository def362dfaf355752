import type { AskForEntry } from '../device/staff-entry.ts';
import { findDevice } from '../outbox/device-record.ts';
import { changeStaffLock, getStaffLock } from '../outbox/staff-lock.ts';
import { isQuotaError, type Store } from '../outbox/store.ts';
import { judgeGuess } from './pin-guesses.ts';
import { isRightPin, makeVerifier } from './pin-verifier.ts';

export type PinOutcome =
  | { readonly kind: 'open' | 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Neither the server nor the tablet can tell: no answer, or none to a tablet that is not accepted. */
  | { readonly kind: 'offline' | 'refused' }
  /** The disk is too full to count a guess, and none is looked at that was not counted. */
  | { readonly kind: 'no-room' };

export interface PinDoor {
  readonly store: Store;
  /** The office's PIN as the tablet was told of it last. */
  readonly pinKey: string;
  readonly ask: AskForEntry;
  readonly now: () => number;
}

const noGuesses = { wrong: 0, lastAt: 0 };

/** The server decides; where it cannot be asked, the tablet goes by what it kept when it was right last. */
export async function enterPin(door: PinDoor, pin: string): Promise<PinOutcome> {
  const device = await findDevice(door.store);
  if (!device) return { kind: 'open' };
  const answer = await door.ask(device.token, pin);
  switch (answer.kind) {
    case 'right':
      // For the next time without a network. On a full disk it must not keep out whoever comes to the rescue.
      await remember(door.store, pin, answer.pinKey).catch(() => undefined);
      return { kind: 'open' };
    case 'refused':
      if (answer.code === 'wrong-pin') return { kind: 'wrong' };
      if (answer.code === 'too-many-attempts')
        return { kind: 'wait', seconds: Math.ceil((answer.retryAfterMs ?? 1_000) / 1_000) };
      return compare(door, pin, answer.status === 401 ? 'refused' : 'offline');
    case 'unreachable':
      return compare(door, pin, 'offline');
  }
}

async function remember(store: Store, pin: string, pinKey: string | null): Promise<void> {
  const known = (await getStaffLock(store)).verifier;
  let verifier = known && known.pinKey === pinKey ? known : null;
  if (pinKey !== null) verifier ??= await makeVerifier(pin, pinKey);
  await changeStaffLock(store, () => ({ lock: { verifier, guesses: noGuesses } }));
}

async function compare(
  { store, pinKey, now }: PinDoor,
  pin: string,
  otherwise: 'offline' | 'refused',
): Promise<PinOutcome> {
  const { verifier } = await getStaffLock(store);
  if (verifier?.pinKey !== pinKey) return { kind: otherwise };
  // Counted on the disk before it is looked at: to kill the page wins no guess.
  const waitMs = await countGuess(store, now());
  if (waitMs === 'no-room') return { kind: 'no-room' };
  if (waitMs > 0) return { kind: 'wait', seconds: Math.ceil(waitMs / 1_000) };
  if (!(await isRightPin(pin, verifier))) return { kind: 'wrong' };
  await changeStaffLock(store, (lock) => ({ lock: { ...lock, guesses: noGuesses } })).catch(() => undefined);
  return { kind: 'open' };
}

async function countGuess(store: Store, now: number): Promise<number | 'no-room'> {
  try {
    const { waitMs } = await changeStaffLock(store, (lock) => {
      const judged = judgeGuess(lock.guesses, now);
      return { lock: { ...lock, guesses: judged.guesses }, waitMs: judged.waitMs };
    });
    return waitMs;
  } catch (error) {
    if (isQuotaError(error)) return 'no-room';
    throw error;
  }
}
