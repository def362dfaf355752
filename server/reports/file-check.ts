import { findCatalogue, findLatestVersion } from '../storage/catalogue.ts';
import { findClosingByDigest, listClosingHeads } from '../storage/closing.ts';
import type { Storage } from '../storage/storage.ts';

/** What anybody may hear of a closing whose file they hold. */
export interface CheckedClosing {
  readonly number: number;
  readonly officeName: string;
  readonly from: string;
  readonly to: string;
  readonly closedDay: string;
}

/** The closing that a file with this digest belongs to; undefined where it is none, or was changed. */
export function findCheckedClosing(storage: Storage, digest: string): Promise<CheckedClosing | undefined> {
  return storage.read(async (scope) => {
    const found = await findClosingByDigest(scope, digest);
    if (!found) return undefined;
    const heads = await listClosingHeads(scope, found.officeId);
    const head = heads.find(({ number }) => number === found.number);
    const version = await findLatestVersion(scope, found.officeId);
    const catalogue = version && (await findCatalogue(scope, found.officeId, version));
    if (!head || !catalogue) return undefined;
    const { number, from, to, closedDay } = head;
    return { number, officeName: catalogue.office.name.vi, from, to, closedDay };
  });
}
