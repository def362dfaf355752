import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';

type ColumnType = 'text' | 'integer' | 'bigint' | 'bytes';
type Column = ColumnType | `${ColumnType}?`;

interface TableSketch {
  readonly columns: Readonly<Record<string, Column>>;
  readonly key: readonly string[];
}

const tables: Readonly<Record<string, TableSketch>> = {
  installation: { columns: { name: 'text', value: 'text' }, key: ['name'] },
  office: {
    columns: { office_id: 'text', latest_version: 'integer', name: 'text' },
    key: ['office_id'],
  },
  office_above: {
    columns: { office_id: 'text', above_id: 'text', distance: 'integer' },
    key: ['office_id', 'above_id'],
  },
  alert: {
    columns: {
      office_id: 'text',
      alert_id: 'text',
      facts: 'text',
      created_at: 'bigint',
      seen_by: 'text?',
      seen_at: 'bigint?',
    },
    key: ['office_id', 'alert_id'],
  },
  alert_delivery: {
    columns: {
      office_id: 'text',
      alert_id: 'text',
      target: 'text',
      state: 'text',
      attempts: 'integer',
      next_at: 'bigint',
    },
    key: ['office_id', 'alert_id', 'target'],
  },
  alert_settings: {
    columns: { office_id: 'text', document: 'text', webhook_secret: 'text?' },
    key: ['office_id'],
  },
  alert_watch: {
    columns: { office_id: 'text', rule_id: 'text', document: 'text' },
    key: ['office_id', 'rule_id'],
  },
  audit_entry: {
    columns: {
      office_id: 'text',
      number: 'integer',
      at: 'bigint',
      actor_kind: 'text',
      actor_id: 'text',
      actor_name: 'text',
      action: 'text',
      subject: 'text',
      changes: 'text',
      hash: 'text',
    },
    key: ['office_id', 'number'],
  },
  audit_head: {
    columns: { office_id: 'text', number: 'integer', hash: 'text' },
    key: ['office_id'],
  },
  catalogue: {
    columns: { office_id: 'text', version: 'integer', document: 'text', published_day: 'text' },
    key: ['office_id', 'version'],
  },
  catalogue_draft: {
    columns: {
      office_id: 'text',
      revision: 'text',
      based_on: 'integer',
      document: 'text',
      saved_at: 'bigint',
      saved_by: 'text?',
    },
    key: ['office_id'],
  },
  comment_review: {
    columns: {
      office_id: 'text',
      comment_id: 'text',
      day: 'text',
      state: 'text',
      reason: 'text?',
      decided_by: 'text?',
      decided_at: 'bigint?',
    },
    key: ['office_id', 'comment_id'],
  },
  device: {
    columns: {
      office_id: 'text',
      device_id: 'text',
      name: 'text',
      kind: 'text',
      token_hash: 'text?',
      revoked_at: 'bigint?',
      last_seen_at: 'bigint?',
      counter_id: 'text?',
      reload_key: 'text?',
      last_answered_at: 'bigint?',
      hour_key: 'text?',
      hour_count: 'integer?',
    },
    key: ['office_id', 'device_id'],
  },
  device_key: {
    columns: { office_id: 'text', device_id: 'text', key_hash: 'text' },
    key: ['office_id', 'device_id', 'key_hash'],
  },
  heartbeat: {
    columns: { office_id: 'text', device_id: 'text', received_at: 'bigint', report: 'text' },
    key: ['office_id', 'device_id'],
  },
  office_settings: { columns: { office_id: 'text', document: 'text' }, key: ['office_id'] },
  staff_pin: { columns: { office_id: 'text', pin_key: 'text', pin_hash: 'text' }, key: ['office_id'] },
  media: {
    columns: {
      office_id: 'text',
      name: 'text',
      media_type: 'text',
      digest: 'text',
      text_digest: 'text?',
      bytes: 'bytes',
    },
    key: ['office_id', 'name'],
  },
  language: {
    columns: {
      office_id: 'text',
      code: 'text',
      name: 'text',
      direction: 'text',
      texts: 'text',
      digest: 'text',
    },
    key: ['office_id', 'code'],
  },
  enrolment: {
    columns: {
      code_hash: 'text',
      office_id: 'text',
      device_id: 'text',
      expires_at: 'bigint',
      used_at: 'bigint?',
    },
    key: ['code_hash'],
  },
  launch: {
    columns: {
      office_id: 'text',
      device_id: 'text',
      launch_id: 'text',
      state: 'text',
      expires_at: 'bigint',
      offer: 'text?',
    },
    key: ['office_id', 'device_id'],
  },
  seq_run: {
    columns: { office_id: 'text', device_id: 'text', first_seq: 'bigint', last_seq: 'bigint' },
    key: ['office_id', 'device_id', 'first_seq'],
  },
  set_aside: {
    columns: { office_id: 'text', device_id: 'text', seq: 'bigint', code: 'text' },
    key: ['office_id', 'device_id', 'seq'],
  },
  response: {
    columns: {
      office_id: 'text',
      id: 'text',
      day: 'text',
      hour: 'integer',
      catalogue_version: 'integer',
      channel: 'text',
      complete: 'integer',
      officer_ids: 'text',
      service_field_id: 'text?',
      counter_id: 'text?',
      ratings: 'text',
      comment: 'text?',
      marks: 'text',
      excluded: 'integer',
      requester: 'text?',
    },
    key: ['office_id', 'id'],
  },
  receipt: { columns: { office_id: 'text', code_hash: 'text' }, key: ['office_id', 'code_hash'] },
  used_link: {
    columns: { office_id: 'text', last_day: 'integer', link_hash: 'text' },
    key: ['office_id', 'last_day', 'link_hash'],
  },
  screen_link: {
    columns: { office_id: 'text', last_day: 'integer', link_hash: 'text', phones: 'integer' },
    key: ['office_id', 'last_day', 'link_hash'],
  },
  response_tally: {
    columns: {
      office_id: 'text',
      day: 'text',
      catalogue_version: 'integer',
      channel: 'text',
      complete: 'integer',
      excluded: 'integer',
      count: 'integer',
    },
    key: ['office_id', 'day', 'catalogue_version', 'channel', 'complete', 'excluded'],
  },
  tally: {
    columns: {
      office_id: 'text',
      day: 'text',
      catalogue_version: 'integer',
      criterion_id: 'text',
      subject_id: 'text',
      level: 'text',
      excluded: 'integer',
      count: 'integer',
    },
    key: ['office_id', 'day', 'catalogue_version', 'criterion_id', 'subject_id', 'level', 'excluded'],
  },
  requester_tally: {
    columns: {
      office_id: 'text',
      day: 'text',
      requester: 'text',
      criterion_id: 'text',
      level: 'text',
      excluded: 'integer',
      count: 'integer',
    },
    key: ['office_id', 'day', 'requester', 'criterion_id', 'level', 'excluded'],
  },
  detail_tally: {
    columns: {
      office_id: 'text',
      day: 'text',
      hour: 'integer',
      channel: 'text',
      counter_id: 'text',
      service_field_id: 'text',
      criterion_id: 'text',
      subject_id: 'text',
      level: 'text',
      excluded: 'integer',
      count: 'integer',
    },
    key: [
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
  },
  exclusion_log: {
    columns: {
      office_id: 'text',
      response_id: 'text',
      number: 'integer',
      act_id: 'text',
      day: 'text',
      at: 'bigint',
      account_id: 'text',
      account_name: 'text',
      action: 'text',
      rule: 'text?',
      reason: 'text?',
    },
    key: ['office_id', 'response_id', 'number'],
  },
  feedback_case: {
    columns: {
      office_id: 'text',
      case_id: 'text',
      kind: 'text',
      text: 'text',
      comment_day: 'text',
      state: 'text',
      due_day: 'text',
      assignee_id: 'text?',
      assignee_name: 'text?',
      event_count: 'integer',
    },
    key: ['office_id', 'case_id'],
  },
  feedback_case_event: {
    columns: {
      office_id: 'text',
      case_id: 'text',
      number: 'integer',
      at: 'bigint',
      account_id: 'text',
      account_name: 'text',
      action: 'text',
      note: 'text?',
      detail: 'text?',
    },
    key: ['office_id', 'case_id', 'number'],
  },
  figures: {
    columns: {
      office_id: 'text',
      from_day: 'text',
      to_day: 'text',
      files_handled: 'integer?',
      issued: 'integer?',
      prints_fields: 'integer',
    },
    key: ['office_id', 'from_day', 'to_day'],
  },
  field_figures: {
    columns: {
      office_id: 'text',
      from_day: 'text',
      to_day: 'text',
      service_field_id: 'text',
      files_handled: 'integer?',
      issued: 'integer?',
    },
    key: ['office_id', 'from_day', 'to_day', 'service_field_id'],
  },
  figures_reading: { columns: { office_id: 'text', document: 'text' }, key: ['office_id'] },
  invalid_form: {
    columns: { office_id: 'text', day: 'text', reason: 'text', count: 'integer' },
    key: ['office_id', 'day', 'reason'],
  },
  paper_entry: {
    columns: { office_id: 'text', entry_hash: 'text', entered_day: 'text' },
    key: ['office_id', 'entry_hash'],
  },
  purged_month: {
    columns: { office_id: 'text', month: 'text', part: 'text', count: 'integer', digest: 'text' },
    key: ['office_id', 'month', 'part'],
  },
  tombstone: {
    columns: { office_id: 'text', response_id: 'text' },
    key: ['office_id', 'response_id'],
  },
  closing: {
    columns: {
      office_id: 'text',
      number: 'integer',
      from_day: 'text',
      to_day: 'text',
      closed_day: 'text',
      account_name: 'text',
      document: 'text',
    },
    key: ['office_id', 'number'],
  },
  closing_file: {
    columns: {
      office_id: 'text',
      number: 'integer',
      format: 'text',
      file_name: 'text',
      media_type: 'text',
      digest: 'text',
      bytes: 'bytes',
    },
    key: ['office_id', 'number', 'format'],
  },
  public_quarter: {
    columns: { office_id: 'text', from_day: 'text', document: 'text' },
    key: ['office_id', 'from_day'],
  },
  score_release: {
    columns: {
      office_id: 'text',
      officer_id: 'text',
      through_day: 'text',
      criterion_id: 'text',
      level: 'text',
      count: 'integer',
    },
    key: ['office_id', 'officer_id', 'through_day', 'criterion_id', 'level'],
  },
  score_round: {
    columns: { office_id: 'text', through_day: 'text' },
    key: ['office_id'],
  },
  score_reply: {
    columns: {
      office_id: 'text',
      officer_id: 'text',
      reply_id: 'text',
      from_day: 'text',
      to_day: 'text',
      comment_id: 'text',
      text: 'text',
      sent_at: 'bigint',
      answer: 'text?',
      answer_by: 'text?',
      answer_at: 'bigint?',
    },
    key: ['office_id', 'officer_id', 'reply_id'],
  },
  notice_confirmation: {
    columns: { account_id: 'text', version: 'integer', confirmed_at: 'bigint' },
    key: ['account_id', 'version'],
  },
  export_job: {
    columns: {
      job_id: 'text',
      owner: 'text',
      state: 'text',
      file_name: 'text',
      done: 'integer',
      total: 'integer',
      updated_at: 'bigint',
    },
    key: ['job_id'],
  },
  account: {
    columns: {
      account_id: 'text',
      office_id: 'text?',
      officer_id: 'text?',
      name: 'text',
      name_key: 'text',
      email: 'text?',
      role: 'text',
      password_hash: 'text',
      oidc_issuer: 'text?',
      oidc_subject: 'text?',
      must_change_password: 'integer',
      password_expires_at: 'bigint?',
      disabled_at: 'bigint?',
    },
    key: ['account_id'],
  },
  second_step: {
    columns: { account_id: 'text', sealed_secret: 'text', last_time_step: 'bigint?' },
    key: ['account_id'],
  },
  password_reset: {
    columns: { token_hash: 'text', account_id: 'text', expires_at: 'bigint' },
    key: ['token_hash'],
  },
  recovery_code: { columns: { account_id: 'text', code_hash: 'text' }, key: ['account_id', 'code_hash'] },
  session: {
    columns: { token_hash: 'text', account_id: 'text', last_used_at: 'bigint', expires_at: 'bigint' },
    key: ['token_hash'],
  },
  api_key: {
    columns: {
      office_id: 'text',
      key_id: 'text',
      name: 'text',
      key_hash: 'text',
      role: 'text',
      created_at: 'bigint',
      expires_at: 'bigint',
      last_used_at: 'bigint?',
      revoked_at: 'bigint?',
    },
    key: ['office_id', 'key_id'],
  },
};

const indexes = [
  { name: 'closing_file_by_digest', table: 'closing_file', columns: ['digest'], isUnique: false },
  { name: 'account_name', table: 'account', columns: ['name_key'], isUnique: true },
  { name: 'account_identity', table: 'account', columns: ['oidc_issuer', 'oidc_subject'], isUnique: true },
  {
    name: 'score_release_day',
    table: 'score_release',
    columns: ['office_id', 'through_day'],
    isUnique: false,
  },
  { name: 'office_beneath', table: 'office_above', columns: ['above_id', 'office_id'], isUnique: true },
  // Looking through responses goes by day; the key alone would read all that there are.
  { name: 'response_day', table: 'response', columns: ['office_id', 'day', 'id'], isUnique: false },
] as const;

export async function up(db: Kysely<never>, engine: Engine): Promise<void> {
  // STRICT tables know no "bigint"; SQLite's integers have 64 bits anyway.
  const typeOf = (column: Column) => {
    const type = column.replace('?', '') as ColumnType;
    if (type === 'bytes') return engine.kind === 'sqlite' ? 'blob' : 'bytea';
    return engine.kind === 'sqlite' && type === 'bigint' ? 'integer' : type;
  };
  for (const [name, { columns, key }] of Object.entries(tables)) {
    let table = db.schema.createTable(name);
    for (const [column, type] of Object.entries(columns))
      table = table.addColumn(column, typeOf(type), (c) => (type.endsWith('?') ? c : c.notNull()));
    table = table.addPrimaryKeyConstraint(`${name}_pk`, key as never);
    await table.modifyEnd(engine.tableEnd).execute();
  }
  for (const { name, table, columns, isUnique } of indexes) {
    const index = db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns]);
    await (isUnique ? index.unique() : index).execute();
  }
}
