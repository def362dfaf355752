import type { Catalogue } from '../../shared/catalogue.ts';
import { deleteMedia, listMedia, putMedia } from '../../shared/endpoints/media.ts';
import { getOfficeCatalogue } from '../../shared/endpoints/office.ts';
import { kindOfMedia } from '../../shared/media-kind.ts';
import { mediaMaxBytes } from '../../shared/media-type.ts';
import { Problem } from '../../shared/problem.ts';
import { call } from '../api/call.ts';
import { useAction } from '../ui/use-action.ts';
import { type Loaded, useLoaded } from '../ui/use-loaded.ts';
import { readBase64 } from './base64.ts';
import { buildShelf, type MediaShelf } from './media-shelf.ts';

export interface OfficeMedia {
  readonly loaded: Loaded<{ readonly catalogue: Catalogue; readonly shelf: MediaShelf }>;
  readonly error: unknown;
  readonly isBusy: boolean;
  /** @param label what the person knows it by */
  readonly put: (name: string, file: Blob, label: string) => Promise<void>;
  readonly remove: (name: string, label: string) => Promise<void>;
}

type Change = { readonly name: string; readonly label: string; readonly file: Blob | null };

/** What an office has uploaded, and how it is changed: one change at a time. */
export function useMedia(officeId: string, onDone: (change: Change) => void): OfficeMedia {
  const params = { officeId };
  const loaded = useLoaded(async () => {
    const [catalogue, { media }] = await Promise.all([
      call(getOfficeCatalogue, { params }),
      call(listMedia, { params }),
    ]);
    return { catalogue, shelf: buildShelf(media) };
  }, [officeId]);
  const change = useAction(async (asked: Change) => {
    const { name, file } = asked;
    const kind = kindOfMedia(name);
    if (file && kind && file.size > mediaMaxBytes[kind])
      throw new Problem('too-large', { maxBytes: mediaMaxBytes[kind] });
    if (file) await call(putMedia, { params, body: { name, content: await readBase64(file) } });
    else await call(deleteMedia, { params, query: { name } });
    await loaded.reload();
    onDone(asked);
  });
  return {
    loaded,
    error: change.error,
    isBusy: change.isRunning,
    put: (name, file, label) => change.run({ name, file, label }),
    remove: (name, label) => change.run({ name, label, file: null }),
  };
}
