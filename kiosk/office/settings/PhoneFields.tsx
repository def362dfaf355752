import { useId } from 'preact/hooks';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { FormPart } from '../fields/form-part.ts';
import { OwnMachineNote } from '../fields/OwnMachineNote.tsx';
import type { SettingsDraft } from './settings-draft.ts';

/** Whether citizens may answer on their own phones. */
export function PhoneFields({ draft, onChange, publicUrl }: FormPart<SettingsDraft> & { publicUrl: string }) {
  const words = useWords({ vi, en }).settings;
  const id = useId();
  return (
    <fieldset class="card">
      <legend>{words.phones}</legend>
      <div>
        <label class="check">
          <input
            type="checkbox"
            checked={draft.offersLinks}
            aria-describedby={id}
            onChange={(event) => onChange({ offersLinks: event.currentTarget.checked })}
          />
          <strong>{words.offersLinks}</strong>
        </label>
        <p class="hint" id={id}>
          {words.offersLinksHint}
        </p>
        {draft.offersLinks && <OwnMachineNote address={publicUrl} />}
      </div>
    </fieldset>
  );
}
