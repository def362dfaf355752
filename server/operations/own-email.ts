import type { AccountView } from '../../shared/endpoints/account.ts';
import type { Principal } from '../access/principal.ts';
import { setEmail } from '../storage/account.ts';
import { noteChange } from '../storage/act.ts';
import type { Storage } from '../storage/storage.ts';
import { checkOwnPassword, checkUnchanged, viewAccount } from './account.ts';

/**
 * Whoever reads the mail of an account can take it over: so this takes the password.
 * @param email null: no links are sent
 * @throws Problem `account-without-password`, `wrong-credentials`
 */
export async function setOwnEmail(
  storage: Storage,
  { account }: Principal & { kind: 'account' },
  { email, password }: { readonly email: string | null; readonly password: string },
): Promise<AccountView> {
  await checkOwnPassword(account, password);
  return storage.write(async (scope) => {
    const { accountId, officeId } = await checkUnchanged(scope, account);
    await setEmail(scope, accountId, email);
    noteChange(scope, { officeId, before: { email: account.email }, after: { email } });
    return { ...viewAccount(account), email };
  });
}
