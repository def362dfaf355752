import type { Catalogue, PublishedCatalogue } from '../../shared/catalogue.ts';
import type { Day } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { acrossOffices } from './across-offices.ts';
import type { Scope } from './storage.ts';

const mostParsed = 64;
const parsed = new Map<string, Catalogue>();

/** A stored catalogue never changes, and is read with every batch: parsed once for each text. Not to be changed. */
export function readCatalogue(document: string, version: number): PublishedCatalogue {
  const known = parsed.get(document) ?? (JSON.parse(document) as Catalogue);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(document, known);
  return { ...known, version };
}

export async function findLatestVersion({ db }: Scope, officeId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('office')
    .select('latest_version')
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return row?.latest_version;
}

export async function findCatalogue(
  { db }: Scope,
  officeId: string,
  version: number,
): Promise<PublishedCatalogue | undefined> {
  const row = await db
    .selectFrom('catalogue')
    .select('document')
    .where('office_id', '=', officeId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && readCatalogue(row.document, version);
}

/** Every version that an office has published. */
export async function listCatalogues({ db }: Scope, officeId: string): Promise<Catalogue[]> {
  const rows = await db
    .selectFrom('catalogue')
    .select('document')
    .where('office_id', '=', officeId)
    .orderBy('version')
    .execute();
  return rows.map((row) => JSON.parse(row.document) as Catalogue);
}

export interface Publishing {
  readonly catalogue: PublishedCatalogue;
  readonly publishedDay: Day;
}

/** Every version with its day, oldest first. */
export async function listPublishings({ db }: Scope, officeId: string): Promise<Publishing[]> {
  const rows = await db
    .selectFrom('catalogue')
    .select(['version', 'document', 'published_day'])
    .where('office_id', '=', officeId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    catalogue: readCatalogue(row.document, row.version),
    publishedDay: row.published_day,
  }));
}

/** @throws Problem `unknown-office` */
export async function getLatestCatalogue({ db }: Scope, officeId: string): Promise<PublishedCatalogue> {
  const row = await db
    .selectFrom('office')
    .innerJoin('catalogue', (join) =>
      join
        .onRef('catalogue.office_id', '=', 'office.office_id')
        .onRef('catalogue.version', '=', 'office.latest_version'),
    )
    .select(['version', 'document'])
    .where('office.office_id', '=', officeId)
    .executeTakeFirst();
  if (!row) throw new Problem('unknown-office', { officeId });
  return readCatalogue(row.document, row.version);
}

export interface VersionDay {
  readonly version: number;
  readonly publishedDay: Day;
}

/** When each version was published, oldest first. */
export async function listVersionDays({ db }: Scope, officeId: string): Promise<VersionDay[]> {
  const rows = await db
    .selectFrom('catalogue')
    .select(['version', 'published_day'])
    .where('office_id', '=', officeId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({ version: row.version, publishedDay: row.published_day }));
}

/** The version in use on a day: the last one published by then, or the first there is. @throws as above */
export async function getCatalogueOn(scope: Scope, officeId: string, day: Day): Promise<PublishedCatalogue> {
  const versions = await listVersionDays(scope, officeId);
  const used = versions.findLast(({ publishedDay }) => publishedDay <= day) ?? versions[0];
  const catalogue = used && (await findCatalogue(scope, officeId, used.version));
  if (!catalogue) throw new Problem('unknown-office', { officeId });
  return catalogue;
}

/**
 * Gives the office its next version; the first one creates the office. Whoever publishes at the same time
 * waits here and gets the number after.
 */
export async function takeNextVersion({ db }: Scope, officeId: string): Promise<number> {
  const row = await db
    .insertInto('office')
    .values({ office_id: officeId, latest_version: 1, name: '' })
    .onConflict((c) =>
      c.column('office_id').doUpdateSet((eb) => ({ latest_version: eb('office.latest_version', '+', 1) })),
    )
    .returning('latest_version')
    .executeTakeFirstOrThrow();
  return row.latest_version;
}

/** The version that was taken; the office is called from now on as it says. */
export async function insertCatalogue(
  { db }: Scope,
  catalogue: Catalogue,
  version: number,
  publishedDay: Day,
): Promise<void> {
  await db
    .insertInto('catalogue')
    .values({
      office_id: catalogue.office.id,
      version,
      document: JSON.stringify(catalogue),
      published_day: publishedDay,
    })
    .execute();
  await db
    .updateTable('office')
    .set({ name: catalogue.office.name.vi })
    .where('office_id', '=', catalogue.office.id)
    .execute();
}

/** Latest version and name of these offices; null: of all. */
export async function listOfficeVersions(
  scope: Scope,
  officeIds: readonly string[] | null,
): Promise<{ officeId: string; version: number; name: string }[]> {
  const db = officeIds === null ? acrossOffices(scope) : scope.db;
  let query = db.selectFrom('office').select(['office_id', 'latest_version', 'name']);
  if (officeIds !== null) query = query.where('office_id', 'in', officeIds);
  const rows = await query.execute();
  return rows.map((row) => ({ officeId: row.office_id, version: row.latest_version, name: row.name }));
}

/** Of each office that ever set anything: its latest catalogue, and what it set. */
export async function listLatestWithSettings(
  scope: Scope,
): Promise<{ catalogue: PublishedCatalogue; settings: string }[]> {
  const rows = await acrossOffices(scope)
    .selectFrom('office')
    .innerJoin('office_settings', 'office_settings.office_id', 'office.office_id')
    .innerJoin('catalogue', (join) =>
      join
        .onRef('catalogue.office_id', '=', 'office.office_id')
        .onRef('catalogue.version', '=', 'office.latest_version'),
    )
    .select(['catalogue.document', 'catalogue.version', 'office_settings.document as settings'])
    .execute();
  return rows.map(({ document, version, settings }) => ({
    catalogue: { ...JSON.parse(document), version },
    settings,
  }));
}
