import { useContext, useRef, useState } from 'preact/hooks';
import {
  type AccountView,
  createAccount,
  listAccounts,
  resetPassword,
  updateAccount,
} from '../../../shared/endpoints/account.ts';
import { getOfficeCatalogue } from '../../../shared/endpoints/office.ts';
import { mayCreateRole, mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SessionContext } from '../../ui/session-context.ts';
import { useAction } from '../../ui/use-action.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { AccountTable } from './AccountTable.tsx';
import { AddAccount, type NewAccount } from './AddAccount.tsx';
import { type IssuedPassword, OneTimePassword } from './OneTimePassword.tsx';
import { ResetDialog } from './ResetDialog.tsx';

interface Asked {
  readonly account: AccountView;
  readonly what: 'reset' | 'disable';
}

export function AccountSection({ officeId, role }: { officeId: string; role: Role }) {
  const words = useWords({ vi, en }).accounts;
  const [issued, setIssued] = useState<IssuedPassword | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState('');
  const own = useContext(SessionContext).account;
  const heading = useRef<HTMLHeadingElement>(null);
  const loaded = useLoaded(async () => {
    const params = { officeId };
    const [{ accounts }, { officers }] = await Promise.all([
      call(listAccounts, { params }),
      call(getOfficeCatalogue, { params }),
    ]);
    return { accounts, officers };
  }, [officeId]);

  const create = async (body: NewAccount) => {
    const { account, ...given } = await call(createAccount, { params: { officeId }, body });
    setIssued({ name: account.name, ...given });
    await loaded.reload();
  };
  const change = async ({ accountId, name }: AccountView, isDisabled: boolean) => {
    await call(updateAccount, { params: { officeId, accountId }, body: { isDisabled } });
    setDone(isDisabled ? words.wasDisabled(name) : words.wasEnabled(name));
    setAsked(null);
    await loaded.reload();
  };
  const reset = async ({ accountId }: AccountView, body: { withSecondStep: boolean }) => {
    const { account, ...given } = await call(resetPassword, { params: { officeId, accountId }, body });
    setAsked(null);
    setIssued({ name: account.name, ...given });
    await loaded.reload();
  };
  const enabling = useAction((account: AccountView) => change(account, false));
  const mayManage = (account: AccountView) =>
    mayDo(role, 'account.update') &&
    mayCreateRole(role, account.role) &&
    account.accountId !== own?.accountId;
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {words.title}
      </h1>
      <p>{words.intro}</p>
      <Loading of={loaded} />
      {loaded.value && mayDo(role, 'account.create') && (
        <AddAccount creator={role} officers={loaded.value.officers} onCreate={create} />
      )}
      {issued && (
        <OneTimePassword
          key={issued.name}
          issued={issued}
          onDone={() => {
            setIssued(null);
            heading.current?.focus();
          }}
        />
      )}
      <output class="done">{done}</output>
      <Failure error={enabling.error} />
      {loaded.value && (
        <AccountTable
          accounts={loaded.value.accounts}
          officers={loaded.value.officers}
          mayManage={mayManage}
          actions={{
            onReset: (account) => setAsked({ account, what: 'reset' }),
            onDisable: (account) => setAsked({ account, what: 'disable' }),
            onEnable: (account) => void enabling.run(account),
          }}
        />
      )}
      {asked?.what === 'reset' && (
        <ResetDialog
          account={asked.account}
          onReset={(options) => reset(asked.account, options)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === 'disable' && (
        <ConfirmDialog
          title={words.confirmDisable.title(asked.account.name)}
          submit={words.confirmDisable.submit}
          onClose={() => setAsked(null)}
          onConfirm={() => change(asked.account, true)}
        >
          <p>{words.confirmDisable.text}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
