import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PublishedCatalogue } from '../../../shared/catalogue.ts';
import { type CatalogueChange, differenceOf } from '../../../shared/catalogue-difference.ts';
import { publishCatalogue } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { en as officeEn } from '../../../shared/text/office/en.ts';
import { vi as officeVi } from '../../../shared/text/office/vi.ts';
import { call } from '../../api/call.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';
import type { FormPart } from '../fields/form-part.ts';
import { AnnexStyleFields } from '../new-office/AnnexStyleFields.tsx';
import { CriteriaFields } from '../new-office/CriteriaFields.tsx';
import { checkDraft, type DraftRule } from '../new-office/draft-faults.ts';
import { IdentityFields } from '../new-office/IdentityFields.tsx';
import { OfficerFields } from '../new-office/OfficerFields.tsx';
import { buildCatalogue, type OfficeDraft, openPublished } from '../new-office/office-draft.ts';
import { ServiceFieldFields } from '../new-office/ServiceFieldFields.tsx';
import { CatalogueFile } from './CatalogueFile.tsx';
import { CounterFields } from './CounterFields.tsx';
import { LevelFields } from './LevelFields.tsx';

interface Props {
  published: PublishedCatalogue;
  mayPublish: boolean;
  onPublished: (version: number) => Promise<void>;
}

/** The browser asks before it leaves what was not published. */
function useLeaveQuestion(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);
}

export function CatalogueForm({ published, mayPublish, onPublished }: Props) {
  const words = useWords({ vi, en });
  const { rules } = useWords({ vi: officeVi, en: officeEn }).form;
  const [draft, setDraft] = useState(() => openPublished(published));
  const [wasSent, setSent] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const checked = checkDraft(draft);
  const faults: ReadonlyMap<string, DraftRule> = 'faults' in checked ? checked.faults : new Map();
  // Both through the form, so that a default that it writes out is no change.
  const start = useMemo(() => buildCatalogue(openPublished(published)), [published]);
  const typed = buildCatalogue(draft);
  const changes = differenceOf(start, typed);
  const isChanged = changes.length > 0;
  useLeaveQuestion(isChanged);

  const review = useAction(async () => setAsked(isChanged && mayPublish));
  const publish = async () => {
    if ('faults' in checked) return;
    const params = { officeId: published.office.id };
    const body = { catalogue: checked.catalogue, basedOn: published.version };
    const { version } = await call(publishCatalogue, { params, body });
    setAsked(false);
    await onPublished(version);
  };
  const parts: FormPart<OfficeDraft> = {
    draft,
    onChange: (change) => setDraft((old) => ({ ...old, ...change })),
    faultOf: (input) => {
      const rule = wasSent ? faults.get(input) : undefined;
      return rule && rules[rule];
    },
  };
  const reset = (
    <button type="button" class="button" onClick={() => setDraft(openPublished(published))}>
      {words.reset}
    </button>
  );
  return (
    <>
      <Form
        class="office-form"
        label={words.title}
        submit={words.submit}
        action={review}
        faultCount={faults.size}
        onSent={() => setSent(true)}
        beside={isChanged && reset}
      >
        <fieldset class="form-parts" disabled={!mayPublish}>
          <IdentityFields {...parts} />
          <ServiceFieldFields {...parts} />
          <OfficerFields {...parts} />
          <CounterFields {...parts} />
          <LevelFields {...parts} />
          <CriteriaFields {...parts} />
          <AnnexStyleFields {...parts} />
        </fieldset>
        <output class="hint">{isChanged ? words.unsaved : words.nothingChanged}</output>
      </Form>
      <CatalogueFile published={published} catalogue={typed} mayPublish={mayPublish} onDraft={setDraft} />
      {isAsked && (
        <ConfirmDialog
          title={words.confirm.title}
          submit={words.confirm.submit}
          onClose={() => setAsked(false)}
          onConfirm={publish}
        >
          <ChangeList changes={changes} />
        </ConfirmDialog>
      )}
    </>
  );
}

function ChangeList({ changes }: { changes: readonly CatalogueChange[] }) {
  const words = useWords({ vi, en });
  return (
    <>
      <p>{words.confirm.changes}</p>
      <ul class="changes">
        {changes.map((change) => {
          const sentence = words.sentenceOf(change);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
      <p class="hint">{words.confirm.note}</p>
    </>
  );
}
