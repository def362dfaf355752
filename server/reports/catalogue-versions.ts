import { differenceOf } from '../../shared/catalogue-difference.ts';
import type { CatalogueVersion } from '../../shared/endpoints/catalogue-version.ts';
import { listPublishings } from '../storage/catalogue.ts';
import type { Storage } from '../storage/storage.ts';

/** Newest first, each with what it has otherwise than the one before. */
export async function listVersions(storage: Storage, officeId: string): Promise<CatalogueVersion[]> {
  const published = await storage.read((scope) => listPublishings(scope, officeId));
  return published
    .map(({ catalogue, publishedDay }, at) => {
      const before = published[at - 1]?.catalogue;
      return {
        version: catalogue.version,
        publishedDay,
        changes: before ? differenceOf(before, catalogue) : null,
      };
    })
    .reverse();
}
