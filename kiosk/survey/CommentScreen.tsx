import { CommentField } from './CommentField.tsx';
import { QuestionFrame } from './QuestionFrame.tsx';
import type { ScreenProps } from './screen.ts';

export function CommentScreen(props: ScreenProps) {
  const { flow, words, tap } = props;
  const { phase } = flow;
  if (phase.kind !== 'asking') return null;
  const { comment } = phase.answers;
  const isEmpty = comment.trim() === '';
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
        <CommentField {...props} comment={comment} />
      </form>
    </QuestionFrame>
  );
}
