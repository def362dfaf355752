import type { CatalogueDraft, DraftDocument } from '../../shared/endpoints/catalogue-draft.ts';
import type { Scope } from './storage.ts';

export async function findDraft({ db }: Scope, officeId: string): Promise<CatalogueDraft | undefined> {
  const row = await db
    .selectFrom('catalogue_draft')
    .select(['revision', 'based_on', 'document', 'saved_at', 'saved_by'])
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return (
    row && {
      revision: row.revision,
      basedOn: row.based_on,
      savedAt: new Date(Number(row.saved_at)).toISOString(),
      savedBy: row.saved_by,
      document: JSON.parse(row.document) as DraftDocument,
    }
  );
}

export interface DraftSaving {
  readonly revision: string;
  readonly basedOn: number;
  readonly document: DraftDocument;
  readonly savedAt: number;
  readonly savedBy: string | null;
}

/** @returns false, and nothing is changed, where the draft that is there is not `replaces` (null: where there is one) */
export async function replaceDraft(
  { db }: Scope,
  officeId: string,
  { revision, basedOn, document, savedAt, savedBy }: DraftSaving,
  replaces: string | null,
): Promise<boolean> {
  const values = {
    revision,
    based_on: basedOn,
    document: JSON.stringify(document),
    saved_at: savedAt,
    saved_by: savedBy,
  };
  const changed =
    replaces === null
      ? await db
          .insertInto('catalogue_draft')
          .values({ office_id: officeId, ...values })
          .onConflict((c) => c.column('office_id').doNothing())
          .returning('revision')
          .execute()
      : await db
          .updateTable('catalogue_draft')
          .set(values)
          .where('office_id', '=', officeId)
          .where('revision', '=', replaces)
          .returning('revision')
          .execute();
  return changed.length > 0;
}

/** @returns false where no draft of this revision is there */
export async function deleteDraft({ db }: Scope, officeId: string, revision: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom('catalogue_draft')
    .where('office_id', '=', officeId)
    .where('revision', '=', revision)
    .returning('revision')
    .execute();
  return deleted.length > 0;
}
