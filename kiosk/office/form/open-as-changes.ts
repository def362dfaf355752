import type { Catalogue } from '../../../shared/catalogue.ts';
import { type OfficeDraft, openPublished } from '../new-office/office-draft.ts';

/** Another catalogue as changes to what this office asks: who the office is stays. */
export function openAsChanges(catalogue: Catalogue, published: Catalogue): OfficeDraft {
  const { name, parentName, place, timeZone, typedId } = openPublished(published);
  return { ...openPublished(catalogue), name, parentName, place, timeZone, typedId, published };
}
