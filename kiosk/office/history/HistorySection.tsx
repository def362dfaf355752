import './history.css';
import { useState } from 'preact/hooks';
import {
  exportAuditEntries,
  listAuditEntries,
  listInstallationEntries,
} from '../../../shared/endpoints/audit.ts';
import { mayDo } from '../../../shared/role.ts';
import { en } from '../../../shared/text/history/en.ts';
import { vi } from '../../../shared/text/history/vi.ts';
import { addressOf, call } from '../../api/call.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ChipChoice } from '../fields/ChipChoice.tsx';
import { PagedList } from '../fields/PagedList.tsx';
import { usePages } from '../fields/use-pages.ts';
import type { SectionProps } from '../section-props.ts';
import { HistoryFilter, type HistoryQuery, wholeHistory } from './HistoryFilter.tsx';
import { HistoryTable } from './HistoryTable.tsx';

type Log = 'office' | 'installation';

function askedFor(query: HistoryQuery, below: string): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...query, below }).filter(([, value]) => value !== ''));
}

export function HistorySection({ officeId, role }: Pick<SectionProps, 'officeId' | 'role'>) {
  const words = useWords({ vi, en });
  const [log, setLog] = useState<Log>('office');
  const [query, setQuery] = useState(wholeHistory);
  const pages = usePages(
    async (below) => {
      const asked = askedFor(query, below);
      const { entries, next, actors } =
        log === 'office'
          ? await call(listAuditEntries, { params: { officeId }, query: asked })
          : await call(listInstallationEntries, { query: asked });
      return { rows: entries, next: next === null ? null : String(next), actors };
    },
    [officeId, log, JSON.stringify(query)],
  );
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {mayDo(role, 'audit.read-installation') && (
        <ChipChoice
          label={words.scope}
          value={log}
          options={(['office', 'installation'] as const).map((value) => ({
            value,
            text: words.scopes[value],
          }))}
          onValue={setLog}
        />
      )}
      <HistoryFilter key={log} actors={pages.loaded.value?.actors ?? []} onQuery={setQuery} />
      <PagedList of={pages}>{({ rows }) => <HistoryTable entries={rows} />}</PagedList>
      {log === 'office' && (
        <p>
          <a class="button" href={addressOf(exportAuditEntries, { officeId })} download>
            {words.export}
          </a>
        </p>
      )}
    </>
  );
}
