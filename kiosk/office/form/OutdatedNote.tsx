import type { PublishedCatalogue } from '../../../shared/catalogue.ts';
import { differenceOf } from '../../../shared/catalogue-difference.ts';
import { getCatalogueVersion } from '../../../shared/endpoints/catalogue-version.ts';
import { en } from '../../../shared/text/form/en.ts';
import { vi } from '../../../shared/text/form/vi.ts';
import { call } from '../../api/call.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { ChangeList } from './ChangeList.tsx';
import { buildDocument, openDocument } from './draft-document.ts';
import { mergeCatalogue } from './merge-catalogue.ts';
import type { DraftInHand } from './use-draft.ts';

interface Props extends DraftInHand {
  published: PublishedCatalogue;
  onMerged: () => void;
}

/** Others published since the draft was begun: what they changed comes into it, so that publishing undoes nothing. */
export function OutdatedNote({ published, draft, basedOn, change, onMerged }: Props) {
  const words = useWords({ vi, en }).draft;
  const params = { officeId: published.office.id, version: String(basedOn) };
  const base = useLoaded(() => call(getCatalogueVersion, { params }), [params.officeId, params.version]);
  const merge = (catalogue: PublishedCatalogue) => {
    const merged = openDocument(mergeCatalogue(catalogue, buildDocument(draft), published), published);
    if (!merged) return;
    change(merged, published.version);
    onMerged();
  };
  return (
    <div class="note note-warning draft-note" tabIndex={-1} data-invalid>
      <p>{words.outdated(basedOn, published.version)}</p>
      <Loading of={base} />
      {base.value && (
        <>
          <ChangeList changes={differenceOf(base.value, published)} />
          <p>{words.outdatedNext}</p>
          <button type="button" class="button" onClick={() => base.value && merge(base.value)}>
            {words.merge}
          </button>
        </>
      )}
    </div>
  );
}
