import type { ApiKeyView } from '../../../shared/endpoints/api-key.ts';
import { en } from '../../../shared/text/api-keys/en.ts';
import { vi } from '../../../shared/text/api-keys/vi.ts';
import { en as officeEn } from '../../../shared/text/office/en.ts';
import { vi as officeVi } from '../../../shared/text/office/vi.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { NoneNote } from '../../ui/NoneNote.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { isSecondClick } from '../fields/second-click.ts';

interface Props {
  keys: readonly ApiKeyView[];
  mayRevoke: (key: ApiKeyView) => boolean;
  onRevoke: (key: ApiKeyView) => void;
}

export function ApiKeyTable({ keys, mayRevoke, onRevoke }: Props) {
  const words = useWords({ vi, en });
  const { roles } = useWords({ vi: officeVi, en: officeEn }).accounts;
  const { columns } = words;
  return (
    <ListTable
      label={words.list}
      rows={keys}
      keyOf={({ keyId }) => keyId}
      none={<NoneNote none={words.none} next={words.noneNext} />}
      columns={[
        { head: columns.name, as: 'name', cell: ({ name }) => name },
        { head: columns.role, cell: ({ role }) => roles[role] },
        { head: columns.state, cell: ({ state }) => words.states[state] },
        { head: columns.expires, cell: ({ expiresAt }) => formatMoment(expiresAt) },
        {
          head: columns.used,
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? words.neverUsed : formatMoment(lastUsedAt)),
        },
        keys.some(mayRevoke) && {
          head: words.actions,
          as: 'buttons',
          cell: (key) =>
            mayRevoke(key) && (
              <button
                type="button"
                class="button button-small"
                aria-label={words.revokeFor(key.name)}
                onClick={(event) => {
                  if (!isSecondClick(event)) onRevoke(key);
                }}
              >
                {words.revoke}
              </button>
            ),
        },
      ]}
    />
  );
}
