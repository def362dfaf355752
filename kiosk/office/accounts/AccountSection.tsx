import { useRef, useState } from 'preact/hooks';
import { createAccount, listAccounts } from '../../../shared/endpoints/account.ts';
import { getOfficeCatalogue } from '../../../shared/endpoints/office.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { AccountTable } from './AccountTable.tsx';
import { AddAccount, type NewAccount } from './AddAccount.tsx';
import { type IssuedPassword, OneTimePassword } from './OneTimePassword.tsx';

export function AccountSection({ officeId, role }: { officeId: string; role: Role }) {
  const words = useWords({ vi, en }).accounts;
  const [issued, setIssued] = useState<IssuedPassword | null>(null);
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
      {loaded.value && <AccountTable accounts={loaded.value.accounts} officers={loaded.value.officers} />}
    </>
  );
}
