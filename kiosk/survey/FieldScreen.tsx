import { localize } from '../../shared/localized-text.ts';
import { QuestionFrame } from './QuestionFrame.tsx';
import type { ScreenProps } from './screen.ts';

export function FieldScreen(props: ScreenProps) {
  const { flow, words, language, tap } = props;
  return (
    <QuestionFrame {...props} question={words.field.question} body="list">
      <fieldset class="choices" aria-labelledby="question">
        {flow.catalogue.serviceFields.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            class="choice"
            aria-disabled={!flow.isSettled}
            onClick={() => tap({ type: 'choose-field', id })}
          >
            {localize(name, language)}
          </button>
        ))}
      </fieldset>
    </QuestionFrame>
  );
}
