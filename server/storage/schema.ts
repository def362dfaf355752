/**
 * The tables. Every key of an office's own data begins with `office_id`, the distribution column when the
 * tables are spread over several machines. Instants are milliseconds since 1970 in UTC, `…_at`; days are those
 * of the office. What is kept of a citizen's response is `response`, `tally` and nothing else: no exact time,
 * no number in a sequence, no device.
 */
export interface Tables {
  installation: { name: string; value: string };
  /** `name` is that of the latest version, so that thousands are listed without their catalogues. */
  office: { office_id: string; latest_version: number; name: string };
  /** Every office that another stands under, near and far; `distance` 1 is the one that it stands under itself. */
  office_above: { office_id: string; above_id: string; distance: number };
  /** What crossed a threshold; the id is made of the rule and the occasion, so that it is told once. */
  alert: {
    office_id: string;
    alert_id: string;
    facts: string;
    created_at: number;
    seen_by: string | null;
    seen_at: number | null;
  };
  /** To whom an alert goes, and how far it got. `target` is an e-mail address or `webhook`. */
  alert_delivery: {
    office_id: string;
    alert_id: string;
    target: string;
    state: 'waiting' | 'sent' | 'failed';
    attempts: number;
    next_at: number;
  };
  /** `webhook_secret` is sealed with the key outside of the database. */
  alert_settings: { office_id: string; document: string; webhook_secret: string | null };
  /** How each threshold stood when it was last looked at. */
  alert_watch: { office_id: string; rule_id: string; document: string };
  /** Who changed what, when: rows are added and never changed. `office_id` is '' for what belongs to none. */
  audit_entry: {
    office_id: string;
    number: number;
    at: number;
    actor_kind: 'account' | 'api-key' | 'device' | 'command-line' | 'server' | 'nobody';
    actor_id: string;
    actor_name: string;
    action: string;
    subject: string;
    changes: string;
    /** Over the entry and the hash of the one before. */
    hash: string;
  };
  /** The last number and hash of each audit log. */
  audit_head: { office_id: string; number: number; hash: string };
  catalogue: { office_id: string; version: number; document: string; published_day: string };
  /** What is prepared for the next version, right or not; `saved_by` is null for a program. */
  catalogue_draft: {
    office_id: string;
    revision: string;
    based_on: number;
    document: string;
    saved_at: number;
    saved_by: string | null;
  };
  /**
   * Comments on their way to those who may read them. `comment_id` is the response's id under a key, so that this
   * table's order and names tell nothing of it, and a comment is found beside no ratings.
   */
  comment_review: {
    office_id: string;
    comment_id: string;
    day: string;
    state: 'waiting' | 'approved' | 'hidden';
    reason: string | null;
    decided_by: string | null;
    decided_at: number | null;
  };
  device: {
    office_id: string;
    device_id: string;
    name: string;
    kind: 'tablet' | 'import' | 'link' | 'paper';
    token_hash: string | null;
    revoked_at: number | null;
    last_seen_at: number | null;
    /** The counter that it stands at. */
    counter_id: string | null;
    /** Changes when the office asks for a reload. */
    reload_key: string | null;
    /** For the rules that mark: when its last response was answered, and how many came in which hour. */
    last_answered_at: number | null;
    hour_key: string | null;
    hour_count: number | null;
  };
  /** The hashes of all tokens that a device has had: what it sealed with an old one can still be opened. */
  device_key: { office_id: string; device_id: string; key_hash: string };
  /** How a tablet said it is doing, the last time. */
  heartbeat: { office_id: string; device_id: string; received_at: number; report: string };
  office_settings: { office_id: string; document: string };
  /** What opens the staff corner of an office's tablets. `pin_key` names the PIN to them. */
  staff_pin: { office_id: string; pin_key: string; pin_hash: string };
  /** Pictures and recordings. `name` says what they belong to; the bytes come last, so that lists pass them by. */
  media: {
    office_id: string;
    name: string;
    media_type: string;
    digest: string;
    /** Of the words that were recorded; null for pictures, and where nobody said it. */
    text_digest: string | null;
    bytes: Uint8Array;
  };
  /** Languages that an office added; `texts` are those of the screens. The digest is of all that tablets get. */
  language: {
    office_id: string;
    code: string;
    name: string;
    direction: string;
    texts: string;
    digest: string;
  };
  /** One-time codes. `code_hash` is what a tablet proves; it does not know its office yet. */
  enrolment: {
    code_hash: string;
    office_id: string;
    device_id: string;
    expires_at: number;
    used_at: number | null;
  };
  /** The one survey that waits for a tablet, or has just begun there; its row is gone after five minutes. */
  launch: {
    office_id: string;
    device_id: string;
    launch_id: string;
    /** `withdrawn`: taken back after it had arrived; the tablet must still hear of that. */
    state: 'waiting' | 'arrived' | 'begun' | 'withdrawn';
    expires_at: number;
    /** Whom and what to ask about, with the receipt code; null as soon as the tablet has it. */
    offer: string | null;
  };
  /** The device's ledger: unbroken runs of `seq` that have arrived. */
  seq_run: { office_id: string; device_id: string; first_seq: number; last_seq: number };
  /** What a device was told to set aside, and why; nothing of its content. */
  set_aside: { office_id: string; device_id: string; seq: number; code: string };
  response: {
    office_id: string;
    id: string;
    day: string;
    hour: number;
    catalogue_version: number;
    channel: string;
    complete: number;
    officer_ids: string;
    service_field_id: string | null;
    counter_id: string | null;
    ratings: string;
    comment: string | null;
    marks: string;
    /** 1: kept, but in no figure. */
    excluded: number;
    /** `citizen`, `organisation`, or null where it was not asked or not said. */
    requester: string | null;
  };
  /** Receipt codes that were used up, as keyed hashes; no link to the response. */
  receipt: { office_id: string; code_hash: string };
  /** One-time links that were used up, as keyed hashes, until they would have ended; no link to the response. */
  used_link: { office_id: string; last_day: number; link_hash: string };
  /** How many phones have opened a link of a tablet's screen. */
  screen_link: { office_id: string; last_day: number; link_hash: string; phones: number };
  /**
   * Surveys by day: what `collected` and `incomplete` are added up from. In all tallies the excluded ones are
   * counted apart; reports add up `excluded = 0`.
   */
  response_tally: {
    office_id: string;
    day: string;
    catalogue_version: number;
    channel: string;
    complete: number;
    excluded: number;
    count: number;
  };
  /** Ratings by day. `subject_id` is an officer, a field or ''; `level` is '' for one left blank. */
  tally: {
    office_id: string;
    day: string;
    catalogue_version: number;
    criterion_id: string;
    subject_id: string;
    level: string;
    excluded: number;
    count: number;
  };
  /**
   * Ratings by whom they are of, crossed with nothing else, and under criterion '' the responses themselves; '' for
   * who did not say it. Only of what was asked for it.
   */
  requester_tally: {
    office_id: string;
    day: string;
    requester: string;
    criterion_id: string;
    level: string;
    excluded: number;
    count: number;
  };
  /** The same ratings by all that charts group by; '' for no counter or no field. The annex never reads it. */
  detail_tally: {
    office_id: string;
    day: string;
    hour: number;
    channel: string;
    counter_id: string;
    service_field_id: string;
    criterion_id: string;
    subject_id: string;
    level: string;
    excluded: number;
    count: number;
  };
  /** Who took a response out of the figures or put it back, when and why: rows are added and never changed. */
  exclusion_log: {
    office_id: string;
    response_id: string;
    /** 1, 2, 3 … for each response; the last one stands. */
    number: number;
    /** What was done at one time, to many responses perhaps. */
    act_id: string;
    day: string;
    at: number;
    account_id: string;
    account_name: string;
    action: 'exclude' | 'take-back';
    /** The mark that all of the act had; null where responses were picked. */
    rule: string | null;
    reason: string | null;
  };
  /** What became of a comment that asks for more than reading; its id is the comment's. */
  feedback_case: {
    office_id: string;
    case_id: string;
    kind: 'complaint' | 'proposal';
    /** As the comment read when the case was opened. */
    text: string;
    comment_day: string;
    state: 'received' | 'assigned' | 'answered' | 'closed';
    due_day: string;
    assignee_id: string | null;
    assignee_name: string | null;
    /** The number of the last event: whoever acts on an older sight of the case is told so. */
    event_count: number;
  };
  /** Who did what with a case, and when: rows are added and never changed. */
  feedback_case_event: {
    office_id: string;
    case_id: string;
    number: number;
    at: number;
    account_id: string;
    account_name: string;
    action: string;
    note: string | null;
    /** The assignee's name or the new due day. */
    detail: string | null;
  };
  figures: {
    office_id: string;
    from_day: string;
    to_day: string;
    files_handled: number | null;
    issued: number | null;
    /** 1 where the annex of the period names those of each field. */
    prints_fields: number;
  };
  /** The same by field of service. */
  field_figures: {
    office_id: string;
    from_day: string;
    to_day: string;
    service_field_id: string;
    files_handled: number | null;
    issued: number | null;
  };
  /** How an office's exported files of figures are read: which column is what, which name is which field. */
  figures_reading: { office_id: string; document: string };
  /** Paper forms that count as collected and have no ratings, by why. */
  invalid_form: { office_id: string; day: string; reason: string; count: number };
  /**
   * What a session may take back: hashes that only the session and the form's id together give, so that nothing
   * here names a form. Gone after a day or two.
   */
  paper_entry: { office_id: string; entry_hash: string; entered_day: string };
  /** Responses that were taken back or purged: no late tablet brings them in again. */
  tombstone: { office_id: string; response_id: string };
  /** Months of which only sums are left, with a digest of these: `verify` holds them to it. */
  purged_month: { office_id: string; month: string; part: string; count: number; digest: string };
  /** Periods that were closed, with the annex as it was then; numbered from 1 in each office. */
  closing: {
    office_id: string;
    number: number;
    from_day: string;
    to_day: string;
    closed_day: string;
    account_name: string;
    document: string;
  };
  /** The files of a closing as they are handed out; the bytes come last, so that lists pass them by. */
  closing_file: {
    office_id: string;
    number: number;
    format: string;
    file_name: string;
    media_type: string;
    digest: string;
    bytes: Uint8Array;
  };
  /** What was published of a quarter: kept, so that it never grows by a few. */
  public_quarter: { office_id: string; from_day: string; document: string };
  /** What officers have been shown, in batches: each with the ratings since the last one, through a day. */
  score_release: {
    office_id: string;
    officer_id: string;
    through_day: string;
    criterion_id: string;
    level: string;
    count: number;
  };
  /** Through which day each office's officers have been shown what there was. */
  score_round: { office_id: string; through_day: string };
  /** What officers wrote about their scores of a period, or about a comment, and what was answered. */
  score_reply: {
    office_id: string;
    officer_id: string;
    reply_id: string;
    /** '' for a reply to a comment. */
    from_day: string;
    to_day: string;
    /** '' for a reply to a period. */
    comment_id: string;
    text: string;
    sent_at: number;
    answer: string | null;
    answer_by: string | null;
    answer_at: number | null;
  };
  /** Who confirmed to have read what is kept of officers; `version` is that of the text. */
  notice_confirmation: { account_id: string; version: number; confirmed_at: number };
  /** Files that are made in the background; nothing of it is kept longer than an hour. */
  export_job: {
    job_id: string;
    owner: string;
    state: 'running' | 'done' | 'failed';
    file_name: string;
    done: number;
    total: number;
    updated_at: number;
  };
  account: {
    account_id: string;
    office_id: string | null;
    officer_id: string | null;
    name: string;
    name_key: string;
    /** Where links to a new password go. */
    email: string | null;
    role: string;
    password_hash: string;
    oidc_issuer: string | null;
    oidc_subject: string | null;
    must_change_password: number;
    /** Until then a one-time password opens anything; null for one of the person's own. */
    password_expires_at: number | null;
    /** null while the account may be used. */
    disabled_at: number | null;
  };
  /**
   * What an app makes the codes of a sign-in from, sealed with the key outside of the database. `last_time_step` is
   * the number of the 30 seconds whose code was taken last; null until the first one was.
   */
  second_step: { account_id: string; sealed_secret: string; last_time_step: number | null };
  /** Links that were sent: one sets a new password, until `expires_at`. */
  password_reset: { token_hash: string; account_id: string; expires_at: number };
  /** Those that were not used yet. */
  recovery_code: { account_id: string; code_hash: string };
  session: {
    token_hash: string;
    account_id: string;
    last_used_at: number;
    expires_at: number;
  };
  api_key: {
    office_id: string;
    key_id: string;
    name: string;
    key_hash: string;
    role: string;
    created_at: number;
    expires_at: number;
    last_used_at: number | null;
    revoked_at: number | null;
  };
}

