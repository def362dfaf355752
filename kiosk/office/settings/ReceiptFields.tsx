import { useId } from 'preact/hooks';
import { receiptCodeRules } from '../../../shared/receipt-code-rule.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { FormPart } from '../fields/form-part.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** Whether officers who invite a citizen enter the receipt code of the file. */
export function ReceiptFields({ draft, onChange }: FormPart<SettingsDraft>) {
  const words = useWords({ vi, en }).settings;
  const id = useId();
  return (
    <fieldset class="card" aria-describedby={id}>
      <legend>{words.receipts}</legend>
      <p class="hint" id={id}>
        {words.receiptsHint}
      </p>
      <div class="choices-below">
        {receiptCodeRules.map((rule) => (
          <label key={rule} class="check">
            <input
              type="radio"
              name="receipt-codes"
              checked={draft.receiptCodes === rule}
              onChange={() => onChange({ receiptCodes: rule })}
            />
            {words.receiptChoices[rule]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
