import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Alerts',
  intro:
    'The system tells you when the share of low ratings reaches what you set. Alerts are about ended days or batches of responses, never about one citizen or one officer.',
  list: 'Alerts',
  none: 'There has been no alert yet.',
  noneNext: 'The thresholds are set below.',
  columns: { at: 'When', what: 'What', sent: 'Sent', seen: 'Seen' },
  sentence: ({ criterion, levels, share, count, ratings, responses, from, to, percent }) =>
    `${criterion ?? 'All criteria'}: level ${levels.join(', ')} is ${share}% (${count} of ${ratings} ratings in ${responses} responses), from ${from} to ${to}. Threshold: ${percent}%.`,
  markSeen: 'Seen',
  seenBy: (name) => `Seen by ${name}`,
  webhook: 'Webhook',
  deliveries: { waiting: 'being sent', sent: 'sent', failed: 'could not be sent' },

  settings: 'Thresholds and receivers',
  readOnly: 'You can look, but not change. Ask the manager of the office.',
  rule: (number) => `Threshold ${number}`,
  criterion: 'Criterion',
  allCriteria: 'All criteria',
  lowest: 'What counts as low',
  lowestLevels: (levels) => `Level ${levels}`,
  percent: 'Tell when the share reaches (%)',
  window: 'Counted over',
  windows: { days: 'The last ended days', batch: 'Each batch of responses' },
  days: 'Days',
  minimum: 'Responses at least',
  minimumHint: '5 or more. With fewer nothing is said.',
  wrongNumber: (least, most) => `Enter a whole number from ${least} to ${most}.`,
  addRule: 'Add a threshold',
  removeRule: 'Remove this threshold',
  recipients: 'Receivers by e-mail',
  recipientsHint: 'One address in each line.',
  recipientsWrong: 'One of the lines is no e-mail address.',
  noMail: 'The server has not been set up to send e-mail (SMTP_URL, MAIL_FROM).',
  webhookUrl: 'Webhook address',
  webhookHint:
    'Leave it empty if you use none. Must be https://; addresses inside the network only where the server’s operator allows them (WEBHOOK_HOSTS).',
  webhookWrong: 'Enter an address that begins with https:// or http://.',
  submit: 'Save',
  saved: 'Saved.',
  secret: 'Key for webhook signatures',
  secretHint:
    'Each webhook message is signed with it (HMAC-SHA256), so that the receiver knows it is genuine. It is shown once.',
  noSecret: 'There is no key yet, so no webhook is sent.',
  hasSecret: 'There is a key. A new one ends it.',
  createSecret: 'Make a new key',
  newSecret: 'The new key. Copy it now:',

  mail: {
    subject: (office) => `Satisfaction alert: ${office}`,
    text: (office, sentence) => `${office}\n\n${sentence}\n\nSee the section “Alerts” of the desk.\n`,
  },
};
