import { requesters } from '../../shared/requester.ts';
import { choicesOf } from './choices.ts';
import { QuestionFrame } from './QuestionFrame.tsx';
import type { ScreenProps } from './screen.ts';

/** For whom the citizen came; may be passed by. */
export function RequesterScreen(props: ScreenProps) {
  const { flow, words, tap } = props;
  const footer = (
    <button
      type="button"
      class="secondary"
      aria-disabled={!flow.isSettled}
      onClick={() => tap({ type: 'choose-requester', requester: null })}
    >
      {words.rating.skip}
    </button>
  );
  return (
    <QuestionFrame {...props} question={words.requester.question} body="list" footer={footer}>
      <fieldset {...choicesOf(requesters.length)} aria-labelledby="question">
        {requesters.map((requester) => (
          <button
            key={requester}
            type="button"
            class="choice"
            aria-disabled={!flow.isSettled}
            onClick={() => tap({ type: 'choose-requester', requester })}
          >
            <span class="choice-words">{words.requester[requester]}</span>
          </button>
        ))}
      </fieldset>
    </QuestionFrame>
  );
}
