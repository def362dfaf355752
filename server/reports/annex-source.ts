import type { AnnexSources } from '../../shared/annex/annex-source.ts';
import { addDays, dayOf, type Period } from '../../shared/period.ts';
import { listRowSources, type RowOfAnnex } from '../storage/annex-source.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';
import type { Storage } from '../storage/storage.ts';

/**
 * Where a row's figures come from. Levels are not told: with a day and a channel they would be those of one
 * citizen, in an office with three files a day. For the same reason the running day is left out.
 * @throws Problem `unknown-office`
 */
export function getAnnexSources(
  storage: Storage,
  officeId: string,
  { from, to }: Period,
  row: RowOfAnnex,
  now: number,
): Promise<AnnexSources> {
  return storage.read(async (scope) => {
    const { office } = await getLatestCatalogue(scope, officeId);
    const yesterday = addDays(dayOf(now, office.timeZone), -1);
    const last = to < yesterday ? to : yesterday;
    if (last < from) return { through: null, counts: [] };
    return { through: last, counts: await listRowSources(scope, officeId, { from, to: last }, row) };
  });
}