/** The primary keys, in the order of their columns: what a copy of everything pages by. */
export const tableKeys = {
  installation: ['name'],
  office: ['office_id'],
  office_above: ['office_id', 'above_id'],
  alert: ['office_id', 'alert_id'],
  alert_delivery: ['office_id', 'alert_id', 'target'],
  alert_settings: ['office_id'],
  alert_watch: ['office_id', 'rule_id'],
  audit_entry: ['office_id', 'number'],
  audit_head: ['office_id'],
  catalogue: ['office_id', 'version'],
  catalogue_draft: ['office_id'],
  comment_review: ['office_id', 'comment_id'],
  device: ['office_id', 'device_id'],
  device_key: ['office_id', 'device_id', 'key_hash'],
  heartbeat: ['office_id', 'device_id'],
  office_settings: ['office_id'],
  staff_pin: ['office_id'],
  media: ['office_id', 'name'],
  language: ['office_id', 'code'],
  enrolment: ['code_hash'],
  launch: ['office_id', 'device_id'],
  seq_run: ['office_id', 'device_id', 'first_seq'],
  set_aside: ['office_id', 'device_id', 'seq'],
  response: ['office_id', 'id'],
  receipt: ['office_id', 'code_hash'],
  used_link: ['office_id', 'last_day', 'link_hash'],
  screen_link: ['office_id', 'last_day', 'link_hash'],
  response_tally: ['office_id', 'day', 'catalogue_version', 'channel', 'complete', 'excluded'],
  tally: ['office_id', 'day', 'catalogue_version', 'criterion_id', 'subject_id', 'level', 'excluded'],
  requester_tally: ['office_id', 'day', 'requester', 'criterion_id', 'level', 'excluded'],
  detail_tally: [
    'office_id',
    'day',
    'hour',
    'channel',
    'counter_id',
    'service_field_id',
    'criterion_id',
    'subject_id',
    'level',
    'excluded',
  ],
  exclusion_log: ['office_id', 'response_id', 'number'],
  feedback_case: ['office_id', 'case_id'],
  feedback_case_event: ['office_id', 'case_id', 'number'],
  figures: ['office_id', 'from_day', 'to_day'],
  field_figures: ['office_id', 'from_day', 'to_day', 'service_field_id'],
  figures_reading: ['office_id'],
  invalid_form: ['office_id', 'day', 'reason'],
  paper_entry: ['office_id', 'entry_hash'],
  tombstone: ['office_id', 'response_id'],
  purged_month: ['office_id', 'month', 'part'],
  closing: ['office_id', 'number'],
  closing_file: ['office_id', 'number', 'format'],
  public_quarter: ['office_id', 'from_day'],
  score_release: ['office_id', 'officer_id', 'through_day', 'criterion_id', 'level'],
  score_round: ['office_id'],
  score_reply: ['office_id', 'officer_id', 'reply_id'],
  notice_confirmation: ['account_id', 'version'],
  export_job: ['job_id'],
  account: ['account_id'],
  second_step: ['account_id'],
  password_reset: ['token_hash'],
  recovery_code: ['account_id', 'code_hash'],
  session: ['token_hash'],
  api_key: ['office_id', 'key_id'],
} as const satisfies { readonly [T in keyof Tables]: readonly (keyof Tables[T])[] };

export type TableName = keyof Tables;

export const tableNames = Object.keys(tableKeys) as TableName[];

/** What a backup holds. A launch passes within minutes, and its receipt code must not outlive it in a file. */
export const backedUpTables: readonly TableName[] = tableNames.filter(
  (name) => name !== 'launch' && name !== 'export_job' && name !== 'password_reset',
);
