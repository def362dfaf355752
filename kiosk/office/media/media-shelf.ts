import type { Catalogue } from '../../../shared/catalogue.ts';
import type { MediaView } from '../../../shared/endpoints/media.ts';
import { kindOfMedia } from '../../../shared/media-kind.ts';
import { officerPicture, recordingOf, serviceFieldPicture } from '../../../shared/media-name.ts';
import { isOutdatedFor } from '../../../shared/recorded-text.ts';
import { listCatalogueLanguages, type SpokenGroup, type SpokenText } from '../../../shared/spoken-text.ts';

/** What an office has uploaded, by name. */
export type MediaShelf = ReadonlyMap<string, MediaView>;

export function buildShelf(media: readonly MediaView[]): MediaShelf {
  return new Map(media.map((view) => [view.name, view]));
}

/** How many of these names nothing was uploaded for. */
export function countMissing(names: readonly string[], shelf: MediaShelf): number {
  return names.filter((name) => !shelf.has(name)).length;
}

/** What is heard of a text in a language: where it is not translated, Vietnamese. */
export function textIn(text: SpokenText['text'], language: string): string {
  return text[language] || text.vi;
}

/** All that can be recorded in a language: the name of the recording, and its words. */
export function listRecorded(
  groups: readonly SpokenGroup[],
  language: string,
): { readonly name: string; readonly text: string }[] {
  return groups.flatMap(({ texts }) =>
    texts.map(({ key, text }) => ({ name: recordingOf(language, key), text: textIn(text, language) })),
  );
}

/** How many recordings say what the text was, and not what it is. */
export function countOutdated(texts: ReturnType<typeof listRecorded>, shelf: MediaShelf): number {
  return texts.filter(({ name, text }) => isOutdatedFor(shelf.get(name) ?? {}, text)).length;
}

/** What was uploaded for something that the catalogue does not have any more. */
export function listUnused(
  shelf: MediaShelf,
  catalogue: Catalogue,
  groups: readonly SpokenGroup[],
): MediaView[] {
  const used = new Set([
    ...catalogue.officers.map(({ id }) => officerPicture(id)),
    ...catalogue.serviceFields.map(({ id }) => serviceFieldPicture(id)),
    ...listCatalogueLanguages(catalogue).flatMap((language) =>
      listRecorded(groups, language).map(({ name }) => name),
    ),
  ]);
  return [...shelf.values()].filter(({ name }) => !used.has(name));
}

/** The parts of a name, for a person who must recognise what it was. */
export function describeName(name: string): { readonly language: string | null; readonly id: string } {
  const [first = '', ...rest] = name.split('/');
  if (kindOfMedia(name) === 'picture') return { language: null, id: rest.join('/') };
  const [language = first, , ...id] = rest;
  return { language, id: id.join(' ') };
}
