import type { CaseView } from '../../../shared/endpoints/feedback-case.ts';
import { isOverdue } from '../../../shared/feedback-case.ts';
import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { NoneNote } from '../../ui/NoneNote.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';

interface Props {
  cases: readonly CaseView[];
  today: string;
  onOpen: (caseId: string) => void;
}

export function CaseTable({ cases, today, onOpen }: Props) {
  const { cases: words, kinds } = useWords({ vi, en });
  const { columns } = words;
  return (
    <ListTable
      label={words.list}
      rows={cases}
      keyOf={({ caseId }) => caseId}
      none={<NoneNote none={words.none} next={words.noneNext} />}
      columns={[
        {
          head: columns.text,
          as: 'whole',
          class: 'written',
          cell: ({ text, kind, commentDay }) => (
            <>
              <p>{text}</p>
              <p class="hint">
                {kinds[kind]} · {words.commentOf(formatDay(commentDay))}
              </p>
            </>
          ),
        },
        {
          head: columns.due,
          cell: (each) => (
            <span>
              {formatDay(each.dueDay)}
              {isOverdue(each, today) && <span class="state-overdue">{words.overdue}</span>}
            </span>
          ),
        },
        { head: columns.state, cell: ({ state }) => words.states[state] },
        { head: columns.assignee, cell: ({ assigneeName }) => assigneeName },
        {
          head: columns.actions,
          as: 'buttons',
          cell: ({ caseId }) => (
            <div class="row-buttons">
              <button type="button" class="button button-small" onClick={() => onOpen(caseId)}>
                {words.open}
              </button>
            </div>
          ),
        },
      ]}
    />
  );
}
