import { deleteCatalogueDraft } from '../../../shared/endpoints/catalogue-draft.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { call } from '../../api/call.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { DraftKeeper } from './draft-keeper.ts';

interface Props {
  officeId: string;
  keeper: DraftKeeper;
  onClose: () => void;
  onDiscarded: () => Promise<void>;
}

/** Throws the draft away, on every machine, after a question. */
export function DiscardDialog({ officeId, keeper, onClose, onDiscarded }: Props) {
  const words = useWords({ vi, en }).draft.discard;
  const discard = async () => {
    keeper.forget();
    await keeper.settled();
    const { head } = keeper;
    if (head) await call(deleteCatalogueDraft, { params: { officeId }, body: { revision: head.revision } });
    keeper.stop();
    await onDiscarded();
  };
  return (
    <ConfirmDialog title={words.title} submit={words.submit} onClose={onClose} onConfirm={discard}>
      <p>{words.text}</p>
    </ConfirmDialog>
  );
}
