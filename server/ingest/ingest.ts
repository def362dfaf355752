import { isDeepStrictEqual } from 'node:util';
import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { ResponseContent } from '../../shared/check-response.ts';
import type { IngestAnswer, IngestResult } from '../../shared/endpoints/device.ts';
import type { MarkName } from '../../shared/office-settings.ts';
import { monthOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { noteChange } from '../storage/act.ts';
import { addTallies } from '../storage/add-tallies.ts';
import { findCatalogue } from '../storage/catalogue.ts';
import { insertWaitingComments } from '../storage/comment-review.ts';
import { insertSetAside, touchDevice } from '../storage/device.ts';
import { getIngestBasis } from '../storage/ingest-basis.ts';
import { getInstallationSecret } from '../storage/installation-secret.ts';
import { listPurgedMonths } from '../storage/purged-month.ts';
import { useReceipts } from '../storage/receipt.ts';
import {
  deleteResponse,
  insertResponses,
  type KeptResponse,
  listResponsesById,
} from '../storage/response.ts';
import { recordSeqs } from '../storage/seq-run.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { type LinkEntry, useLink } from '../storage/survey-link.ts';
import type { Tallies } from '../storage/tally.ts';
import { listTombstones } from '../storage/tombstone.ts';
import { TallyCount } from './count-tallies.ts';
import { sealId } from './handle.ts';
import { type Candidate, type JudgeContext, type Judgement, judgeItem } from './keep-response.ts';
import { markBatch } from './mark-batch.ts';

export interface Sender {
  readonly officeId: string;
  readonly deviceId: string;
  /** Since when an officer of the office has been signed in on the tablet's own browser. */
  readonly officerSince?: number | undefined;
  /** What entitles a phone to one response; a tablet's token does to any number. */
  readonly link?: LinkUse;
}

export interface LinkUse {
  readonly entry: LinkEntry;
  /** The first instant at which it is good for nothing any more. */
  readonly endsAt: number;
  readonly today: number;
  /** What was seen when it was given out. */
  readonly marks: readonly MarkName[];
}

/**
 * Stores a batch of one device: responses, tallies and the device's ledger in one transaction, and the answer
 * only after its commit. Each item has its own outcome; a bad one spoils nothing.
 * @throws Problem `unknown-device`, `unknown-office`, `wrong-secret-key`; `used-link`, `expired-link`, with nothing stored
 */
export function ingest(
  storage: Storage,
  sender: Sender,
  items: readonly unknown[],
  now: number,
): Promise<IngestAnswer> {
  return storage.write(async (scope) => {
    // First, since it makes batches of one device wait for each other.
    const device = await touchDevice(scope, sender.officeId, sender.deviceId, now);
    const { latest, settings, handleKey, epoch } = await getIngestBasis(scope, sender.officeId);
    const { timeZone } = latest.office;
    const catalogues = await loadCatalogues(scope, latest, items);
    const context: JudgeContext = {
      now,
      timeZone,
      receiptKey: items.some(hasReceipt) ? await getInstallationSecret(scope, 'receipt-key') : '',
      findCatalogue: (version) => catalogues.get(version),
    };
    const judged = items.map((item) => judgeItem(item, context));
    const { officerSince, link } = sender;
    const officers = latest.officers.filter(({ firstDay, lastDay }) => firstDay ?? lastDay);
    const markContext = { now, timeZone, settings, officers, officerSince, linkMarks: link?.marks };
    const judgements = await markBatch(scope, device, judged, markContext);
    const standing = await store(scope, sender.officeId, judgements);
    if (link && standing.inserted.size > 0) await useUp(scope, link, now);
    const results = judgements.map((judgement) => resultOf(judgement, standing));
    if (device.kind === 'tablet') await enterLedger(scope, sender, judgements, results);
    await enterForReview(scope, sender.officeId, standing.inserted, handleKey);
    noteChange(scope, { after: countOutcomes(results) });
    // Last, since all batches of an office wait for each other at its tallies.
    await addTallies(scope, sender.officeId, countTallies(standing.inserted, catalogues));
    return { epoch, results };
  });
}

function hasReceipt(item: unknown): boolean {
  return Boolean((item as { receiptCode?: unknown } | null)?.receiptCode);
}

function countOutcomes(results: readonly IngestResult[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of results) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** Nobody but a moderator sees a comment before it was looked at. */
function enterForReview(
  scope: Scope,
  officeId: string,
  inserted: ReadonlySet<Candidate>,
  secret: string,
): Promise<void> {
  const comments = [...inserted]
    .filter(({ kept }) => kept.content.comment !== null)
    .map(({ kept }) => ({ commentId: sealId('comment', kept.id, secret), day: kept.day }));
  return insertWaitingComments(scope, officeId, comments);
}

/** After the response, as with receipts: a retry of what is stored is a duplicate and never "link used". */
async function useUp(scope: Scope, { entry, endsAt, today }: LinkUse, now: number): Promise<void> {
  if (now >= endsAt) throw new Problem('expired-link');
  if (!(await useLink(scope, entry, today))) throw new Problem('used-link');
}

type Catalogues = ReadonlyMap<number, PublishedCatalogue>;

/** The versions that the items name, as far as they were published. */
async function loadCatalogues(
  scope: Scope,
  latest: PublishedCatalogue,
  items: readonly unknown[],
): Promise<Catalogues> {
  const catalogues = new Map([[latest.version, latest]]);
  const named = items.map((item) => (item as { catalogueVersion?: unknown } | null)?.catalogueVersion);
  for (const version of new Set(named)) {
    // A later one than the latest there is not, and not every number fits the column.
    if (typeof version !== 'number' || !Number.isInteger(version) || version >= latest.version) continue;
    const catalogue = version > 0 && (await findCatalogue(scope, latest.office.id, version));
    if (catalogue) catalogues.set(version, catalogue);
  }
  return catalogues;
}

/** What stands in the storage under an id: what was there before, what this batch put there, or why nothing. */
interface Standing {
  readonly known: ReadonlyMap<string, KeptResponse>;
  readonly inserted: ReadonlySet<Candidate>;
  readonly receiptUsed: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  /** Months whose comments were purged: there a response without its comment is the same one. */
  readonly purged: ReadonlySet<string>;
}

async function store(scope: Scope, officeId: string, judgements: readonly Judgement[]): Promise<Standing> {
  const firstById = new Map<string, Candidate>();
  for (const { candidate } of judgements)
    if (candidate && !firstById.has(candidate.kept.id)) firstById.set(candidate.kept.id, candidate);
  const candidates = [...firstById.values()];
  const newIds = await insertResponses(
    scope,
    officeId,
    candidates.map(({ kept }) => kept),
  );
  const others = candidates.filter(({ kept }) => !newIds.has(kept.id)).map(({ kept }) => kept.id);
  const known = new Map((await listResponsesById(scope, officeId, others)).map((kept) => [kept.id, kept]));
  const gone = await refuseGone(scope, officeId, candidates, newIds);
  const fresh = candidates.filter(({ kept }) => newIds.has(kept.id) && !gone.has(kept.id));
  const receiptUsed = await refuseUsedReceipts(scope, officeId, fresh);
  const inserted = fresh.filter(({ kept }) => !receiptUsed.has(kept.id));
  for (const { kept } of inserted) known.set(kept.id, kept);
  const purged = await listMonthsWithoutComments(scope, officeId, candidates, known);
  return { known, inserted: new Set(inserted), receiptUsed, gone, purged };
}

/** Months whose comments were purged, as far as a response came again that had one. */
async function listMonthsWithoutComments(
  scope: Scope,
  officeId: string,
  candidates: readonly Candidate[],
  known: ReadonlyMap<string, KeptResponse>,
): Promise<Set<string>> {
  const isAsked = candidates.some(
    ({ kept }) => kept.content.comment !== null && known.get(kept.id)?.content.comment === null,
  );
  const purged = isAsked ? await listPurgedMonths(scope, officeId) : [];
  return new Set(purged.filter(({ part }) => part === 'comments').map(({ month }) => month));
}

/**
 * Looked at last, so that what is purged or taken back at the same moment is found gone, if it was not found there.
 * Of every response, however young: a clock that was wrong once may have purged any.
 * @returns the ids of those that were stored once; those that just came in again are out again
 */
async function refuseGone(
  scope: Scope,
  officeId: string,
  candidates: readonly Candidate[],
  newIds: ReadonlySet<string>,
): Promise<Set<string>> {
  const ids = candidates.map(({ kept }) => kept.id);
  const gone = await listTombstones(scope, officeId, ids);
  for (const id of gone) if (newIds.has(id)) await deleteResponse(scope, officeId, id);
  return gone;
}

function countTallies(inserted: ReadonlySet<Candidate>, catalogues: Catalogues): Tallies {
  const count = new TallyCount();
  for (const { kept } of inserted) {
    const catalogue = catalogues.get(kept.content.catalogueVersion);
    if (catalogue) count.add(kept, catalogue);
  }
  return count.take();
}

/**
 * The id comes first, the receipt second: a retry of a stored response is a duplicate and never "receipt
 * used". So a response goes in before its receipt is looked at, and out again when that was used up.
 * @returns the ids that were taken out
 */
async function refuseUsedReceipts(
  scope: Scope,
  officeId: string,
  fresh: readonly Candidate[],
): Promise<Set<string>> {
  const byHash = new Map<string, Candidate>();
  for (const candidate of fresh)
    if (candidate.receiptHash !== null && !byHash.has(candidate.receiptHash))
      byHash.set(candidate.receiptHash, candidate);
  const accepted = await useReceipts(scope, officeId, [...byHash.keys()]);
  const refused = fresh.filter(
    (candidate) =>
      candidate.receiptHash !== null &&
      !(accepted.has(candidate.receiptHash) && byHash.get(candidate.receiptHash) === candidate),
  );
  for (const { kept } of refused) await deleteResponse(scope, officeId, kept.id);
  return new Set(refused.map(({ kept }) => kept.id));
}

function resultOf({ id, candidate, code }: Judgement, standing: Standing): IngestResult {
  if (!candidate) return { id, outcome: 'rejected', code: code ?? 'invalid-response' };
  if (standing.inserted.has(candidate)) return { id, outcome: 'stored' };
  if (standing.gone.has(candidate.kept.id)) return { id, outcome: 'duplicate' };
  if (standing.receiptUsed.has(candidate.kept.id)) return { id, outcome: 'rejected', code: 'receipt-used' };
  const known = standing.known.get(candidate.kept.id);
  const lostComment = known?.content.comment === null && standing.purged.has(monthOf(known.day));
  const sent = lostComment ? { ...candidate.kept.content, comment: null } : candidate.kept.content;
  const same = isSameContent(known?.content, sent);
  return same ? { id, outcome: 'duplicate' } : { id, outcome: 'conflict', code: 'conflict' };
}

/** A server of before the question kept a response without its answer; the same one again is no conflict. */
function isSameContent(known: ResponseContent | undefined, sent: ResponseContent): boolean {
  return isDeepStrictEqual(known && { ...known, requester: null }, { ...sent, requester: null });
}

async function enterLedger(
  scope: Scope,
  { officeId, deviceId }: Sender,
  judgements: readonly Judgement[],
  results: readonly IngestResult[],
): Promise<void> {
  const arrived = new Set(judgements.flatMap(({ seq }) => (seq === null ? [] : [seq])));
  const setAside = judgements.flatMap(({ seq }, index) => {
    const result = results[index];
    const refused = result?.outcome === 'conflict' || result?.outcome === 'rejected';
    return seq !== null && refused ? [{ seq, code: result.code ?? result.outcome }] : [];
  });
  await recordSeqs(scope, officeId, deviceId, arrived);
  await insertSetAside(scope, officeId, deviceId, setAside);
}
