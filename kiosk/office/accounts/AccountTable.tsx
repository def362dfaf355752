import { type Officer, officerLabel } from '../../../shared/catalogue.ts';
import type { AccountView } from '../../../shared/endpoints/account.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { sortByName } from '../../../shared/vietnamese-order.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { NoneNote } from '../../ui/NoneNote.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';

interface Props {
  accounts: readonly AccountView[];
  officers: readonly Officer[];
}

export function AccountTable({ accounts, officers }: Props) {
  const words = useWords({ vi, en }).accounts;
  const { columns } = words;
  const nameOf = (officerId: string | null) => {
    const officer = officers.find(({ id }) => id === officerId);
    return officer ? officerLabel(officer) : (officerId ?? '');
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
        {
          head: columns.state,
          cell: ({ mustChangePassword }) => (mustChangePassword ? words.waiting : words.active),
        },
      ]}
    />
  );
}
