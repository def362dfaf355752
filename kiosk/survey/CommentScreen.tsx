import { commentMaxLength } from '../../shared/survey-response.ts';
import { fillIn } from '../../shared/text/fill-in.ts';
import { QuestionFrame } from './QuestionFrame.tsx';
import type { ScreenProps } from './screen.ts';

/** Fewer than this, and the citizen should know. */
const remainingShownBelow = 200;

export function CommentScreen(props: ScreenProps) {
  const { flow, words, tap, dispatch } = props;
  const { phase } = flow;
  if (phase.kind !== 'asking') return null;
  const { comment } = phase.answers;
  const isEmpty = comment.trim() === '';
  const remaining = commentMaxLength - comment.length;
  const send = (withComment: boolean) =>
    tap({ type: 'send', id: crypto.randomUUID(), at: Date.now(), withComment });
  const buttons = (
    <>
      <button
        type="button"
        class={isEmpty ? 'primary' : 'secondary'}
        aria-disabled={!flow.isSettled}
        onClick={() => send(false)}
      >
        {words.comment.skip}
      </button>
      <button
        type="submit"
        form="comment"
        class="primary"
        disabled={isEmpty}
        aria-disabled={isEmpty || !flow.isSettled}
      >
        {flow.settings.hasLastLook ? words.comment.next : words.comment.send}
      </button>
    </>
  );
  return (
    <QuestionFrame {...props} question={words.comment.question} body="text" footer={buttons}>
      <form
        id="comment"
        class="comment"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          send(true);
        }}
      >
        <textarea
          aria-label={words.comment.label}
          aria-describedby="comment-reminder"
          name={`comment-${flow.screen}`}
          value={comment}
          maxLength={commentMaxLength}
          rows={2}
          autocomplete="off"
          autocorrect="off"
          autocapitalize="sentences"
          spellcheck={false}
          onInput={(event) => dispatch({ type: 'typed', comment: event.currentTarget.value })}
        />
        <p id="comment-reminder" class="reminder">
          {words.comment.reminder}{' '}
          {remaining < remainingShownBelow && (
            <span role="status">{fillIn(words.comment.remaining, { count: remaining })}</span>
          )}
        </p>
      </form>
    </QuestionFrame>
  );
}
