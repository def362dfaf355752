import type { CaseView } from '../../../shared/endpoints/feedback-case.ts';
import { isOverdue } from '../../../shared/feedback-case.ts';
import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

interface Props {
  cases: readonly CaseView[];
  today: string;
  onOpen: (caseId: string) => void;
}

export function CaseTable({ cases, today, onOpen }: Props) {
  const { cases: words, kinds } = useWords({ vi, en });
  const { columns } = words;
  if (cases.length === 0)
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
            <th scope="col">{columns.text}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.assignee}</th>
            <th scope="col">{columns.actions}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((each) => (
            <tr key={each.caseId}>
              <td class="written">
                <p>{each.text}</p>
                <p class="hint">
                  {kinds[each.kind]} · {words.commentOf(formatDay(each.commentDay))}
                </p>
              </td>
              <td data-label={columns.due}>
                <span>
                  {formatDay(each.dueDay)}
                  {isOverdue(each, today) && <span class="state-overdue">{words.overdue}</span>}
                </span>
              </td>
              <td data-label={columns.state}>{words.states[each.state]}</td>
              <td data-label={columns.assignee}>{each.assigneeName}</td>
              <td>
                <button type="button" class="button button-small" onClick={() => onOpen(each.caseId)}>
                  {words.open}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
