import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { OfficeSettings } from '../../shared/office-settings.ts';
import { Problem } from '../../shared/problem.ts';
import { readCatalogue } from './catalogue.ts';
import { getInstallationValue } from './installation.ts';
import { readOfficeSettings } from './office-settings.ts';
import type { Scope } from './storage.ts';

/** What a batch is judged by. */
export interface IngestBasis {
  readonly latest: PublishedCatalogue;
  readonly settings: OfficeSettings;
  readonly handleKey: string;
  readonly epoch: string;
}

/** All in one statement, since each batch needs it. @throws Problem `unknown-office` */
export async function getIngestBasis(scope: Scope, officeId: string): Promise<IngestBasis> {
  const row = await scope.db
    .selectFrom('office')
    .innerJoin('catalogue', (join) =>
      join
        .onRef('catalogue.office_id', '=', 'office.office_id')
        .onRef('catalogue.version', '=', 'office.latest_version'),
    )
    .leftJoin('office_settings', 'office_settings.office_id', 'office.office_id')
    .select(['catalogue.version', 'catalogue.document', 'office_settings.document as settings'])
    .select(({ selectFrom }) => [
      selectFrom('installation').select('value').where('name', '=', 'handle-key').as('handleKey'),
      selectFrom('installation').select('value').where('name', '=', 'epoch').as('epoch'),
    ])
    .where('office.office_id', '=', officeId)
    .executeTakeFirst();
  if (!row) throw new Problem('unknown-office', { officeId });
  return {
    latest: readCatalogue(row.document, row.version),
    settings: readOfficeSettings(row.settings),
    handleKey: row.handleKey ?? (await getInstallationValue(scope, 'handle-key')),
    epoch: row.epoch ?? (await getInstallationValue(scope, 'epoch')),
  };
}
