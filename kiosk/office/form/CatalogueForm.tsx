import { useEffect, useRef, useState } from 'preact/hooks';
import type { Catalogue, PublishedCatalogue } from '../../../shared/catalogue.ts';
import { publishCatalogue } from '../../../shared/endpoints/office.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { en as officeEn } from '../../../shared/text/office/en.ts';
import { vi as officeVi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useLeaveQuestion } from '../leave-question.ts';
import { checkDraft, type DraftRule } from '../new-office/draft-faults.ts';
import { DiscardDialog } from './DiscardDialog.tsx';
import { DraftState, DraftTrouble } from './DraftState.tsx';
import { FormFields } from './FormFields.tsx';
import { OutdatedNote } from './OutdatedNote.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import type { DraftInHand } from './use-draft.ts';

interface Props {
  published: PublishedCatalogue;
  inHand: DraftInHand;
  role: Role;
  onMerged: () => void;
  onPreview: (catalogue: Catalogue) => void;
  /** The form is opened anew; what was done is said there. */
  onDone: (notice: string) => Promise<void>;
}

export function CatalogueForm({ published, inHand, role, onMerged, onPreview, onDone }: Props) {
  const words = useWords({ vi, en });
  const { rules } = useWords({ vi: officeVi, en: officeEn }).form;
  const { draft, changes, basedOn, keeper, change } = inHand;
  const officeId = published.office.id;
  const [wasSent, setSent] = useState(false);
  const [previewAsked, setPreviewAsked] = useState(0);
  const [asked, setAsked] = useState<'review' | 'discard' | null>(null);
  const checked = checkDraft(draft);
  const faults: ReadonlyMap<string, DraftRule> = 'faults' in checked ? checked.faults : new Map();
  const isOutdated = basedOn < published.version;
  const mayPublish = mayDo(role, 'catalogue.publish');
  useLeaveQuestion(keeper.isUnsaved, keeper.state.kind === 'failed' || keeper.state.kind === 'refused');

  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (previewAsked > 0) area.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [previewAsked]);

  const review = useAction(async () => setAsked(changes.length > 0 ? 'review' : null));
  const publish = async () => {
    if ('faults' in checked) return;
    const state = await keeper.flush();
    if (state.kind === 'failed' || state.kind === 'refused') throw state.error;
    const draftRevision = keeper.head?.revision;
    const body = { catalogue: checked.catalogue, basedOn, draftRevision };
    const { version } = await call(publishCatalogue, { params: { officeId }, body });
    keeper.stop();
    await onDone(words.published(version));
  };
  const hasDraft = keeper.head !== null || changes.length > 0;
  const preview = () => {
    setPreviewAsked((count) => count + 1);
    setSent(true);
    if ('catalogue' in checked) onPreview(checked.catalogue);
  };
  const beside = (
    <>
      <button type="button" class="button" onClick={preview}>
        {words.preview.open}
      </button>
      {hasDraft && (
        <>
          <button type="button" class="button" onClick={() => void keeper.flush()}>
            {words.draft.save}
          </button>
          <button type="button" class="button" onClick={() => setAsked('discard')}>
            {words.draft.discard.open}
          </button>
        </>
      )}
    </>
  );
  return (
    <div ref={area}>
      <Form
        class="office-form form-editor"
        label={words.title}
        submit={mayPublish ? words.submit : words.review}
        action={review}
        faultCount={faults.size + (isOutdated ? 1 : 0)}
        onSent={() => setSent(true)}
        beside={beside}
        state={<DraftState {...inHand} />}
      >
        {isOutdated && <OutdatedNote {...inHand} published={published} onMerged={onMerged} />}
        <FormFields
          draft={draft}
          onChange={change}
          isReadOnly={false}
          faultOf={(input) => {
            const rule = wasSent ? faults.get(input) : undefined;
            return rule && rules[rule];
          }}
        />
        <DraftTrouble {...inHand} officeId={officeId} onReopen={() => onDone('')} />
      </Form>
      {asked === 'review' && (
        <ReviewDialog
          changes={changes}
          onPublish={mayPublish ? publish : null}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'discard' && (
        <DiscardDialog
          officeId={officeId}
          keeper={keeper}
          onClose={() => setAsked(null)}
          onDiscarded={() => onDone(words.draft.discard.done)}
        />
      )}
    </div>
  );
}
