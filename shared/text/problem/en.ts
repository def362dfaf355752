import { formatDay } from '../../annex/annex-number.ts';
import { passwordMinLength } from '../../endpoints/account.ts';
import type { FileFault } from '../../file-fault.ts';
import type { ProblemCode, ProblemDetails, RejectionCode } from '../../problem.ts';
import { fillIn } from '../fill-in.ts';

type Sentence = string | ((details: ProblemDetails) => string);

const rules: Readonly<Record<string, string>> = {
  syntax:
    'a quotation mark, a comma or a bracket is missing or too many here or just before, so the rest cannot be read; compare with the original file and mend it',
  invalid_type: 'is missing or of the wrong type',
  invalid_format: 'has the wrong form (ids are a–z, 0–9 and dashes, at most 64 characters)',
  invalid_value: 'is not an allowed value',
  too_big: 'is too long, or too many',
  too_small: 'is empty, or too few',
  repeated: 'is there twice',
  'unknown-reference': 'names an id that the catalogue does not have',
  'level-label-count': 'needs as many own words as there are levels',
  'time-order': 'must end after it begins',
  invalid_union: 'is missing or of the wrong type',
  'language-code': 'is not the code of a language (two or three small letters, as in km)',
  'language-source': 'is Vietnamese, which all languages are translated from: no file replaces it',
  'text-too-long': 'is longer than {value} characters',
  'missing-place': 'lacks {value}, where the tablet puts something in',
  'unknown-place': 'has {value}, which its source does not have',
  'time-zone': 'is not the name of a time zone (an example: Asia/Ho_Chi_Minh)',
};

function describeFaults(details: ProblemDetails): string {
  const faults = (details.faults ?? []) as readonly FileFault[];
  return faults
    .map(({ line, path, rule, value }) => {
      const place = [line === null ? '' : `line ${line}`, path && `key “${path}”`].filter(Boolean).join(', ');
      const broken = fillIn(rules[rule] ?? 'breaks the rules', { value: value ?? '' });
      return `${place ? `${place} ` : ''}${broken}`;
    })
    .join('; ');
}

function megabytes(bytes: unknown): number {
  return Math.round(Number(bytes) / 1024 / 1024);
}

