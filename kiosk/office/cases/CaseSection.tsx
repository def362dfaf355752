import { useState } from 'preact/hooks';
import { listCases } from '../../../shared/endpoints/feedback-case.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { call } from '../../api/call.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ChipChoice } from '../fields/ChipChoice.tsx';
import { PagedList } from '../fields/PagedList.tsx';
import { usePages } from '../fields/use-pages.ts';
import { CaseDialog } from './CaseDialog.tsx';
import { CaseTable } from './CaseTable.tsx';

const filters = ['open', 'answered', 'closed'] as const;

export function CaseSection({ officeId, role }: { officeId: string; role: Role }) {
  const words = useWords({ vi, en }).cases;
  const [filter, setFilter] = useState<(typeof filters)[number]>('open');
  const [openedId, setOpenedId] = useState<string | null>(null);
  const pages = usePages(
    async (after) => {
      const query = { state: filter, after };
      const { cases, ...rest } = await call(listCases, { params: { officeId }, query });
      return { rows: cases, ...rest };
    },
    [officeId, filter],
  );
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <ChipChoice
        label={words.filter}
        value={filter}
        options={filters.map((each) => ({ value: each, text: words.filters[each] }))}
        onValue={setFilter}
      />
      <PagedList of={pages}>
        {({ rows, today }) => <CaseTable cases={rows} today={today} onOpen={setOpenedId} />}
      </PagedList>
      {openedId !== null && (
        <CaseDialog
          key={openedId}
          officeId={officeId}
          caseId={openedId}
          mayWrite={mayDo(role, 'case.write')}
          onClose={() => setOpenedId(null)}
          onChanged={() => void pages.loaded.reload()}
        />
      )}
    </>
  );
}
