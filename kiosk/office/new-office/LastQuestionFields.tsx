import { en } from '../../../shared/text/criteria/en.ts';
import { vi } from '../../../shared/text/criteria/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { FormPart } from '../fields/form-part.ts';
import type { OfficeDraft } from './office-draft.ts';

/** Whether citizens are asked last for whom they came. */
export function LastQuestionFields({ draft, onChange }: FormPart<OfficeDraft>) {
  const words = useWords({ vi, en });
  return (
    <fieldset class="card">
      <legend>{words.lastQuestion}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={draft.asksRequester}
          onChange={(event) => onChange({ asksRequester: event.currentTarget.checked })}
        />
        {words.asksRequester}
      </label>
      <p class="hint">{words.requesterHint}</p>
    </fieldset>
  );
}
