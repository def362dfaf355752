import type { CatalogueChange } from '../../../shared/catalogue-difference.ts';
import { type CatalogueVersion, listCatalogueVersions } from '../../../shared/endpoints/catalogue-version.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { formatCount, formatDay } from '../../ui/format.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { ChangeList } from './ChangeList.tsx';

interface Props {
  officeId: string;
  onOpen: (version: number) => void;
}

const mostShown = 3;

export function VersionList({ officeId, onOpen }: Props) {
  const words = useWords({ vi, en }).versions;
  const loaded = useLoaded(() => call(listCatalogueVersions, { params: { officeId } }), [officeId]);
  const versions = loaded.value?.versions ?? [];
  const number = ({ version }: CatalogueVersion, index: number) => (
    <>
      {formatCount(version)} {index === 0 && <span class="soft">({words.inUse})</span>}
    </>
  );
  return (
    <Card title={words.title} hint={words.hint} class="form-side">
      <Loading of={loaded} />
      {loaded.value && (
        <ListTable
          label={words.list}
          rows={versions}
          keyOf={({ version }) => String(version)}
          columns={[
            { head: words.number, cell: number, as: 'name' },
            { head: words.day, cell: ({ publishedDay }) => formatDay(publishedDay) },
            { head: words.changes, cell: ({ changes }) => <Changes changes={changes} />, as: 'whole' },
            {
              head: words.open,
              as: 'buttons',
              cell: ({ version }) => (
                <button
                  type="button"
                  class="button button-small"
                  aria-label={words.openVersion(version)}
                  onClick={() => onOpen(version)}
                >
                  {words.open}
                </button>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}

function Changes({ changes }: Pick<CatalogueVersion, 'changes'>) {
  const words = useWords({ vi, en }).versions;
  if (!changes) return <>{words.first}</>;
  if (changes.length === 0) return <>{words.nothing}</>;
  const more: readonly CatalogueChange[] = changes.slice(mostShown);
  return (
    <>
      <ChangeList changes={changes.slice(0, mostShown)} />
      {more.length > 0 && (
        <details>
          <summary>{words.more(more.length)}</summary>
          <ChangeList changes={more} />
        </details>
      )}
    </>
  );
}
