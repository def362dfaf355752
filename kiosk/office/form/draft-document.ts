import type { Catalogue } from '../../../shared/catalogue.ts';
import { OpenableDraft } from '../../../shared/catalogue-draft.ts';
import type { DraftDocument } from '../../../shared/endpoints/catalogue-draft.ts';
import type { LocalizedText } from '../../../shared/localized-text.ts';
import { buildCatalogue, type GiveIds, type OfficeDraft, openPublished } from '../new-office/office-draft.ts';

/** No slug, so that it is nobody's id: the row gets one from its name when it is published. */
const unnamed = '+';

const leaveUnnamed: GiveIds = (rows) => rows.map(({ id, key }) => id || `${unnamed}${key}`);

/** The form as it is kept, right or not. */
export function buildDocument(draft: OfficeDraft): DraftDocument {
  return { ...buildCatalogue(draft, leaveUnnamed) };
}

/** Where the words were changed, those before come along, so that their translations come back with them. */
function withWordsBefore(text: LocalizedText, before: LocalizedText | undefined): LocalizedText {
  const hasOwnTranslations = Object.keys(text).length > 1;
  return before && before.vi !== text.vi && !hasOwnTranslations ? before : text;
}

interface KeptRow {
  readonly origin: { readonly id: string } | null;
}

/** Rows as they were before they were kept: without an id where they had none yet. */
function reopen<R extends KeptRow, B extends { readonly id: string }>(
  rows: readonly R[],
  before: readonly B[],
  withTexts: (origin: NonNullable<R['origin']>, before: B) => R['origin'],
): R[] {
  return rows.map((row) => {
    if (row.origin === null || row.origin.id.startsWith(unnamed)) return { ...row, origin: null };
    const published = before.find(({ id }) => id === row.origin?.id);
    return published ? { ...row, origin: withTexts(row.origin, published) } : row;
  });
}

type Named = { readonly id: string; readonly name: LocalizedText };

const withName = <T extends Named>(origin: T, before: Named): T => ({
  ...origin,
  name: withWordsBefore(origin.name, before.name),
});

/** A draft that was kept, as the form has it; undefined where it is none. */
export function openDocument(document: DraftDocument, published: Catalogue): OfficeDraft | undefined {
  const parsed = OpenableDraft.safeParse(document);
  if (!parsed.success) return undefined;
  const opened = openPublished(parsed.data as unknown as Catalogue);
  return {
    ...opened,
    published,
    criteria: reopen(opened.criteria, published.criteria, (origin, before) => ({
      ...origin,
      text: withWordsBefore(origin.text, before.text),
    })),
    serviceFields: reopen(opened.serviceFields, published.serviceFields, withName),
    officers: reopen(opened.officers, [], (origin) => origin),
    counters: reopen(opened.counters, published.counters ?? [], withName),
  };
}
