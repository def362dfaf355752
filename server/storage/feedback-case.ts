import type { CaseEvent, CaseView } from '../../shared/endpoints/feedback-case.ts';
import type { CaseState } from '../../shared/feedback-case.ts';
import type { Day } from '../../shared/period.ts';
import type { Tables } from './schema.ts';
import type { Scope } from './storage.ts';

export interface FeedbackCase extends CaseView {
  readonly eventCount: number;
}

function caseOf(row: Tables['feedback_case']): FeedbackCase {
  return {
    caseId: row.case_id,
    kind: row.kind,
    text: row.text,
    commentDay: row.comment_day,
    state: row.state,
    dueDay: row.due_day,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_name,
    eventCount: row.event_count,
  };
}

/** @returns false where there is one already */
export async function insertCase({ db }: Scope, officeId: string, opened: FeedbackCase): Promise<boolean> {
  const row = await db
    .insertInto('feedback_case')
    .values({
      office_id: officeId,
      case_id: opened.caseId,
      kind: opened.kind,
      text: opened.text,
      comment_day: opened.commentDay,
      state: opened.state,
      due_day: opened.dueDay,
      assignee_id: opened.assigneeId,
      assignee_name: opened.assigneeName,
      event_count: opened.eventCount,
    })
    .onConflict((c) => c.columns(['office_id', 'case_id']).doNothing())
    .returning('case_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findCase(
  { db }: Scope,
  officeId: string,
  caseId: string,
): Promise<FeedbackCase | undefined> {
  const row = await db
    .selectFrom('feedback_case')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row && caseOf(row);
}

export interface CasePage {
  readonly states: readonly CaseState[];
  readonly after: { readonly dueDay: Day; readonly caseId: string };
  readonly limit: number;
}

/** What is due first comes first. */
export async function listCases(
  { db }: Scope,
  officeId: string,
  { states, after, limit }: CasePage,
): Promise<FeedbackCase[]> {
  const rows = await db
    .selectFrom('feedback_case')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('state', 'in', states)
    .where((eb) =>
      eb.or([
        eb('due_day', '>', after.dueDay),
        eb.and([eb('due_day', '=', after.dueDay), eb('case_id', '>', after.caseId)]),
      ]),
    )
    .orderBy('due_day')
    .orderBy('case_id')
    .limit(limit)
    .execute();
  return rows.map(caseOf);
}

/** @returns false where another event came first */
export async function updateCase(
  { db }: Scope,
  officeId: string,
  changed: FeedbackCase,
  seenEvents: number,
): Promise<boolean> {
  const row = await db
    .updateTable('feedback_case')
    .set({
      state: changed.state,
      due_day: changed.dueDay,
      assignee_id: changed.assigneeId,
      assignee_name: changed.assigneeName,
      event_count: changed.eventCount,
    })
    .where('office_id', '=', officeId)
    .where('case_id', '=', changed.caseId)
    .where('event_count', '=', seenEvents)
    .returning('case_id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewCaseEvent extends Omit<CaseEvent, 'at'> {
  readonly at: number;
  readonly accountId: string;
}

export async function insertCaseEvent(
  { db }: Scope,
  officeId: string,
  caseId: string,
  event: NewCaseEvent,
): Promise<void> {
  await db
    .insertInto('feedback_case_event')
    .values({
      office_id: officeId,
      case_id: caseId,
      number: event.number,
      at: event.at,
      account_id: event.accountId,
      account_name: event.accountName,
      action: event.action,
      note: event.note,
      detail: event.detail,
    })
    .execute();
}

export async function listCaseEvents({ db }: Scope, officeId: string, caseId: string): Promise<CaseEvent[]> {
  const rows = await db
    .selectFrom('feedback_case_event')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    at: new Date(row.at).toISOString(),
    accountName: row.account_name,
    action: row.action as CaseEvent['action'],
    note: row.note,
    detail: row.detail,
  }));
}
