import { useState } from 'preact/hooks';
import { listCases } from '../../../shared/endpoints/feedback-case.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { call } from '../../api/call.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ChipChoice } from '../fields/ChipChoice.tsx';
import { usePages } from '../fields/use-pages.ts';
import { CaseDialog } from './CaseDialog.tsx';
import { CaseTable } from './CaseTable.tsx';

const filters = ['open', 'answered', 'closed'] as const;

export function CaseSection({ officeId, role }: { officeId: string; role: Role }) {
  const all = useWords({ vi, en });
  const words = all.cases;
  const [filter, setFilter] = useState<(typeof filters)[number]>('open');
  const [openedId, setOpenedId] = useState<string | null>(null);
  const { loaded, showMore } = usePages(
    async (after) => {
      const query = { state: filter, after };
      const { cases, ...rest } = await call(listCases, { params: { officeId }, query });
      return { rows: cases, ...rest };
    },
    [officeId, filter],
  );
  const { value } = loaded;
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
      <Loading of={loaded} />
      {value && <CaseTable cases={value.rows} today={value.today} onOpen={setOpenedId} />}
      {showMore && (
        <button type="button" class="button" onClick={showMore}>
          {all.more}
        </button>
      )}
      {openedId !== null && (
        <CaseDialog
          key={openedId}
          officeId={officeId}
          caseId={openedId}
          mayWrite={mayDo(role, 'case.write')}
          onClose={() => setOpenedId(null)}
          onChanged={() => void loaded.reload()}
        />
      )}
    </>
  );
}
