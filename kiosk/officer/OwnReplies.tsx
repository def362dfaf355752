import type { OwnScores } from '../../shared/endpoints/officer.ts';
import { en } from '../../shared/text/scores/en.ts';
import { vi } from '../../shared/text/scores/vi.ts';
import { useWords } from '../ui/PageLanguage.tsx';
import { ReplyText } from '../ui/scores/ReplyText.tsx';

interface CommentProps extends Pick<OwnScores, 'comments'> {
  onReply: (commentId: string) => void;
}

export function OwnComments({ comments, onReply }: CommentProps) {
  const words = useWords({ vi, en }).comments;
  return (
    <section class="card">
      <h3>{words.title}</h3>
      <p class="note">{comments.length === 0 ? words.none : words.intro}</p>
      <ul class="own-list">
        {comments.map(({ commentId, text }) => (
          <li key={commentId}>
            <p class="own-words">{text}</p>
            <button type="button" class="quiet-button" onClick={() => onReply(commentId)}>
              {words.reply}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function OwnReplies({ replies }: Pick<OwnScores, 'replies'>) {
  const words = useWords({ vi, en }).replies;
  return (
    <section class="card">
      <h3>{words.title}</h3>
      <p class="note">{words.intro}</p>
      {replies.length === 0 && <p>{words.none}</p>}
      <ul class="own-list">
        {replies.map((reply) => (
          <li key={reply.replyId}>
            <ReplyText reply={reply} />
          </li>
        ))}
      </ul>
    </section>
  );
}
