/**
 * Every way in which a call, a command or a single response can fail. A code is kebab-case and is never
 * reused for another meaning; its words are in `text/problem/`, and a code without words does not compile.
 */
export const callProblems = {
  'not-json': 400,
  'invalid-request': 400,
  'too-many-responses': 400,
  'invalid-day': 400,
  'period-reversed': 400,
  'unknown-format': 400,
  'weak-password': 400,
  'weak-pin': 400,
  'catalogue-broken': 400,
  'figures-broken': 400,
  'language-broken': 400,
  'sheet-unreadable': 400,
  'catalogue-changed': 409,
  'criterion-kind-changed': 400,
  'not-a-picture': 400,
  'not-a-recording': 400,
  'receipt-code-missing': 400,
  unauthenticated: 401,
  'wrong-credentials': 401,
  'second-step-needed': 401,
  'wrong-second-step': 401,
  'unknown-device-token': 401,
  'device-revoked': 401,
  'unknown-api-key': 401,
  'api-key-expired': 401,
  'api-key-revoked': 401,
  'wrong-setup-code': 403,
  'wrong-pin': 403,
  'account-disabled': 403,
  'account-without-password': 409,
  'no-rule-for-person': 403,
  'no-sign-in-provider': 404,
  'sign-in-declined': 403,
  'sign-in-expired': 400,
  'sign-in-unproven': 401,
  'password-expired': 403,
  'own-account': 403,
  'unknown-account': 404,
  'unknown-session': 404,
  'last-administrator': 409,
  forbidden: 403,
  'foreign-origin': 403,
  'linked-to-officer': 403,
  'password-change-required': 403,
  'not-found': 404,
  'unknown-office': 404,
  'unknown-device': 404,
  'unknown-alert': 404,
  'unknown-comment': 404,
  'unknown-case': 404,
  'unknown-reply': 404,
  'unknown-assignee': 404,
  'unknown-counter-id': 404,
  'unknown-key-id': 404,
  'unknown-officer-account': 404,
  'unknown-enrolment-code': 404,
  'unknown-media': 404,
  'unknown-closing': 404,
  'unknown-export': 404,
  'unknown-link': 404,
  'unknown-version': 404,
  'no-catalogue': 404,
  'unknown-launch': 404,
  'not-own-entry': 403,
  'method-not-allowed': 405,
  'no-ended-month': 409,
  'responses-purged': 409,
  'tallies-differ': 409,
  'account-exists': 409,
  'period-not-ended': 409,
  'period-closed': 409,
  'responses-outstanding': 409,
  'closing-overtaken': 409,
  'office-exists': 409,
  'office-under-itself': 409,
  'office-tree-too-deep': 409,
  'reset-not-offered': 409,
  'second-step-off': 409,
  'second-step-on': 409,
  'settings-changed': 409,
  'case-changed': 409,
  'draft-changed': 409,
  'too-many-languages': 409,
  'too-many-replies': 409,
  'setup-closed': 409,
  'media-full': 409,
  'invalid-forms-changed': 409,
  'tablet-not-in-use': 409,
  'launch-outdated': 409,
  'used-enrolment-code': 410,
  'expired-enrolment-code': 410,
  'used-link': 410,
  'expired-link': 410,
  'crowded-link': 410,
  'links-not-offered': 410,
  'reset-link-spent': 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-attempts': 429,
  'too-many-calls': 429,
  internal: 500,
  'second-step-unreadable': 503,
  'sign-in-provider-unavailable': 503,
  'storage-unavailable': 503,
  'wrong-secret-key': 503,
} as const;

/** Failures that only a person at the server's own keyboard meets. */
export const consoleProblems = [
  'wrong-setting',
  'secret-key-unreadable',
  'secret-key-unwritable',
  'port-in-use',
  'address-unavailable',
  'storage-newer',
  'storage-unwritable',
  'storage-unreachable',
  'storage-unsafe',
  'file-unreadable',
  'file-unwritable',
  'build-failed',
  'backup-damaged',
  'backup-of-other-version',
  'sealed-file-unopenable',
  'sealed-file-needs-device',
] as const;

/** Why one response of a batch can never be stored. */
export const rejectionCodes = [
  'invalid-response',
  'invalid-id',
  'invalid-seq',
  'invalid-time',
  'invalid-channel',
  'invalid-comment',
  'invalid-receipt-code',
  'unknown-catalogue-version',
  'unknown-criterion',
  'unknown-officer',
  'unknown-service-field',
  'unknown-counter',
  'invalid-level',
  'wrong-subject',
  'duplicate-rating',
  'missing-rating',
  'receipt-used',
] as const;

export type CallProblemCode = keyof typeof callProblems;
export type ConsoleProblemCode = (typeof consoleProblems)[number];
export type RejectionCode = (typeof rejectionCodes)[number];
export type ProblemCode = CallProblemCode | ConsoleProblemCode;

export type ProblemDetails = Readonly<Record<string, unknown>>;

/** The one way to fail across the wire, the command line and the start of the server. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }

  /** HTTP status; a failure of the console that reaches the wire is a 500. */
  get status(): number {
    return (callProblems as Readonly<Record<string, number>>)[this.code] ?? 500;
  }
}
