import { type Officer, officerLabel } from '../../../shared/catalogue.ts';
import type { AccountView } from '../../../shared/endpoints/account.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { en as resetEn } from '../../../shared/text/password-reset/en.ts';
import { vi as resetVi } from '../../../shared/text/password-reset/vi.ts';
import { en as stepEn } from '../../../shared/text/second-step/en.ts';
import { vi as stepVi } from '../../../shared/text/second-step/vi.ts';
import { en as providerEn } from '../../../shared/text/sign-in-provider/en.ts';
import { vi as providerVi } from '../../../shared/text/sign-in-provider/vi.ts';
import { sortByName } from '../../../shared/vietnamese-order.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { NoneNote } from '../../ui/NoneNote.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { type AccountActions, AccountButtons } from './AccountButtons.tsx';

interface Props {
  accounts: readonly AccountView[];
  officers: readonly Officer[];
  mayManage: (account: AccountView) => boolean;
  actions: AccountActions;
}

export function AccountTable({ accounts, officers, mayManage, actions }: Props) {
  const words = useWords({ vi, en }).accounts;
  const provider = useWords({ vi: providerVi, en: providerEn });
  const { columns } = words;
  const nameOf = (officerId: string | null) => {
    const officer = officers.find(({ id }) => id === officerId);
    return officer ? officerLabel(officer) : (officerId ?? '');
  };
  const resetWords = useWords({ vi: resetVi, en: resetEn });
  const stepWords = useWords({ vi: stepVi, en: stepEn });
  const stateOf = ({ isDisabled, hasPassword, mustChangePassword, hasSecondStep }: AccountView) => {
    if (isDisabled) return words.disabled;
    if (!hasPassword) return provider.activeThere;
    if (mustChangePassword) return words.waiting;
    return hasSecondStep ? stepWords.inUseWith(words.active) : words.active;
  };
  return (
    <ListTable
      label={words.list}
      rows={sortByName(accounts)}
      keyOf={({ accountId }) => accountId}
      none={<NoneNote none={words.none} next={words.noneNext} />}
      columns={[
        { head: columns.name, as: 'name', cell: ({ name }) => name },
        { head: columns.role, cell: ({ role }) => words.roles[role] },
        { head: columns.officer, cell: ({ officerId }) => nameOf(officerId) },
        { head: columns.state, cell: stateOf },
        accounts.some(({ email }) => email !== null) && {
          head: resetWords.email.menu,
          cell: ({ email }) => email ?? '',
        },
        accounts.some(mayManage) && {
          head: words.actions,
          as: 'buttons',
          cell: (account) => mayManage(account) && <AccountButtons account={account} actions={actions} />,
        },
      ]}
    />
  );
}
