import type { OutputOf } from '../../shared/endpoint.ts';
import type { listExclusionActs, listReviewedResponses } from '../../shared/endpoints/response-review.ts';
import type { MarkName } from '../../shared/office-settings.ts';
import { addDays, type Day, type Period } from '../../shared/period.ts';
import type { Actor } from '../access/principal.ts';
import { makeId } from '../access/secret.ts';
import { excludeResponse } from '../ingest/exclude-response.ts';
import { openHandle, sealId } from '../ingest/handle.ts';
import { noteChange } from '../storage/act.ts';
import * as log from '../storage/exclusion-log.ts';
import { findInstallationValue } from '../storage/installation.ts';
import * as reviews from '../storage/response-review.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { findRunningDay } from './comment.ts';

const pageSize = 50;
const mostActs = 100;

/** Excluding many takes a transaction for each so many, so that tablets need not wait long. */
const chunkSize = 100;

async function readSecret(scope: Scope): Promise<string> {
  return (await findInstallationValue(scope, 'handle-key')) ?? '';
}

/** Of the running day nothing is shown and nothing done. */
async function endedDays(scope: Scope, officeId: string, { from, to }: Period, now: number): Promise<Period> {
  const lastDay = addDays(await findRunningDay(scope, officeId, now), -1);
  return { from, to: to < lastDay ? to : lastDay };
}

/** Responses of ended days, a page at a time. @throws Problem `unknown-office` */
export function listResponsePage(
  storage: Storage,
  officeId: string,
  { after, now, ...asked }: reviews.ReviewFilter & { after: string; now: number },
): Promise<OutputOf<typeof listReviewedResponses>> {
  return storage.read(async (scope) => {
    const secret = await readSecret(scope);
    const filter = { ...asked, period: await endedDays(scope, officeId, asked.period, now) };
    const [day = '', handle = ''] = after.split('.');
    const id = openHandle('response', handle, secret);
    const found = await reviews.listResponsesUnderReview(scope, officeId, filter, {
      after: id === undefined ? undefined : { day, id },
      limit: pageSize + 1,
    });
    const page = found.slice(0, pageSize);
    const entries = await log.findLastEntries(
      scope,
      officeId,
      page.filter(({ excluded }) => excluded).map((each) => each.id),
    );
    const responses = page.map(({ id: responseId, excluded, marks, ...view }) => {
      const { by = '', rule = null, reason = null } = entries.get(responseId) ?? {};
      return {
        ...view,
        handle: sealId('response', responseId, secret),
        marks: [...marks],
        exclusion: excluded ? { by, rule, reason } : null,
      };
    });
    const last = found.length > pageSize ? responses.at(-1) : undefined;
    const counts = await reviews.countResponsesUnderReview(scope, officeId, filter);
    return { responses, next: last ? `${last.day}.${last.handle}` : null, ...counts };
  });
}

type Act = Omit<log.ExclusionActRecord, 'actId' | 'accountId' | 'accountName'>;

function recordOf(actor: Actor, act: Act): log.ExclusionActRecord {
  return { ...act, actId: makeId(), accountId: actor.accountId, accountName: actor.name };
}

/** @returns how many that changed */
async function apply(
  scope: Scope,
  officeId: string,
  responses: readonly { id: string; day: Day }[],
  act: log.ExclusionActRecord,
): Promise<number> {
  let count = 0;
  for (const response of responses)
    if (await excludeResponse(scope, officeId, response.id, act.action === 'exclude')) {
      await log.insertExclusionEntry(scope, officeId, response, act);
      count += 1;
    }
  return count;
}

/** Takes picked responses of ended days out of the figures, or puts them back. */
export function changeExclusion(
  storage: Storage,
  officeId: string,
  handles: readonly string[],
  actor: Actor,
  { now, ...act }: { now: number; action: Act['action']; reason: string },
): Promise<{ count: number }> {
  return storage.write(async (scope) => {
    const secret = await readSecret(scope);
    const today = await findRunningDay(scope, officeId, now);
    const ids = handles.flatMap((handle) => openHandle('response', handle, secret) ?? []);
    const responses = await reviews.listResponseDays(scope, officeId, ids);
    const ended = responses.filter(({ day }) => day < today);
    const record = recordOf(actor, { ...act, at: now, rule: null });
    const count = await apply(scope, officeId, ended, record);
    noteChange(scope, { after: { count, reason: act.reason } });
    return { count };
  });
}

/** Takes all that carry a mark out of the figures, in the ended days of a period. */
export async function excludeByRule(
  storage: Storage,
  officeId: string,
  { mark, period, reason }: { mark: MarkName; period: Period; reason: string | null },
  actor: Actor,
  now: number,
): Promise<{ count: number }> {
  const record = recordOf(actor, { action: 'exclude', at: now, rule: mark, reason });
  for (let count = 0; ; ) {
    const changed = await storage.write(async (scope) => {
      const filter = {
        period: await endedDays(scope, officeId, period, now),
        channel: undefined,
        counterId: undefined,
        mark,
        excluded: false,
      };
      const place = { after: undefined, limit: chunkSize };
      const found = await reviews.listResponsesUnderReview(scope, officeId, filter, place);
      const changedHere = await apply(scope, officeId, found, record);
      if (changedHere > 0)
        noteChange(scope, { subject: mark, after: { ...period, count: changedHere, reason } });
      return changedHere;
    });
    count += changed;
    if (changed === 0) return { count };
  }
}

export function listActs(storage: Storage, officeId: string): Promise<OutputOf<typeof listExclusionActs>> {
  return storage.read(async (scope) => {
    const acts = await log.listExclusionActs(scope, officeId, mostActs);
    return {
      acts: acts.map(({ at, accountName, ...act }) => ({
        ...act,
        at: new Date(at).toISOString(),
        by: accountName,
      })),
    };
  });
}
