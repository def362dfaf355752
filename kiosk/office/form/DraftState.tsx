import { getCatalogueDraft } from '../../../shared/endpoints/catalogue-draft.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { call } from '../../api/call.ts';
import { Failure } from '../../ui/Failure.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import type { DraftInHand } from './use-draft.ts';

/** Whether what was typed is kept, in a sentence. */
export function DraftState({ keeper, changes }: DraftInHand) {
  const words = useWords({ vi, en });
  const { state, head } = keeper;
  const sentence = () => {
    // Seen, and not heard at each pause.
    if (state.kind === 'typing' || state.kind === 'saving')
      return <span aria-hidden="true">{words.draft[state.kind]}</span>;
    if (state.kind !== 'kept') return words.draft.failed;
    if (head) return words.draft.kept(head.savedBy, formatMoment(head.savedAt), head.basedOn);
    return changes.length === 0 ? words.nothingChanged : '';
  };
  return <output class="draft-state hint">{sentence()}</output>;
}

interface Props extends DraftInHand {
  officeId: string;
  onReopen: () => Promise<void>;
}

/** What keeps the draft from being kept, and the ways out. */
export function DraftTrouble({ officeId, keeper, isUnreadable, onReopen }: Props) {
  const words = useWords({ vi, en }).draft;
  const { state, head } = keeper;
  const keepMine = useAction(async () => {
    const { draft } = await call(getCatalogueDraft, { params: { officeId } });
    await keeper.replace(draft);
  });
  if (state.kind === 'refused')
    return (
      <div class="draft-note">
        <Failure error={state.error} />
        <div class="buttons">
          <button type="button" class="button" onClick={() => void onReopen()}>
            {words.openOther}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={keepMine.isRunning}
            onClick={() => void keepMine.run()}
          >
            {words.keepMine}
          </button>
        </div>
        <Failure error={keepMine.error} />
      </div>
    );
  if (state.kind === 'failed') return <Failure error={state.error} onRetry={() => void keeper.flush()} />;
  return isUnreadable && head ? <p class="note note-warning">{words.unreadable}</p> : null;
}
