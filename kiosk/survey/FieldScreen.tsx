import { localize } from '../../shared/localized-text.ts';
import { choicesOf } from './choices.ts';
import { QuestionFrame } from './QuestionFrame.tsx';
import type { ScreenProps } from './screen.ts';

export function FieldScreen(props: ScreenProps) {
  const { flow, words, language, tap, portrait } = props;
  const { serviceFields } = flow.catalogue;
  return (
    <QuestionFrame {...props} question={words.field.question} body="list">
      <fieldset {...choicesOf(serviceFields.length)} aria-labelledby="question">
        {serviceFields.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            class="choice"
            aria-disabled={!flow.isSettled}
            onClick={() => tap({ type: 'choose-field', id })}
          >
            {portrait?.('service-field', serviceFields, { id })}
            <span class="choice-words">{localize(name, language)}</span>
          </button>
        ))}
      </fieldset>
    </QuestionFrame>
  );
}
