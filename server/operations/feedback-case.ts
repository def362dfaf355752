import type { InputOf, OutputOf } from '../../shared/endpoint.ts';
import type {
  addCaseEvent,
  CaseDetail,
  createCase,
  listAssignees,
  listCases,
} from '../../shared/endpoints/feedback-case.ts';
import { actionsWithNote, type CaseState, caseStates, stateAfter } from '../../shared/feedback-case.ts';
import { Problem } from '../../shared/problem.ts';
import { mayDo } from '../../shared/role.ts';
import type { Actor } from '../access/principal.ts';
import { listAccounts } from '../storage/account.ts';
import { noteChange } from '../storage/act.ts';
import * as cases from '../storage/feedback-case.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { findRunningDay, getComment } from './comment.ts';

const pageSize = 50;

/** `open`: somebody still has to answer. */
const statesByFilter: Readonly<Record<string, readonly CaseState[]>> = {
  open: ['received', 'assigned'],
  answered: ['answered'],
  closed: ['closed'],
};

/** @param after `DAY CASE`, as a page before this one named its end */
export function listOfficeCases(
  storage: Storage,
  officeId: string,
  { filter, after, now }: { filter: string | undefined; after: string; now: number },
): Promise<OutputOf<typeof listCases>> {
  return storage.read(async (scope) => {
    const [dueDay = '', caseId = ''] = after.split('.');
    const states = statesByFilter[filter ?? ''] ?? caseStates;
    const found = await cases.listCases(scope, officeId, {
      states,
      after: { dueDay, caseId },
      limit: pageSize + 1,
    });
    const page = found.slice(0, pageSize);
    const last = found.length > pageSize ? page.at(-1) : undefined;
    return {
      cases: page.map(({ eventCount: _, ...view }) => view),
      next: last ? `${last.dueDay}.${last.caseId}` : null,
      today: await findRunningDay(scope, officeId, now),
    };
  });
}

async function readCase(scope: Scope, officeId: string, caseId: string): Promise<CaseDetail> {
  const found = await cases.findCase(scope, officeId, caseId);
  if (!found) throw new Problem('unknown-case');
  const { eventCount: _, ...view } = found;
  return { ...view, events: await cases.listCaseEvents(scope, officeId, caseId) };
}

/** @throws Problem `unknown-case` */
export function getCase(storage: Storage, officeId: string, caseId: string): Promise<CaseDetail> {
  return storage.read((scope) => readCase(scope, officeId, caseId));
}

/** Accounts that may act on a case, administrators of the installation among them. */
async function readAssignees(
  scope: Scope,
  officeId: string,
): Promise<OutputOf<typeof listAssignees>['assignees']> {
  const accounts = await listAccounts(scope, officeId, true);
  return accounts
    .filter(({ role, officerId }) => mayDo(role, 'case.write') && officerId === null)
    .map(({ accountId, name }) => ({ accountId, name }));
}

export async function listCaseAssignees(
  storage: Storage,
  officeId: string,
): Promise<OutputOf<typeof listAssignees>> {
  return { assignees: await storage.read((scope) => readAssignees(scope, officeId)) };
}

/** A case of a comment; the one that there is, where it was made before. @throws Problem `unknown-comment` */
export function openCase(
  storage: Storage,
  officeId: string,
  { commentId, kind, dueDay }: InputOf<typeof createCase>,
  actor: Actor,
  now: number,
): Promise<{ caseId: string }> {
  return storage.write(async (scope) => {
    const { day, text } = await getComment(scope, officeId, commentId, now);
    const opened = { caseId: commentId, kind, text, commentDay: day, state: 'received', dueDay } as const;
    const isNew = await cases.insertCase(scope, officeId, {
      ...opened,
      assigneeId: null,
      assigneeName: null,
      eventCount: 1,
    });
    if (isNew)
      await cases.insertCaseEvent(scope, officeId, commentId, {
        number: 1,
        at: now,
        accountId: actor.accountId,
        accountName: actor.name,
        action: 'open',
        note: null,
        detail: dueDay,
      });
    noteChange(scope, { subject: commentId, after: { kind, dueDay } });
    return { caseId: commentId };
  });
}

type Step = InputOf<typeof addCaseEvent>;

/** What a step changes, and what the history says of it. @throws Problem `unknown-assignee`, `invalid-request` */
async function readChange(
  scope: Scope,
  officeId: string,
  step: Step,
): Promise<{ change: Partial<cases.FeedbackCase>; detail: string | null }> {
  const missing = (path: string) =>
    new Problem('invalid-request', { faults: [{ line: null, path, rule: 'invalid_type' }] });
  if (actionsWithNote.includes(step.action) && step.note === undefined) throw missing('note');
  if (step.action === 'change-due') {
    if (step.dueDay === undefined) throw missing('dueDay');
    return { change: { dueDay: step.dueDay }, detail: step.dueDay };
  }
  if (step.action !== 'assign') return { change: {}, detail: null };
  const known = await readAssignees(scope, officeId);
  const assignee = known.find(({ accountId }) => accountId === step.assigneeId);
  if (!assignee) throw new Problem('unknown-assignee');
  return {
    change: { assigneeId: assignee.accountId, assigneeName: assignee.name },
    detail: assignee.name,
  };
}

/** @throws Problem `unknown-case`, `case-changed`, `unknown-assignee`, `invalid-request` */
export function addStep(
  storage: Storage,
  officeId: string,
  caseId: string,
  step: Step,
  actor: Actor,
  now: number,
): Promise<CaseDetail> {
  return storage.write(async (scope) => {
    const found = await cases.findCase(scope, officeId, caseId);
    if (!found) throw new Problem('unknown-case');
    const state = stateAfter(found.state, step.action);
    if (state === undefined || found.eventCount !== step.after) throw new Problem('case-changed');
    const { change, detail } = await readChange(scope, officeId, step);
    const number = found.eventCount + 1;
    const changed = { ...found, ...change, state, eventCount: number };
    if (!(await cases.updateCase(scope, officeId, changed, step.after))) throw new Problem('case-changed');
    noteChange(scope, { before: { state: found.state }, after: { state, step: step.action, detail } });
    await cases.insertCaseEvent(scope, officeId, caseId, {
      number,
      at: now,
      accountId: actor.accountId,
      accountName: actor.name,
      action: step.action,
      note: step.note?.trim() ?? null,
      detail,
    });
    return readCase(scope, officeId, caseId);
  });
}
