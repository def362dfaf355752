import type { InputOf } from '../../shared/endpoint.ts';
import type { CatalogueDraftHead, putCatalogueDraft } from '../../shared/endpoints/catalogue-draft.ts';
import { Problem } from '../../shared/problem.ts';
import { noteChange } from '../storage/act.ts';
import { findCatalogue } from '../storage/catalogue.ts';
import { deleteDraft, findDraft, replaceDraft } from '../storage/catalogue-draft.ts';
import type { Scope, Storage } from '../storage/storage.ts';

/** Who saved what is there instead; nobody where it was discarded or published. */
async function problemOf(scope: Scope, officeId: string): Promise<Problem> {
  const current = await findDraft(scope, officeId);
  return new Problem('draft-changed', {
    savedBy: current?.savedBy ?? null,
    savedAt: current?.savedAt ?? null,
  });
}

/**
 * Keeps what somebody prepares, right or not. The same saving again changes nothing.
 * @throws Problem `draft-changed`, `unknown-version`
 */
export function saveDraft(
  storage: Storage,
  officeId: string,
  { replaces, ...saving }: InputOf<typeof putCatalogueDraft>,
  { name, now }: { readonly name: string | null; readonly now: number },
): Promise<CatalogueDraftHead> {
  return storage.write(async (scope) => {
    const { basedOn, revision } = saving;
    if (!(await findCatalogue(scope, officeId, basedOn)))
      throw new Problem('unknown-version', { version: basedOn });
    const isSaved = await replaceDraft(scope, officeId, { ...saving, savedAt: now, savedBy: name }, replaces);
    const current = await findDraft(scope, officeId);
    if (!current || (!isSaved && current.revision !== revision)) throw await problemOf(scope, officeId);
    const { document: _, ...head } = current;
    return head;
  });
}

/** @throws Problem `draft-changed` */
export function discardDraft(storage: Storage, officeId: string, revision: string): Promise<void> {
  return storage.write(async (scope) => {
    if (await deleteDraft(scope, officeId, revision)) return noteChange(scope, { subject: revision });
    if (await findDraft(scope, officeId)) throw await problemOf(scope, officeId);
  });
}

/** What was published of a draft is a draft no more. @throws Problem `draft-changed` */
export async function takePublishedDraft(scope: Scope, officeId: string, revision: string): Promise<void> {
  if (!(await deleteDraft(scope, officeId, revision))) throw await problemOf(scope, officeId);
}
