import type { AnnexDocument } from '../../../shared/annex/annex.ts';
import type { Catalogue } from '../../../shared/catalogue.ts';

export const layoutSwitches = ['officers', 'serviceFields', 'blanks', 'levelWords', 'signature'] as const;

export type LayoutDraft = AnnexDocument['style'] &
  Record<(typeof layoutSwitches)[number], boolean> & { readonly title: string; readonly reference: string };

export function draftOf({ style, layout }: AnnexDocument): LayoutDraft {
  return {
    ...style,
    officers: layout.hasOfficers,
    serviceFields: layout.hasServiceFields,
    blanks: layout.hasBlanks,
    levelWords: layout.hasLevelWords,
    signature: layout.hasSignature,
    title: layout.title ?? '',
    reference: layout.reference ?? '',
  };
}

/** Without the words that are as usual, so that they follow the program. */
export function buildAnnexOptions({ title, reference, ...rest }: LayoutDraft): Catalogue['annex'] {
  return {
    ...rest,
    ...(title.trim() ? { title: title.trim() } : {}),
    ...(reference.trim() ? { reference: reference.trim() } : {}),
  };
}
