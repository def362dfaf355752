import type { CatalogueChange } from '../../../shared/catalogue-difference.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { ChangeList } from './ChangeList.tsx';

interface Props {
  changes: readonly CatalogueChange[];
  /** null for who prepares a draft that somebody else publishes. */
  onPublish: (() => Promise<void>) | null;
  onClose: () => void;
}

/** What the next version would change, before it is published. */
export function ReviewDialog({ changes, onPublish, onClose }: Props) {
  const words = useWords({ vi, en }).confirm;
  const comparison = (
    <>
      <p>{words.changes}</p>
      <ChangeList changes={changes} />
    </>
  );
  if (!onPublish)
    return (
      <Dialog title={words.clerkTitle} onClose={onClose}>
        {comparison}
        <p class="hint">{words.clerkNote}</p>
        <div class="buttons">
          <button type="button" class="button" onClick={onClose}>
            {words.close}
          </button>
        </div>
      </Dialog>
    );
  return (
    <ConfirmDialog title={words.title} submit={words.submit} onClose={onClose} onConfirm={onPublish}>
      {comparison}
      <p class="hint">{words.note}</p>
    </ConfirmDialog>
  );
}
