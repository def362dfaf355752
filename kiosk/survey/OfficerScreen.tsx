import { QuestionFrame } from './QuestionFrame.tsx';
import type { ScreenProps } from './screen.ts';
import { determineServed, listPossibleOfficers } from './steps.ts';

export function OfficerScreen(props: ScreenProps) {
  const { flow, words, tap } = props;
  const { catalogue, phase } = flow;
  if (phase.kind !== 'asking') return null;
  const { serviceFieldId } = determineServed(catalogue, phase.answers.served);
  return (
    <QuestionFrame {...props} question={words.officer.question} body="list">
      <fieldset class="choices" aria-labelledby="question">
        {listPossibleOfficers(catalogue, serviceFieldId).map(({ id, honorific, name, title }) => (
          <button
            key={id}
            type="button"
            class="choice"
            lang="vi"
            aria-disabled={!flow.isSettled}
            onClick={() => tap({ type: 'choose-officer', id })}
          >
            <strong>{[honorific, name].filter(Boolean).join(' ')}</strong>
            {title && <span>{title}</span>}
          </button>
        ))}
        <button
          type="button"
          class="choice unknown"
          aria-disabled={!flow.isSettled}
          onClick={() => tap({ type: 'choose-officer', id: null })}
        >
          {words.officer.unknown}
        </button>
      </fieldset>
    </QuestionFrame>
  );
}
