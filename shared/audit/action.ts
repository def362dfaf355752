/** What the audit log calls a change: `noun.verb`. A name is never reused for another meaning. */
export const auditActions = [
  'account.create',
  'account.set-up',
  'account.set-email',
  'account.update',
  'password.change',
  'password.reset',
  'password.send-link',
  'password.reset-by-link',
  'second-step.turn-on',
  'second-step.turn-off',
  'second-step.renew-codes',
  'session.open',
  'session.refuse',
  'session.end-others',
  'session.close',
  'api-key.create',
  'api-key.revoke',
  'office.create',
  'office.move',
  'catalogue.discard-draft',
  'catalogue.publish',
  'language.put',
  'language.remove',
  'media.put',
  'media.remove',
  'settings.change',
  'staff-pin.change',
  'device.enrol',
  'device.connect',
  'device.update',
  'device.reload',
  'device.revoke',
  'link.create',
  'paper.enter',
  'paper.withdraw',
  'paper.import',
  'paper.count-invalid',
  'response.import',
  'response.exclude',
  'response.exclude-by-rule',
  'response.take-back',
  'comment.decide',
  'case.open',
  'case.proceed',
  'notice.confirm',
  'reply.send',
  'reply.answer',
  'alert.see',
  'alert.configure',
  'alert.renew-secret',
  'figures.set',
  'figures.map-columns',
  'closing.create',
  'retention.purge',
  'secret.renew',
  'storage.restore',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Of a call that changes nothing worth an entry, or whose entry would tell of a citizen: why there is none. */
export interface Unrecorded {
  readonly unrecorded: string;
}

export function isRecorded(action: AuditAction | Unrecorded | null): action is AuditAction {
  return typeof action === 'string';
}
