import type { Catalogue } from '../../shared/catalogue.ts';
import { addTallies, deleteEmptyTallies } from '../storage/add-tallies.ts';
import { findCatalogue } from '../storage/catalogue.ts';
import { deleteCommentReview } from '../storage/comment-review.ts';
import { holdDevices } from '../storage/device.ts';
import { getInstallationValue } from '../storage/installation.ts';
import { type KeptResponse, setResponseExcluded, takeResponse } from '../storage/response.ts';
import type { Scope } from '../storage/storage.ts';
import { TallyCount } from './count-tallies.ts';
import { sealId } from './handle.ts';

async function getCatalogueOf(scope: Scope, officeId: string, { content }: KeptResponse): Promise<Catalogue> {
  const catalogue = await findCatalogue(scope, officeId, content.catalogueVersion);
  if (!catalogue) throw new Error(`catalogue ${content.catalogueVersion} of ${officeId} is missing`);
  return catalogue;
}

/**
 * Takes a response out of all figures, or puts it back: it stays stored, and is counted among the excluded ones.
 * @returns false where it stood like that already, or there is none
 */
export async function excludeResponse(
  scope: Scope,
  officeId: string,
  id: string,
  excluded: boolean,
): Promise<boolean> {
  // First, as a purge does: it must not find the response excluded and the sums of before.
  await holdDevices(scope, officeId);
  const response = await setResponseExcluded(scope, officeId, id, excluded);
  if (!response) return false;
  const catalogue = await getCatalogueOf(scope, officeId, response);
  const count = new TallyCount();
  count.add({ ...response, excluded: !excluded }, catalogue, -1);
  count.add(response, catalogue);
  await addTallies(scope, officeId, count.take());
  await deleteEmptyTallies(scope, officeId, response.day);
  return true;
}

/**
 * Takes a response out of the storage and out of the tallies, as if it had never come.
 * @returns what was taken out
 */
export async function withdrawResponse(
  scope: Scope,
  officeId: string,
  id: string,
): Promise<KeptResponse | undefined> {
  const response = await takeResponse(scope, officeId, id);
  if (!response) return undefined;
  const count = new TallyCount();
  count.add(response, await getCatalogueOf(scope, officeId, response), -1);
  await addTallies(scope, officeId, count.take());
  await deleteEmptyTallies(scope, officeId, response.day);
  const secret = await getInstallationValue(scope, 'handle-key');
  await deleteCommentReview(scope, officeId, sealId('comment', id, secret));
  return response;
}
