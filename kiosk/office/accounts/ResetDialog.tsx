import { useState } from 'preact/hooks';
import type { AccountView } from '../../../shared/endpoints/account.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { en as stepEn } from '../../../shared/text/second-step/en.ts';
import { vi as stepVi } from '../../../shared/text/second-step/vi.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';

interface Props {
  account: AccountView;
  onReset: (options: { withSecondStep: boolean }) => Promise<void>;
  onClose: () => void;
}

/** Asks before a password is replaced; whoever has lost their phone needs the second step taken off too. */
export function ResetDialog({ account, onReset, onClose }: Props) {
  const words = useWords({ vi, en }).accounts.confirmReset;
  const stepWords = useWords({ vi: stepVi, en: stepEn }).reset;
  const [withSecondStep, setWith] = useState(false);
  return (
    <ConfirmDialog
      title={words.title(account.name)}
      submit={words.submit}
      onClose={onClose}
      onConfirm={() => onReset({ withSecondStep })}
    >
      <p>{words.text}</p>
      {account.hasSecondStep && (
        <div>
          <label class="check">
            <input
              type="checkbox"
              checked={withSecondStep}
              onChange={(event) => setWith(event.currentTarget.checked)}
            />
            {stepWords.label}
          </label>
          <p class="hint">{stepWords.hint}</p>
        </div>
      )}
    </ConfirmDialog>
  );
}
