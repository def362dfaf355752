import * as z from 'zod/mini';
import { DayText } from '../day-schema.ts';
import { endpoint } from '../endpoint.ts';
import { caseActions, caseKinds, caseStates } from '../feedback-case.ts';
import { LongText } from '../long-text.ts';

export const CaseView = z.object({
  caseId: z.string(),
  kind: z.enum(caseKinds),
  text: z.string(),
  /** The day of the comment. */
  commentDay: z.string(),
  state: z.enum(caseStates),
  dueDay: z.string(),
  assigneeId: z.nullable(z.string()),
  assigneeName: z.nullable(z.string()),
});
export type CaseView = z.infer<typeof CaseView>;

const CaseEvent = z.object({
  number: z.int(),
  /** ISO 8601, UTC. */
  at: z.string(),
  accountName: z.string(),
  action: z.enum(['open', ...caseActions]),
  note: z.nullable(z.string()),
  /** Whom it was given to, or the new due day. */
  detail: z.nullable(z.string()),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

export const CaseDetail = z.object({ ...CaseView.shape, events: z.array(CaseEvent) });
export type CaseDetail = z.infer<typeof CaseDetail>;

/** `?state` (`open`, `answered` or `closed`) `&after`; what is due first comes first. */
export const listCases = endpoint('GET /api/v1/offices/:officeId/cases', 'case.read', {
  output: z.object({
    cases: z.array(CaseView),
    next: z.nullable(z.string()),
    /** The running day, by which a case is overdue. */
    today: z.string(),
  }),
});

export const getCase = endpoint('GET /api/v1/offices/:officeId/cases/:caseId', 'case.read', {
  output: CaseDetail,
});

/** To whom a case can be given. */
export const listAssignees = endpoint('GET /api/v1/offices/:officeId/case-assignees', 'case.write', {
  output: z.object({ assignees: z.array(z.object({ accountId: z.string(), name: z.string() })) }),
});

/** Makes a case of a comment. Again: the one that there is. */
export const createCase = endpoint('POST /api/v1/offices/:officeId/cases', 'case.write', {
  action: 'case.open',
  input: z.object({
    commentId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    kind: z.enum(caseKinds),
    dueDay: DayText,
  }),
  output: z.object({ caseId: z.string() }),
  status: 201,
});

/** One step. `after` is the number of the last event that was seen: a step on an older sight is refused. */
export const addCaseEvent = endpoint('POST /api/v1/offices/:officeId/cases/:caseId/events', 'case.write', {
  action: 'case.proceed',
  input: z.object({
    after: z.int(),
    action: z.enum(caseActions),
    note: z.optional(LongText),
    assigneeId: z.optional(z.string().check(z.maxLength(64))),
    dueDay: z.optional(DayText),
  }),
  output: CaseDetail,
  status: 201,
});
