import { useState } from 'preact/hooks';
import type { PublishedCatalogue } from '../../../shared/catalogue.ts';
import { getCatalogueVersion } from '../../../shared/endpoints/catalogue-version.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { call } from '../../api/call.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { openPublished } from '../new-office/office-draft.ts';
import { FormFields } from './FormFields.tsx';
import { showHeading } from './show-heading.ts';

interface Props {
  officeId: string;
  version: number;
  /** There are changes that the version would replace. */
  isDraftChanged: boolean;
  onBack: () => void;
  onPreview: (catalogue: PublishedCatalogue) => void;
  /** null for who changes nothing here. */
  onTake: ((catalogue: PublishedCatalogue) => void) | null;
}

/** An old form as it was, to be read, or to be begun from again. */
export function VersionView({ officeId, version, isDraftChanged, onBack, onPreview, onTake }: Props) {
  const { versions: words, preview } = useWords({ vi, en });
  const [isAsked, setAsked] = useState(false);
  const params = { officeId, version: String(version) };
  const loaded = useLoaded(() => call(getCatalogueVersion, { params }), [officeId, params.version]);
  const { value } = loaded;
  return (
    <div class="stack">
      <h2 tabIndex={-1} ref={showHeading}>
        {words.shown(version)}
      </h2>
      <div class="buttons">
        <button type="button" class="button" onClick={onBack}>
          {words.back}
        </button>
        {value && (
          <button type="button" class="button" onClick={() => onPreview(value)}>
            {preview.open}
          </button>
        )}
        {value && onTake && (
          <button
            type="button"
            class="button"
            onClick={() => (isDraftChanged ? setAsked(true) : onTake(value))}
          >
            {words.take}
          </button>
        )}
      </div>
      <Loading of={loaded} />
      {value && (
        <div class="office-form">
          <FormFields
            draft={openPublished(value)}
            onChange={() => undefined}
            faultOf={() => undefined}
            isReadOnly
          />
        </div>
      )}
      {isAsked && value && onTake && (
        <ConfirmDialog
          title={words.replace.title}
          submit={words.replace.submit}
          onClose={() => setAsked(false)}
          onConfirm={async () => onTake(value)}
        >
          <p>{words.replace.text(version)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
