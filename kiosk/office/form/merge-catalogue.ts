import type { Catalogue } from '../../../shared/catalogue.ts';
import type { DraftDocument } from '../../../shared/endpoints/catalogue-draft.ts';
import { mergeParts } from '../fields/merge-parts.ts';

/**
 * A draft with what was published since it was begun: of each row what was changed there, and where both changed the
 * same thing, the draft's.
 */
export function mergeCatalogue(base: Catalogue, mine: DraftDocument, theirs: Catalogue): DraftDocument {
  return mergeParts(base, mine, theirs);
}
