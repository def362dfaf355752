import { type Officer, officerLabel } from '../../../shared/catalogue.ts';
import type { AccountView } from '../../../shared/endpoints/account.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { compareNames } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

interface Props {
  accounts: readonly AccountView[];
  officers: readonly Officer[];
}

export function AccountTable({ accounts, officers }: Props) {
  const words = useWords({ vi, en }).accounts;
  const { columns } = words;
  const sorted = [...accounts].sort((a, b) => compareNames(a.name, b.name));
  const nameOf = (officerId: string | null) => {
    const officer = officers.find(({ id }) => id === officerId);
    return officer ? officerLabel(officer) : (officerId ?? '');
  };
  if (sorted.length === 0)
    return (
      <p class="note">
        <strong>{words.none}</strong> {words.noneNext}
      </p>
    );
  return (
    <ScrollBox label={words.list}>
      <table class="table table-stack">
        <caption class="only-heard">{words.list}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.role}</th>
            <th scope="col">{columns.officer}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ accountId, name, role, officerId, mustChangePassword }) => (
            <tr key={accountId}>
              <th scope="row">{name}</th>
              <td data-label={columns.role}>{words.roles[role]}</td>
              <td data-label={columns.officer}>{nameOf(officerId)}</td>
              <td data-label={columns.state}>{mustChangePassword ? words.waiting : words.active}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
