import type { CommentState, CommentView } from '../../../shared/endpoints/comment.ts';
import { en } from '../../../shared/text/comments/en.ts';
import { vi } from '../../../shared/text/comments/vi.ts';
import { formatDay } from '../../ui/format.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
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
  return (
    <ListTable
      label={words.list}
      rows={comments}
      keyOf={({ commentId }) => commentId}
      none={<p class="note">{words.none[state]}</p>}
      columns={[
        {
          head: columns.text,
          as: 'whole',
          class: 'written',
          cell: ({ text, reason }) => (
            <>
              <p>{text}</p>
              {reason && <p class="hint">{words.hiddenBecause(reason)}</p>}
            </>
          ),
        },
        { head: columns.day, cell: ({ day }) => formatDay(day) },
        state !== 'waiting' && { head: columns.decided, cell: ({ decidedBy }) => decidedBy },
        {
          head: columns.actions,
          as: 'buttons',
          cell: (comment) => (
            <div class="row-buttons">
              <Decisions comment={comment} onDecide={onDecide} onAsk={onAsk} />
              <CaseButton officeId={officeId} comment={comment} onAsk={onAsk} />
            </div>
          ),
        },
      ]}
    />
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
