import { useState } from 'preact/hooks';
import type { PublishedCatalogue } from '../../../shared/catalogue.ts';
import { mayDo, type Role } from '../../../shared/role.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { openPublished } from '../new-office/office-draft.ts';
import { CatalogueFile } from './CatalogueFile.tsx';
import { CatalogueForm } from './CatalogueForm.tsx';
import { FormFields } from './FormFields.tsx';
import { FormPreview } from './FormPreview.tsx';
import { openAsChanges } from './open-as-changes.ts';
import { type OpenedForm, useDraft } from './use-draft.ts';
import { VersionList } from './VersionList.tsx';
import { VersionView } from './VersionView.tsx';

interface Props extends OpenedForm {
  role: Role;
  onNotice: (notice: string) => void;
  onDone: (notice: string) => Promise<void>;
}

/** The form with its draft, its file and its versions. */
export function FormEditor({ published, kept, role, onNotice, onDone }: Props) {
  const words = useWords({ vi, en });
  const mayDraft = mayDo(role, 'catalogue.draft');
  // The form is of one moment: what others do meanwhile is told when it is saved or published.
  const [opened] = useState({ published, kept: mayDraft ? kept : null });
  const inHand = useDraft(opened);
  const [shown, setShown] = useState<number | null>(null);
  const [previewed, setPreviewed] = useState<PublishedCatalogue | null>(null);
  const officeId = opened.published.office.id;
  return (
    <>
      <div class="stack" hidden={shown !== null || previewed !== null}>
        <p>{words.intro}</p>
        <p>
          {words.version(opened.published.version)} <span class="soft">{words.kept}</span>
        </p>
        {mayDraft ? (
          <CatalogueForm
            published={opened.published}
            inHand={inHand}
            role={role}
            onMerged={() => onNotice(words.draft.merged(opened.published.version))}
            onPreview={(catalogue) => setPreviewed({ ...catalogue, version: opened.published.version })}
            onDone={onDone}
          />
        ) : (
          <div class="office-form">
            <FormFields
              draft={openPublished(opened.published)}
              onChange={() => undefined}
              faultOf={() => undefined}
              isReadOnly
            />
          </div>
        )}
        <CatalogueFile
          published={opened.published}
          catalogue={inHand.typed}
          mayChange={mayDraft}
          onDraft={inHand.change}
        />
        <VersionList officeId={officeId} onOpen={setShown} />
      </div>
      {previewed && (
        <FormPreview
          catalogue={previewed}
          role={role}
          back={shown === null ? words.versions.back : words.preview.backToVersion}
          onBack={() => setPreviewed(null)}
        />
      )}
      {shown !== null && !previewed && (
        <VersionView
          officeId={officeId}
          version={shown}
          isDraftChanged={inHand.changes.length > 0}
          onBack={() => setShown(null)}
          onPreview={setPreviewed}
          onTake={
            mayDraft
              ? (catalogue) => {
                  inHand.change(openAsChanges(catalogue, opened.published), opened.published.version);
                  setShown(null);
                  onNotice(words.versions.taken(catalogue.version));
                  scrollTo(0, 0);
                }
              : null
          }
        />
      )}
    </>
  );
}