export const problems: Readonly<Record<ProblemCode, Sentence>> = {
  'not-json':
    'The server cannot read what was sent (its JSON is incomplete or wrong). Load the page again, then send it again.',
  'invalid-request': (d) => `What was sent is not right: ${describeFaults(d) || 'check what you entered'}.`,
  'too-many-responses': (d) => `At most ${d.most} responses at once; send them in smaller batches.`,
  'invalid-day': (d) => `There is no day “${d.value ?? ''}”. Write year-month-day, as in 2026-01-31.`,
  'period-reversed': (d) => `The first day (${d.from}) is after the last (${d.to}). Swap them.`,
  'unknown-format': (d) => `There is no format “${d.value ?? ''}”. Choose one of: ${d.allowed}.`,
  'weak-password': (d) =>
    d.reason === 'common'
      ? 'This password is too easy to guess. Choose another.'
      : d.reason === 'office'
        ? 'The password must not contain the name of the office. Choose another.'
        : `A password needs at least ${passwordMinLength} characters and must differ from the old one.`,
  'weak-pin': 'This PIN is too easy to guess. Choose another: no run of digits, and not one digit repeated.',
  'catalogue-broken': (d) => `The catalogue is not right: ${describeFaults(d)}.`,
  'figures-broken': (d) => `The file of figures is not right: ${describeFaults(d)}.`,
  'sheet-unreadable': 'This file cannot be read. Choose an Excel file (.xlsx) without a password.',
  'language-broken': (d) => `The file of the language is not right: ${describeFaults(d)}.`,
  'catalogue-changed': (d) =>
    `While you were editing, version ${d.version} was published. Yours was not: open this page again, look at the new version, and edit that.`,
  'draft-changed': (d) =>
    d.savedAt
      ? `${d.savedBy ? `“${d.savedBy}”` : 'A program'} has saved another draft. What you have just changed was neither saved nor published.`
      : 'This draft was discarded, or published, elsewhere. What you have just changed was not saved.',
  'settings-changed': 'While you were editing, somebody saved other settings. What you changed is not saved.',
  'unknown-version': (d) => `The office has no version ${d.version} of its form.`,
  'criterion-kind-changed': (d) =>
    `Criterion “${d.criterionId}” was published as rated in another way (per response, officer or field). Give the criterion a new id.`,
  'not-a-picture': 'This file is no JPEG, PNG or WebP picture.',
  'not-a-recording': 'This file is no MP3, M4A, AAC, Ogg, WAV or WebM sound.',
  'invalid-forms-changed':
    'Somebody else has just changed the invalid forms of this day. Look at the new numbers, then save.',
  'media-full': (d) =>
    `The office's pictures and recordings have reached ${megabytes(d.maxBytes)} MB. Remove what is no longer used.`,
  'receipt-code-missing': 'The office asks for a receipt code. Enter it before the invitation.',
  unauthenticated: 'You are not signed in, or your session has ended. Sign in again.',
  'wrong-credentials': 'Wrong name or password.',
  'reset-not-offered': 'The server cannot send e-mail. Ask the manager of your office for a new password.',
  'reset-link-spent': 'This link was used, has expired (30 minutes) or is wrong. Ask for a new one.',
  'second-step-needed': 'Enter the code of this account.',
  'wrong-second-step':
    'The code is wrong or was used before. Enter the next one that the app shows, or another recovery code.',
  'second-step-on': 'The second step is on. Turn it off before setting it up anew.',
  'second-step-off': 'The second step is not on. Reload the page.',
  'second-step-unreadable':
    'The server cannot read the key of the second step, since its secret key was lost or replaced. Use a recovery code, or tell whoever looks after the server.',
  'wrong-secret-key':
    'The server’s secret key is not the one of before, so that receipt codes and survey links cannot be taken yet. No response is lost. Whoever looks after the server has to put the old key file back; if it is lost for good, run “secret renew”.',
  'unknown-device-token': 'The server does not know this tablet. Enrol it again with a new code.',
  'device-revoked': 'This tablet was revoked. Its unsent responses are kept; enrol it again with a new code.',
  'unknown-api-key': 'The API key is wrong or no longer valid.',
  'api-key-expired': 'This API key has expired. Make a new one under API keys.',
  'api-key-revoked': 'This API key was revoked. Make a new one under API keys.',
  'unknown-key-id': 'The office has no such API key.',
  'wrong-setup-code': 'Wrong setup code. It is printed in the window where the server runs.',
  'wrong-pin': 'Wrong PIN.',
  forbidden: 'Your account may not do this.',
  'foreign-origin': 'The request came from another site and was refused.',
  'linked-to-officer':
    'An account that belongs to an officer cannot look at or handle responses and comments: they may be about that officer.',
  'password-change-required': 'Replace your one-time password first.',
  'not-found': 'There is nothing here.',
  'unknown-office': (d) => `There is no office “${d.officeId ?? ''}”.`,
  'unknown-device': (d) => `The office has no tablet “${d.deviceId ?? ''}”.`,
  'unknown-alert': 'There is no such alert.',
  'unknown-comment': 'This comment is not there any more.',
  'unknown-reply': 'There is no such reply.',
  'unknown-case': 'There is no such case.',
  'unknown-assignee': 'The office has no such account to assign it to.',
  'unknown-counter-id': (d) => `The office's catalogue has no counter “${d.counterId ?? ''}”.`,
  'unknown-officer-account': (d) =>
    `An officer's account must name an officer of the catalogue; there is no officer “${d.officerId ?? ''}”.`,
  'unknown-enrolment-code': 'Wrong enrolment code. Check each character.',
  'unknown-export': 'This file is no longer there. Make it again.',
  'unknown-closing': 'There is no closed annex of this number.',
  'unknown-media': 'This picture or recording is no longer there.',
  'unknown-link': 'The link to the survey is wrong. Scan the QR code again.',
  'no-ended-month': 'There is no whole month in this period that has ended.',
  'no-catalogue': 'The office has not published a catalogue.',
  'not-own-entry': 'Only whoever entered a form can take it back, and in the same session.',
  'unknown-launch': 'This invitation has expired, or another one has taken its place.',
  'method-not-allowed': 'This address does not take that kind of request.',
  'period-not-ended': (d) =>
    `Only a period that has ended can be closed. ${formatDay(String(d.to))} is not over yet.`,
  'period-closed': (d) =>
    `This period is the same as closed annex no. ${d.number} or crosses it (${formatDay(String(d.from))} to ${formatDay(String(d.to))}). Choose one that is apart from it, or one inside the other.`,
  'responses-outstanding': (d) =>
    `Tablets that still hold responses: ${d.devices}. Look at them and confirm before closing.`,
  'closing-overtaken':
    'Somebody else has just closed a period of this office. Look again, and close once more.',
  'account-without-password': 'This account signs in at the authority’s own system and has no password here.',
  'no-rule-for-person': (d) =>
    `The account “${d.name}” has no rights in the survey system yet. Ask the manager of your office or the IT department for them.`,
  'no-sign-in-provider': 'This server is not connected to the authority’s sign-in. Sign in with a password.',
  'sign-in-declined': 'You did not finish signing in at the authority’s system. Press the button again.',
  'sign-in-expired': 'This sign-in took too long, or began elsewhere. Press the button again.',
  'sign-in-unproven': 'This sign-in could not be confirmed. Press the button again.',
  'account-disabled': () => 'This account is disabled. Ask the manager of the office.',
  'password-expired': () => 'The one-time password has expired. Ask the manager of the office for a new one.',
  'own-account': () => 'You cannot disable yourself or reset your own password here. Ask somebody else.',
  'unknown-session': () => 'That sign-in has ended already. Load the page again.',
  'unknown-account': () => 'There is no such account. Load the page again.',
  'last-administrator': () =>
    'This is the last administrator who can sign in: the account can be neither disabled nor given a new password.',
  'responses-purged': (d) =>
    `Responses of ${d.month} and before are kept no more, only their sums. Choose a period that begins later.`,
  'tallies-differ': (d) =>
    `The sums of ${d.month} are not those of its responses, so none of that month were purged. Run verify and tell the administrator.`,
  'account-exists': (d) => `There is an account named “${d.name}” already. Choose another name.`,
  'office-under-itself': 'An office cannot stand under itself or under one that stands under it.',
  'office-tree-too-deep': (d) =>
    `The tree of offices has at most ${d.mostLevels} levels. Choose another office above.`,
  'office-exists': (d) => `There is an office “${d.officeId}” already. Choose another id.`,
  'case-changed': 'Somebody else has just handled this case. Look at it again, then go on.',
  'too-many-replies': (d) =>
    `You have sent ${d.most} replies, which is the most. Please talk to your manager.`,
  'too-many-languages': (d) => `An office has at most ${d.most} languages. Remove one that is not used.`,
  'setup-closed': 'There is an account already. Sign in.',
  'tablet-not-in-use':
    'This tablet was never enrolled, or it was revoked. Choose another one, or tell the office’s manager.',
  'launch-outdated': 'The office’s catalogue has just changed. Load the page again and choose once more.',
  'used-enrolment-code': 'This enrolment code was used. Make a new one.',
  'expired-enrolment-code': 'This enrolment code has expired (15 minutes). Make a new one.',
  'used-link': 'This QR code was used for a response already. Each is good for one.',
  'expired-link': 'This QR code has expired. Scan a new one.',
  'crowded-link':
    'Many people have scanned this QR code. The screen will show another in a few minutes; scan that.',
  'links-not-offered': 'The office takes no responses from phones at present.',
  'too-large': (d) => `What was sent is too large (at most ${d.maxBytes} bytes).`,
  'unsupported-media-type': 'Send JSON (Content-Type: application/json).',
  'too-many-attempts': (d) => `Too many wrong attempts. Wait ${d.retryAfterSeconds} seconds and try again.`,
  'too-many-calls': (d) => `Too many calls. Wait ${d.retryAfterSeconds} seconds and try again.`,
  internal: (d) =>
    `The server failed. Tell the administrator${d.requestId ? ` the number ${d.requestId}` : ''}.`,
  'sign-in-provider-unavailable': (d) =>
    `The authority’s sign-in does not answer (${d.reason}). Try again later; whoever has a password can still use it.`,
  'storage-unavailable': 'The storage cannot be used right now. Try again in a few minutes.',

  'wrong-setting': (d) =>
    `Setting ${d.name} is wrong (“${d.value ?? ''}”): ${settingRules[String(d.rule)] ?? ''}`,
  'secret-key-unreadable': (d) =>
    d.reason === 'FORMAT'
      ? `The file ${d.path} holds no secret key (32 bytes in base64). Put the copy of it back. Only where there is no copy left, remove the file for a new key; signing keys of alerts and second steps at sign-in must then be made anew.`
      : `Cannot read the secret key in ${d.path} (${d.reason}). Allow reading, put the copy of the file back, or correct SECRET_KEY_FILE.`,
  'secret-key-unwritable': (d) =>
    `Cannot make the secret key in ${d.path} (${d.reason}). Allow writing to that folder, or make a key yourself (openssl rand -base64 32) in a file and set SECRET_KEY_FILE.`,
  'port-in-use': (d) =>
    `Port ${d.port} is in use. Stop the program that uses it, or set PORT to another number.`,
  'address-unavailable': (d) => `This machine has no address ${d.host}. Correct HOST.`,
  'storage-newer': (d) =>
    `The database was made by a newer version of the program (step “${d.migration}”). Use the newer version.`,
  'storage-unwritable': (d) =>
    `Cannot write to ${d.path} (${d.reason}). Allow writing, or correct DATABASE_URL.`,
  'storage-unreachable': (d) => `Cannot reach the database: ${d.reason}. Check DATABASE_URL.`,
  'storage-unsafe': (d) => `The database does not keep data safe: ${d.pragma} is “${d.value}”.`,
  'file-unreadable': (d) => `Cannot read the file ${d.path}: ${d.reason}.`,
  'file-unwritable': (d) => `Cannot write the file ${d.path}: ${d.reason}.`,
  'backup-damaged': (d) => `The backup ${d.path} is damaged or incomplete. What was there stays as it was.`,
  'sealed-file-unopenable': (d) =>
    `The file that tablet “${d.sealedBy}” sealed cannot be opened for tablet “${d.deviceId}”: it is another tablet's, or was changed.`,
  'sealed-file-needs-device': (d) => `Tablet “${d.sealedBy}” sealed this file. Add --device ${d.sealedBy}.`,
  'backup-of-other-version': (d) =>
    `The backup ${d.path} was made by another version of the program (step “${d.migration}”, this one is at “${d.own}”). Restore it with that version and update afterwards. What was there stays as it was.`,
  'build-failed': (d) => `The pages could not be built: ${d.reason}`,
};

