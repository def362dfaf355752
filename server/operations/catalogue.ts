import type { Catalogue } from '../../shared/catalogue.ts';
import { dayOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { insertCatalogue, listCatalogues, takeNextVersion } from '../storage/catalogue.ts';
import type { Storage } from '../storage/storage.ts';

export interface PublishOptions {
  readonly now: number;
  /** Refuses an office that exists. */
  readonly onlyNew?: boolean;
}

/**
 * Publishes a catalogue as the office's next version; the first one creates the office.
 * @throws Problem `criterion-kind-changed`, `office-exists`
 */
export function publishCatalogue(
  storage: Storage,
  catalogue: Catalogue,
  { now, onlyNew = false }: PublishOptions,
): Promise<{ officeId: string; version: number }> {
  const officeId = catalogue.office.id;
  return storage.write(async (scope) => {
    const version = await takeNextVersion(scope, officeId);
    if (onlyNew && version > 1) throw new Problem('office-exists', { officeId });
    for (const earlier of await listCatalogues(scope, officeId)) checkKinds(earlier, catalogue);
    await insertCatalogue(scope, catalogue, version, dayOf(now, catalogue.office.timeZone));
    return { officeId, version };
  });
}

/** Rows of a report merge by criterion id; ratings of another kind under the same id would not add up. */
function checkKinds(earlier: Catalogue, next: Catalogue): void {
  for (const { id, per } of next.criteria) {
    const before = earlier.criteria.find((criterion) => criterion.id === id);
    if (before && before.per !== per) throw new Problem('criterion-kind-changed', { criterionId: id });
  }
}
