import { createHmac } from 'node:crypto';
import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { IngestAnswer } from '../../shared/endpoints/device.ts';
import type { PaperCount } from '../../shared/endpoints/paper.ts';
import { type InvalidCounts, invalidReasons } from '../../shared/paper/invalid-reason.ts';
import { addDays, type Day, dayOf, isDay } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { withdrawResponse } from '../ingest/exclude-response.ts';
import { ingest, type Sender } from '../ingest/ingest.ts';
import { noteChange } from '../storage/act.ts';
import { getCatalogueOn, getLatestCatalogue } from '../storage/catalogue.ts';
import { insertDevice, paperDeviceId, touchDevice } from '../storage/device.ts';
import { setInvalidForms, sumInvalidForms } from '../storage/invalid-form.ts';
import { insertPaperEntries, takePaperEntry } from '../storage/paper-entry.ts';
import { listKnownIds } from '../storage/response.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { sumChannels } from '../storage/tally.ts';
import { insertTombstones } from '../storage/tombstone.ts';

/** The device that takes what comes from paper. */
export async function ensurePaperDevice(scope: Scope, officeId: string): Promise<Sender> {
  await insertDevice(scope, { officeId, deviceId: paperDeviceId, name: paperDeviceId, kind: 'paper' });
  return { officeId, deviceId: paperDeviceId };
}

/** What the session and the form's id give together: with one of them alone nothing can be told. */
function entryHash(sessionHash: string, responseId: string): string {
  return createHmac('sha256', sessionHash).update(responseId).digest('base64url');
}

export interface PaperEntry {
  readonly officeId: string;
  /** null for a program: it takes nothing back. */
  readonly sessionHash: string | null;
  readonly now: number;
}

/** Forms that came as paper, and nothing else: a tablet's responses have a ledger of their own. */
function onlyPaper(item: unknown): unknown {
  const channel = (item as { channel?: unknown } | null)?.channel;
  return channel === 'paper' ? item : { ...(item as object), channel: 'not paper' };
}

/** Stores what a clerk keyed. @throws Problem `unknown-office` */
export async function enterPaperForms(
  storage: Storage,
  { officeId, sessionHash, now }: PaperEntry,
  items: readonly unknown[],
): Promise<IngestAnswer> {
  const sender = await storage.prepare((scope) => ensurePaperDevice(scope, officeId));
  const answer = await ingest(storage, sender, items.map(onlyPaper), now);
  const stored = answer.results.flatMap(({ id, outcome }) =>
    id !== null && (outcome === 'stored' || outcome === 'duplicate') ? [id.toLowerCase()] : [],
  );
  // After the forms: should this fail, the page sends them again, and they are duplicates then.
  if (sessionHash !== null && stored.length > 0)
    await storage.prepare(async (scope) => {
      const { office } = await getLatestCatalogue(scope, officeId);
      const enteredDay = dayOf(now, office.timeZone);
      const hashes = stored.map((id) => entryHash(sessionHash, id));
      await insertPaperEntries(scope, officeId, hashes, { enteredDay, keptFrom: addDays(enteredDay, -1) });
    });
  return answer;
}

const responseId = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Takes a form out again with all that it counted. One that has not arrived is kept out for good, so that a
 * request which is still on its way changes nothing.
 * @throws Problem `not-own-entry`
 */
export function withdrawPaperForm(
  storage: Storage,
  { officeId, sessionHash, now }: PaperEntry,
  typedId: string,
): Promise<void> {
  const id = typedId.toLowerCase();
  if (sessionHash === null || !responseId.test(id)) throw new Problem('not-own-entry');
  return storage.write(async (scope) => {
    const sender = await ensurePaperDevice(scope, officeId);
    // First, as a batch does: either waits for the other.
    await touchDevice(scope, officeId, sender.deviceId, now);
    const isThere = (await listKnownIds(scope, officeId, [id])).length > 0;
    const isOwn = await takePaperEntry(scope, officeId, entryHash(sessionHash, id));
    if (isThere && !isOwn) throw new Problem('not-own-entry');
    noteChange(scope, { after: { forms: 1 } });
    await withdrawResponse(scope, officeId, id);
    await insertTombstones(scope, officeId, [id]);
  });
}

/** @throws Problem `invalid-day` */
function parseDay(value: unknown): Day {
  if (typeof value !== 'string' || !isDay(value))
    throw new Problem('invalid-day', { name: 'day', value: value ?? null });
  return value;
}

/** @throws Problem `invalid-day`, `unknown-office` */
export function getPaperCatalogues(
  storage: Storage,
  officeId: string,
  asked: unknown,
): Promise<{ ofDay: PublishedCatalogue; current: PublishedCatalogue }> {
  const day = parseDay(asked);
  return storage.read(async (scope) => ({
    ofDay: await getCatalogueOn(scope, officeId, day),
    current: await getLatestCatalogue(scope, officeId),
  }));
}

/** @throws Problem `invalid-day` */
export function getPaperCount(storage: Storage, officeId: string, asked: unknown): Promise<PaperCount> {
  const day = parseDay(asked);
  return storage.read(async (scope) => {
    const sums = await sumChannels(scope, officeId, { from: day, to: day });
    const paper = sums.find(({ channel, complete }) => channel === 'paper' && complete);
    return {
      entered: paper?.count ?? 0,
      invalid: await sumInvalidForms(scope, officeId, { from: day, to: day }),
    };
  });
}

/** @throws Problem `invalid-day`, `invalid-forms-changed` where somebody else changed them meanwhile */
export function putInvalidForms(
  storage: Storage,
  officeId: string,
  asked: { readonly day: string; readonly counts: InvalidCounts; readonly seen: InvalidCounts },
  now: number,
): Promise<void> {
  const { counts, seen } = asked;
  const day = parseDay(asked.day);
  return storage.write(async (scope) => {
    const sender = await ensurePaperDevice(scope, officeId);
    await touchDevice(scope, officeId, sender.deviceId, now);
    const stored = await sumInvalidForms(scope, officeId, { from: day, to: day });
    const isSame = (other: InvalidCounts) =>
      invalidReasons.every((reason) => stored[reason] === other[reason]);
    if (!isSame(seen) && !isSame(counts)) throw new Problem('invalid-forms-changed');
    noteChange(scope, { subject: day, before: stored, after: counts });
    await setInvalidForms(scope, officeId, day, counts);
  });
}
