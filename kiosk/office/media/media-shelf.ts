import type { Catalogue } from '../../../shared/catalogue.ts';
import type { MediaView } from '../../../shared/endpoints/media.ts';
import { kindOfMedia } from '../../../shared/media-kind.ts';
import { officerPicture, recordingOf, serviceFieldPicture } from '../../../shared/media-name.ts';
import { listCatalogueLanguages, type SpokenGroup } from '../../../shared/spoken-text.ts';

/** What an office has uploaded, by name. */
export type MediaShelf = ReadonlyMap<string, MediaView>;

export function buildShelf(media: readonly MediaView[]): MediaShelf {
  return new Map(media.map((view) => [view.name, view]));
}

/** How many of these names nothing was uploaded for. */
export function countMissing(names: readonly string[], shelf: MediaShelf): number {
  return names.filter((name) => !shelf.has(name)).length;
}

export function recordingNames(groups: readonly SpokenGroup[], language: string): string[] {
  return groups.flatMap(({ texts }) => texts.map(({ key }) => recordingOf(language, key)));
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
    ...listCatalogueLanguages(catalogue).flatMap((language) => recordingNames(groups, language)),
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
