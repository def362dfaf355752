import {
  createOffice,
  createSampleOffice,
  getOfficeCatalogue,
  getOverview,
  getSettings,
  listOffices,
  moveOffice,
  publishCatalogue,
  putSettings,
} from '../../shared/endpoints/office.ts';
import { Problem } from '../../shared/problem.ts';
import { listReach } from '../access/reach.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as catalogues from '../operations/catalogue.ts';
import { openSettings, saveSettings } from '../operations/office-settings.ts';
import * as tree from '../operations/office-tree.ts';
import * as samples from '../operations/sample-office.ts';
import { getOverviewOf, listOfficeViews } from '../reports/overview.ts';
import { getLatestCatalogue } from '../storage/catalogue.ts';

export function bindOffices(bind: Bind, { storage, publicUrl }: Services): void {
  bind(listOffices, async ({ principal }) => {
    if (principal.kind === 'nobody') throw new Problem('unauthenticated');
    return { offices: await listOfficeViews(storage, await listReach(storage, principal)) };
  });

  bind(moveOffice, async ({ input: { officeId, underId } }) => {
    await tree.moveOffice(storage, officeId, underId);
    return undefined;
  });

  bind(createOffice, ({ input, now }) =>
    catalogues.publishCatalogue(storage, input.catalogue, { now, onlyNew: true }),
  );

  bind(createSampleOffice, ({ now }) => samples.createSampleOffice(storage, now));

  bind(getOfficeCatalogue, ({ param }) =>
    storage.read((scope) => getLatestCatalogue(scope, param('officeId'))),
  );

  bind(publishCatalogue, async ({ param, input, now }) => {
    const officeId = param('officeId');
    if (input.catalogue.office.id !== officeId)
      throw new Problem('invalid-request', {
        faults: [{ line: null, path: 'catalogue.office.id', rule: 'invalid_value' }],
      });
    const { catalogue, ...options } = input;
    return catalogues.publishCatalogue(storage, catalogue, { now, ...options });
  });

  bind(getOverview, ({ param, now }) => getOverviewOf(storage, param('officeId'), now));

  bind(getSettings, async ({ param }) => ({
    ...(await storage.read((scope) => openSettings(scope, param('officeId')))),
    publicUrl: publicUrl(),
  }));

  bind(putSettings, async ({ param, input: { basedOn, ...settings } }) => ({
    ...(await storage.write((scope) => saveSettings(scope, param('officeId'), settings, basedOn))),
    publicUrl: publicUrl(),
  }));
}
