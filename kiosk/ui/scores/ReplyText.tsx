import type { ReplyView } from '../../../shared/endpoints/officer.ts';
import { en } from '../../../shared/text/scores/en.ts';
import { vi } from '../../../shared/text/scores/vi.ts';
import { formatDay } from '../format.ts';
import { useWords } from '../PageLanguage.tsx';
import { namePeriod } from './format-score.ts';

/** What a reply is about, what it says, and the answer. */
export function ReplyText({ reply: { about, text, sentDay, answer } }: { reply: ReplyView }) {
  const words = useWords({ vi, en });
  const { replies } = words;
  const subject =
    about.kind === 'period'
      ? replies.about(namePeriod(about, words))
      : about.text
        ? replies.aboutComment(about.text)
        : replies.commentGone;
  return (
    <div class="reply">
      <p class="hint">
        {subject} · {replies.sentOn(formatDay(sentDay))}
      </p>
      <p class="own-words">{text}</p>
      {answer ? (
        <blockquote class="reply-answer">
          <p class="hint">{replies.answered(answer.by, formatDay(answer.day))}</p>
          <p class="own-words">{answer.text}</p>
        </blockquote>
      ) : (
        <p class="hint">{replies.waiting}</p>
      )}
    </div>
  );
}
