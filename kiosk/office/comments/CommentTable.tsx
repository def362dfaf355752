import type { CommentState, CommentView } from '../../../shared/endpoints/comment.ts';
import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { addressOfRoute } from '../route.ts';

interface Props {
  officeId: string;
  state: CommentState;
  comments: readonly CommentView[];
  onDecide: (comment: CommentView, to: CommentState) => void;
  onAsk: (comment: CommentView, as: 'hiding' | 'case') => void;
}

export function CommentTable({ officeId, state, comments, onDecide, onAsk }: Props) {
  const words = useWords({ vi, en });
  const { columns } = words;
  if (comments.length === 0) return <p class="note">{words.none[state]}</p>;
  return (
    <ScrollBox label={words.list}>
      <table class="table table-stack">
        <caption class="only-heard">{words.list}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.text}</th>
            <th scope="col">{columns.day}</th>
            {state !== 'waiting' && <th scope="col">{columns.decided}</th>}
            <th scope="col">{columns.actions}</th>
          </tr>
        </thead>
        <tbody>
          {comments.map((comment) => (
            <tr key={comment.commentId}>
              <td class="written">
                <p>{comment.text}</p>
                {comment.reason && <p class="hint">{words.hiddenBecause(comment.reason)}</p>}
              </td>
              <td data-label={columns.day}>{formatDay(comment.day)}</td>
              {state !== 'waiting' && <td data-label={columns.decided}>{comment.decidedBy}</td>}
              <td>
                <div class="row-buttons">
                  <Decisions comment={comment} onDecide={onDecide} onAsk={onAsk} />
                  <CaseButton officeId={officeId} comment={comment} onAsk={onAsk} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type RowProps = Pick<Props, 'onDecide' | 'onAsk'> & { comment: CommentView };

function Decisions({ comment, onDecide, onAsk }: RowProps) {
  const words = useWords({ vi, en });
  if (comment.state !== 'waiting')
    return (
      <button type="button" class="button button-small" onClick={() => onDecide(comment, 'waiting')}>
        {words.reconsider}
      </button>
    );
  return (
    <>
      <button type="button" class="button button-small" onClick={() => onDecide(comment, 'approved')}>
        {words.approve}
      </button>
      <button type="button" class="button button-small" onClick={() => onAsk(comment, 'hiding')}>
        {words.hide}
      </button>
    </>
  );
}

function CaseButton({
  officeId,
  comment,
  onAsk,
}: Pick<RowProps, 'comment' | 'onAsk'> & { officeId: string }) {
  const words = useWords({ vi, en });
  if (comment.hasCase)
    return (
      <a
        class="quiet-button"
        href={addressOfRoute({ page: 'office', officeId, section: 'cases', period: null })}
      >
        {words.toCase}
      </a>
    );
  return (
    <button
      type="button"
      class="quiet-button"
      title={words.makeCaseHint}
      onClick={() => onAsk(comment, 'case')}
    >
      {words.makeCase}
    </button>
  );
}
