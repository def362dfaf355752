import { choicesOf } from './choices.ts';
import { OfficerName } from './OfficerName.tsx';
import { QuestionFrame } from './QuestionFrame.tsx';
import type { ScreenProps } from './screen.ts';
import { groupOfficers } from './several.ts';

/** One tap on the one who served; who cannot tell, or was served by several, finds a way below the list. */
export function OfficerScreen(props: ScreenProps) {
  const { flow, words, tap, portrait } = props;
  if (flow.phase.kind !== 'asking') return null;
  const { likely } = groupOfficers(flow, flow.phase.answers.served);
  const footer = (
    <>
      <button
        type="button"
        class="secondary"
        aria-disabled={!flow.isSettled}
        onClick={() => tap({ type: 'choose-officer', id: null })}
      >
        {words.officer.unknown}
      </button>
      <button
        type="button"
        class="secondary"
        aria-disabled={!flow.isSettled}
        onClick={() => tap({ type: 'name-several' })}
      >
        {words.officer.several}
      </button>
    </>
  );
  return (
    <QuestionFrame {...props} question={words.officer.question} body="list" footer={footer}>
      <fieldset {...choicesOf(likely.length, 'people')} aria-labelledby="question">
        {likely.map((officer) => (
          <button
            key={officer.id}
            type="button"
            class="choice"
            aria-disabled={!flow.isSettled}
            onClick={() => tap({ type: 'choose-officer', id: officer.id })}
          >
            {portrait?.('officer', flow.everybody, officer)}
            <OfficerName officer={officer} />
          </button>
        ))}
      </fieldset>
    </QuestionFrame>
  );
}
