import type { ReplyView } from '../../../shared/endpoints/officer.ts';
import { en } from '../../../shared/text/scores/en.ts';
import { vi } from '../../../shared/text/scores/vi.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ReplyText } from '../../ui/scores/ReplyText.tsx';

interface Props {
  replies: readonly ReplyView[];
  onAnswer: (reply: ReplyView) => void;
}

export function ReplyTable({ replies, onAnswer }: Props) {
  const words = useWords({ vi, en }).appraisal;
  return (
    <ListTable
      label={words.replies}
      rows={replies}
      keyOf={({ replyId }) => replyId}
      none={<p class="note">{words.noReplies}</p>}
      columns={[
        { head: words.columns.officer, as: 'name', cell: ({ officerName }) => officerName },
        { head: words.columns.reply, as: 'whole', cell: (reply) => <ReplyText reply={reply} /> },
        {
          head: words.columns.actions,
          as: 'buttons',
          cell: (reply) => (
            <button type="button" class="button button-small" onClick={() => onAnswer(reply)}>
              {reply.answer ? words.answerAgain : words.answer}
            </button>
          ),
        },
      ]}
    />
  );
}
