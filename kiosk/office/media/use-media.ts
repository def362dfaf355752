import type { Catalogue } from '../../../shared/catalogue.ts';
import type { CitizenLanguage } from '../../../shared/citizen-language.ts';
import { deleteMedia, listMedia, putMedia } from '../../../shared/endpoints/media.ts';
import { getOfficeCatalogue, listLanguages } from '../../../shared/endpoints/office.ts';
import { kindOfMedia } from '../../../shared/media-kind.ts';
import { mediaMaxBytes } from '../../../shared/media-type.ts';
import { Problem } from '../../../shared/problem.ts';
import { digestOfText } from '../../../shared/recorded-text.ts';
import { listSpokenTexts, type SpokenGroup } from '../../../shared/spoken-text.ts';
import { words as en } from '../../../shared/text/survey/en.ts';
import { words as vi } from '../../../shared/text/survey/vi.ts';
import { findWords } from '../../../shared/text/texts-by-key.ts';
import { call } from '../../api/call.ts';
import { useAction } from '../../ui/use-action.ts';
import { type Loaded, useLoaded } from '../../ui/use-loaded.ts';
import { readBase64 } from '../fields/base64.ts';
import { buildShelf, type MediaShelf } from './media-shelf.ts';

export interface LoadedMedia {
  readonly catalogue: Catalogue;
  /** All that can be read aloud. */
  readonly groups: readonly SpokenGroup[];
  readonly shelf: MediaShelf;
}

export interface OfficeMedia {
  readonly loaded: Loaded<LoadedMedia>;
  readonly error: unknown;
  readonly isBusy: boolean;
  /** @param label what the person knows it by */
  readonly putPicture: (name: string, file: Blob, label: string) => Promise<void>;
  /** @param text the words that are heard */
  readonly putRecording: (name: string, file: Blob, text: string) => Promise<void>;
  readonly remove: (name: string, label: string) => Promise<void>;
}

interface Change {
  readonly name: string;
  readonly label: string;
  /** null: what is there goes. */
  readonly file: Blob | null;
  readonly textDigest?: string;
}

/** The sentences of the screens in the languages that come with the program, and in those that the office added. */
function listGroups(catalogue: Catalogue, added: readonly CitizenLanguage[]): SpokenGroup[] {
  const others = added.map(({ code, texts }) => [code, findWords(vi, texts)] as const);
  return listSpokenTexts(catalogue, {
    vi,
    en,
    ...Object.fromEntries(others.filter(([, words]) => words !== undefined)),
  });
}

/** What an office has uploaded, and how it is changed: one change at a time. */
export function useMedia(officeId: string, onDone: (change: Change) => void): OfficeMedia {
  const params = { officeId };
  const loaded = useLoaded(async () => {
    const [catalogue, { languages }, { media }] = await Promise.all([
      call(getOfficeCatalogue, { params }),
      call(listLanguages, { params }),
      call(listMedia, { params }),
    ]);
    return { catalogue, groups: listGroups(catalogue, languages), shelf: buildShelf(media) };
  }, [officeId]);
  const change = useAction(async (asked: Change) => {
    const { name, file, textDigest } = asked;
    const kind = kindOfMedia(name);
    if (file && kind && file.size > mediaMaxBytes[kind])
      throw new Problem('too-large', { maxBytes: mediaMaxBytes[kind] });
    if (file) await call(putMedia, { params, body: { name, content: await readBase64(file), textDigest } });
    else await call(deleteMedia, { params, query: { name } });
    await loaded.reload();
    onDone(asked);
  });
  return {
    loaded,
    error: change.error,
    isBusy: change.isRunning,
    putPicture: (name, file, label) => change.run({ name, file, label }),
    putRecording: (name, file, text) =>
      change.run({ name, file, label: text, textDigest: digestOfText(text) }),
    remove: (name, label) => change.run({ name, label, file: null }),
  };
}