const settingRules: Readonly<Record<string, string>> = {
  port: 'a port is a whole number from 0 to 65535.',
  'database-url': 'must be sqlite:path or postgres://…',
  url: 'must be an http:// or https:// address without a path.',
  'smtp-url': 'must be smtp://… or smtps://… with the name of the mail server.',
  'mail-from': 'must be an e-mail address, for example khaosat@example.vn.',
  'mail-pair': 'set both SMTP_URL and MAIL_FROM.',
  'webhook-hosts': 'must be hosts with commas between, for example 10.0.0.5:8443,gate.local.',
  'secret-key': 'must be 32 random bytes in base64 (openssl rand -base64 32 makes them).',
  'secret-key-twice': 'set SECRET_KEY or SECRET_KEY_FILE, not both.',
  'oidc-together':
    'set all of OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET (or OIDC_CLIENT_SECRET_FILE) and OIDC_ROLES_FILE.',
  'oidc-issuer': 'must be the https:// address of the provider (http:// only on this machine itself).',
  'oidc-secret-file': 'the file cannot be read.',
  'oidc-roles-file':
    'the file cannot be read, or the rule at the place named is wrong; the README has an example.',
  'tls-pair': 'set both TLS_CERT and TLS_KEY.',
  'tls-file': 'the file cannot be read, or is not PEM.',
};

export const rejections: Readonly<Record<RejectionCode, string>> = {
  'invalid-response': 'The response has the wrong structure.',
  'invalid-id': 'The id of the response is not a UUID of version 4.',
  'invalid-seq': 'The seq of the response must be a whole number from 1.',
  'invalid-time': 'The time of the answer is not valid.',
  'invalid-channel': 'The channel is not valid.',
  'invalid-comment': 'The comment is longer than 1,000 characters or not text.',
  'invalid-receipt-code': 'The receipt code is not valid.',
  'unknown-catalogue-version': 'There is no such version of the catalogue.',
  'unknown-criterion': 'The criterion is not in the catalogue.',
  'unknown-officer': 'The officer is not in the catalogue, or did not serve.',
  'unknown-service-field': 'The field is not in the catalogue, or is not the one served.',
  'unknown-counter': 'The counter is not in the catalogue.',
  'invalid-level': 'The level is not in the catalogue.',
  'wrong-subject': 'A rating must name the officer or the field that its criterion asks for.',
  'duplicate-rating': 'The same thing is rated twice.',
  'missing-rating': 'A rating that is required is missing.',
  'receipt-used': 'This receipt code was used for a rating already.',
};
