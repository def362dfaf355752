import { getCatalogueVersion, listCatalogueVersions } from '../../shared/endpoints/catalogue-version.ts';
import { Problem } from '../../shared/problem.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import { listVersions } from '../reports/catalogue-versions.ts';
import { findCatalogue } from '../storage/catalogue.ts';

export function bindCatalogueVersions(bind: Bind, { storage }: Services): void {
  bind(listCatalogueVersions, async ({ param }) => ({
    versions: await listVersions(storage, param('officeId')),
  }));

  bind(getCatalogueVersion, async ({ param }) => {
    const version = param('version');
    const isNumber = /^[1-9]\d{0,8}$/.test(version);
    const found =
      isNumber && (await storage.read((scope) => findCatalogue(scope, param('officeId'), Number(version))));
    if (!found) throw new Problem('unknown-version', { version });
    return found;
  });
}
