import { createHmac, randomBytes } from 'node:crypto';
import { renderScreenLink, type ScreenLink, screenTurnMs, signatureBytes } from '../../shared/survey-link.ts';
import { isSameHash } from './secret.ts';

const dayMs = 24 * 3_600_000;

/** Days since 1970 in UTC: a link's limits need no office's calendar. */
export function dayNumberAt(now: number): number {
  return Math.floor(now / dayMs);
}

/** Good for one response. Nothing is stored of it until it is used. */
export interface OneTimeLink {
  readonly officeId: string;
  readonly id: string;
  readonly madeDay: number;
  readonly validDays: number;
  readonly counterId: string | null;
  /** Given out when more phones opened a tablet's link than its office expects in that time. */
  readonly isBurst: boolean;
}

/** By how much the clock of a tablet may be ahead. */
const clockToleranceMs = 2 * 60_000;

/** The first instant at which a screen's link opens nothing any more: whoever scanned it last has a turn's time. */
export function endOfTurn({ turn }: ScreenLink): number {
  return (turn + 2) * screenTurnMs;
}

export function hasTurnBegun({ turn }: ScreenLink, now: number): boolean {
  return turn * screenTurnMs <= now + clockToleranceMs;
}

/** As somebody holds it; whether it is genuine is for `isSigned` to say. */
export type SurveyLink = ({ kind: 'once' } & OneTimeLink) | ({ kind: 'screen' } & ScreenLink);

export interface SignedLink {
  readonly link: SurveyLink;
  readonly signed: string;
  readonly signature: string;
}

/** The last day on which it may be used. */
export function lastDayOf({ madeDay, validDays }: OneTimeLink): number {
  return madeDay + validDays;
}

/** The first instant at which it is good for nothing any more. */
export function endOf(link: OneTimeLink): number {
  return (lastDayOf(link) + 1) * dayMs;
}

export function startOf({ madeDay }: OneTimeLink): number {
  return madeDay * dayMs;
}

export function makeOneTimeLink(parts: Omit<OneTimeLink, 'id'>): OneTimeLink {
  return { ...parts, id: randomBytes(12).toString('base64url') };
}

function sign(text: string, key: string | Buffer): string {
  return createHmac('sha256', key).update(text).digest().subarray(0, signatureBytes).toString('base64url');
}

/** `once.OFFICE.ID.MADE.DAYS.COUNTER.SIGNATURE`; before the signature `burst` where it was one. */
export function renderOneTimeLink(link: OneTimeLink, linkKey: string): string {
  const { officeId, id, madeDay, validDays, counterId, isBurst } = link;
  const parts = ['once', officeId, id, madeDay, validDays, counterId ?? '', ...(isBurst ? ['burst'] : [])];
  const signed = parts.join('.');
  return `${signed}.${sign(signed, linkKey)}`;
}

/** The tablet has its token, the server the token's hash: both can sign, and nothing else must be shared. */
function screenKeyOf(tokenHash: string): Buffer {
  return Buffer.from(tokenHash, 'base64url');
}

const onceForm = /^once\.([a-z0-9-]{1,64})\.([\w-]{16})\.(\d{1,6})\.(\d{1,3})\.([a-z0-9-]{0,64})(\.burst)?$/;
const screenForm = /^screen\.([a-z0-9-]{1,64})\.([a-z0-9-]{1,64})\.(\d{1,9})$/;

export function parseSurveyLink(text: string): SignedLink | undefined {
  const end = text.lastIndexOf('.');
  const [signed, signature] = [text.slice(0, end), text.slice(end + 1)];
  const [, officeId = '', id = '', made, valid, counterId, burst] = onceForm.exec(signed) ?? [];
  if (made !== undefined) {
    const days = { madeDay: Number(made), validDays: Number(valid) };
    const served = { counterId: counterId || null, isBurst: burst !== undefined };
    return { link: { kind: 'once', officeId, id, ...days, ...served }, signed, signature };
  }
  const [, screenOfficeId = '', deviceId = '', turn] = screenForm.exec(signed) ?? [];
  if (turn === undefined) return undefined;
  const link = { kind: 'screen', officeId: screenOfficeId, deviceId, turn: Number(turn) } as const;
  return { link, signed, signature };
}

/** @param key of a one-time link the installation's, of a screen's the hash of the tablet's token */
export function isSigned({ link, signed, signature }: SignedLink, key: string): boolean {
  return isSameHash(sign(signed, link.kind === 'once' ? key : screenKeyOf(key)), signature);
}

/** What the ledgers keep: keyed, so that a stolen table does not tell which paper was used. */
export function hashLink(link: SurveyLink, linkKey: string): string {
  const name = link.kind === 'once' ? link.id : renderScreenLink(link);
  return sign(`ledger ${link.officeId} ${name}`, linkKey);
}
