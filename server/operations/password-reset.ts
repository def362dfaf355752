import { Problem } from '../../shared/problem.ts';
import type { Language } from '../../shared/text/language.ts';
import { mailWords } from '../../shared/text/password-reset/mail.ts';
import { checkNewPassword, hashPassword } from '../access/password.ts';
import { hashSecret, makeId, makeSecret } from '../access/secret.ts';
import { type MailSettings, sendMail } from '../mail/send-mail.ts';
import {
  type Account,
  deleteSessions,
  findAccount,
  findAccountByName,
  lockAccount,
  setPassword,
} from '../storage/account.ts';
import { noteChange, performAct } from '../storage/act.ts';
import { findResetLink, insertResetLink, spendResetLink } from '../storage/password-reset.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { findOfficeName, recordWrongCode } from './account.ts';
import { type Keeping, takeCode } from './second-step-code.ts';

const linkMs = 30 * 60_000;

interface Sending {
  readonly storage: Storage;
  readonly mail: MailSettings;
  readonly publicUrl: string;
}

interface AskedFor {
  readonly name: string;
  readonly language: Language;
}

/** Nothing where nobody has the name, or no address, or signs in elsewhere. */
export async function sendResetLink(
  { storage, mail, publicUrl }: Sending,
  { name, language }: AskedFor,
  now: number,
): Promise<void> {
  const account = await storage.read((scope) => findAccountByName(scope, name));
  if (!account?.email || account.isDisabled || account.identity) return;
  const { accountId, officeId, role, email } = account;
  const token = makeSecret();
  const actor = { kind: 'nobody', id: '', name: '' } as const;
  const act = { officeId, actor, action: 'password.send-link', subject: accountId, at: now } as const;
  await performAct(act, () =>
    storage.write(async (scope) => {
      const link = { tokenHash: hashSecret(token), accountId, expiresAt: now + linkMs };
      await insertResetLink(scope, link, now);
      noteChange(scope, { after: { name: account.name } });
    }),
  );
  const url = `${publicUrl}/${role === 'officer' ? 'officer' : 'office'}#/new-password/${token}`;
  const { subject, text } = mailWords[language];
  if (!(await sendMail(mail, { to: email, subject, text: text(account.name, url), id: makeId() })))
    throw new Error('the mail server did not take a link to a new password');
}

/** Whose link it is. @throws Problem `reset-link-spent`, `account-disabled` */
export async function getLinkHolder(storage: Storage, token: string, now: number): Promise<Account> {
  const account = await storage.read(async (scope) => {
    const accountId = await findResetLink(scope, hashSecret(token), now);
    return accountId === undefined ? undefined : findAccount(scope, accountId);
  });
  if (!account) throw new Problem('reset-link-spent');
  if (account.isDisabled) throw new Problem('account-disabled');
  return account;
}

export interface LinkReset {
  readonly token: string;
  readonly newPassword: string;
  readonly code?: string | undefined;
}

/**
 * The link is spent by the transaction that sets the password: what is refused leaves it as it was.
 * @throws Problem `reset-link-spent`, `account-disabled`, `weak-password`, `second-step-needed`, and as `takeCode`
 */
export async function resetByLink(
  { storage, secretBox }: Keeping,
  { token, newPassword, code }: LinkReset,
  now: number,
): Promise<{ name: string }> {
  const holder = await getLinkHolder(storage, token, now);
  const { accountId, officeId, name } = holder;
  const office = await findOfficeName(storage, officeId);
  await checkNewPassword({ password: newPassword, name, office });
  if (holder.hasSecondStep && code === undefined) throw new Problem('second-step-needed');
  const passwordHash = await hashPassword(newPassword);
  const spend = async (scope: Scope) => {
    if (!(await spendResetLink(scope, hashSecret(token), now))) throw new Problem('reset-link-spent');
    const current = await lockAccount(scope, accountId);
    if (!current || current.isDisabled) throw new Problem('account-disabled');
    if (current.hasSecondStep) {
      if (code === undefined) throw new Problem('second-step-needed');
      await takeCode(scope, { accountId, code, secretBox, now });
    }
    await setPassword(scope, accountId, passwordHash);
    await deleteSessions(scope, accountId);
    const actor = { kind: 'account', id: accountId, name } as const;
    noteChange(scope, { officeId, actor, subject: accountId, after: { name } });
    return { name };
  };
  return recordWrongCode(storage, holder, now, () => storage.write(spend));
}
