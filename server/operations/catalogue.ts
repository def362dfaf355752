import type { Catalogue } from '../../shared/catalogue.ts';
import { withCatalogueTexts } from '../../shared/catalogue-text.ts';
import { dayOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import type { TextsByKey } from '../../shared/text/texts-by-key.ts';
import { noteChange } from '../storage/act.ts';
import {
  findCatalogue,
  getLatestCatalogue,
  insertCatalogue,
  listCatalogues,
  takeNextVersion,
} from '../storage/catalogue.ts';
import type { Scope, Storage } from '../storage/storage.ts';
import { takePublishedDraft } from './catalogue-draft.ts';

export interface PublishOptions {
  readonly now: number;
  /** Refuses an office that exists. */
  readonly onlyNew?: boolean;
  /** Refuses where another version than this one is the latest. */
  readonly basedOn?: number | undefined;
  /** The draft that it comes from, which is gone then. */
  readonly draftRevision?: string | undefined;
}

/**
 * Publishes a catalogue as the office's next version; the first one creates the office.
 * @throws Problem `criterion-kind-changed`, `office-exists`, `catalogue-changed`, `draft-changed`
 */
export function publishCatalogue(
  storage: Storage,
  catalogue: Catalogue,
  { now, onlyNew = false, basedOn, draftRevision }: PublishOptions,
): Promise<{ officeId: string; version: number }> {
  const officeId = catalogue.office.id;
  return storage.write(async (scope) => {
    const version = await takeNextVersion(scope, officeId);
    if (onlyNew && version > 1) throw new Problem('office-exists', { officeId });
    if (basedOn !== undefined && basedOn !== version - 1)
      throw new Problem('catalogue-changed', { version: version - 1 });
    if (draftRevision !== undefined) await takePublishedDraft(scope, officeId, draftRevision);
    for (const earlier of await listCatalogues(scope, officeId)) checkKinds(earlier, catalogue);
    await insertCatalogue(scope, catalogue, version, dayOf(now, catalogue.office.timeZone));
    noteChange(scope, { officeId, subject: `v${version}`, after: { version } });
    return { officeId, version };
  });
}

/** Rows of a report merge by criterion id; ratings of another kind under the same id would not add up. */
function checkKinds(earlier: Catalogue, next: Catalogue): void {
  for (const { id, per } of next.criteria) {
    const before = earlier.criteria.find((criterion) => criterion.id === id);
    if (before && before.per !== per) throw new Problem('criterion-kind-changed', { criterionId: id });
  }
}

/**
 * Publishes what the office asks with texts of a language put in, where they are not there yet.
 * @returns the new version; null where nothing is new
 */
export async function publishTranslation(
  scope: Scope,
  officeId: string,
  { language, texts, now }: { readonly language: string; readonly texts: TextsByKey; readonly now: number },
): Promise<number | null> {
  const translate = (catalogue: Catalogue) => withCatalogueTexts(catalogue, language, texts);
  const latest = await getLatestCatalogue(scope, officeId);
  if (JSON.stringify(translate(latest)) === JSON.stringify(latest)) return null;
  const version = await takeNextVersion(scope, officeId);
  // Whoever published in the meantime is not overwritten: from here on they wait.
  const { version: _, ...before } = (await findCatalogue(scope, officeId, version - 1)) ?? latest;
  await insertCatalogue(scope, translate(before), version, dayOf(now, before.office.timeZone));
  return version;
}
