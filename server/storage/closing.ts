import { sql } from 'kysely';
import type { AnnexDocument, AnnexFormat } from '../../shared/annex/annex.ts';
import type { ClosingFile, ClosingView } from '../../shared/closing/closing.ts';
import type { Day } from '../../shared/period.ts';
import { acrossOffices } from './across-offices.ts';
import type { Scope } from './storage.ts';

export type ClosingHead = Omit<ClosingView, 'files'>;

export interface KeptFile extends Omit<ClosingFile, 'size'> {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const headColumns = ['number', 'from_day', 'to_day', 'closed_day', 'account_name'] as const;

/** All of an office, the latest first. */
export async function listClosingHeads({ db }: Scope, officeId: string): Promise<ClosingHead[]> {
  const rows = await db
    .selectFrom('closing')
    .select(headColumns)
    .where('office_id', '=', officeId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    from: row.from_day,
    to: row.to_day,
    closedDay: row.closed_day,
    accountName: row.account_name,
  }));
}

export async function findLastClosedDay({ db }: Scope, officeId: string): Promise<Day | null> {
  const row = await db
    .selectFrom('closing')
    .select((eb) => eb.fn.max('to_day').as('last'))
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return row?.last ?? null;
}

/** Waits for whoever closes another period of the office at the same time. */
export async function lockOffice({ db }: Scope, officeId: string): Promise<void> {
  await db
    .updateTable('office')
    .set((eb) => ({ latest_version: eb.ref('latest_version') }))
    .where('office_id', '=', officeId)
    .execute();
}

export async function insertClosing(
  { db }: Scope,
  officeId: string,
  head: ClosingHead,
  document: AnnexDocument,
  files: readonly KeptFile[],
): Promise<void> {
  await db
    .insertInto('closing')
    .values({
      office_id: officeId,
      number: head.number,
      from_day: head.from,
      to_day: head.to,
      closed_day: head.closedDay,
      account_name: head.accountName,
      document: JSON.stringify(document),
    })
    .execute();
  for (const file of files)
    await db
      .insertInto('closing_file')
      .values({
        office_id: officeId,
        number: head.number,
        format: file.format,
        file_name: file.fileName,
        media_type: file.mediaType,
        digest: file.digest,
        bytes: file.bytes,
      })
      .execute();
}

/** The frozen annex, as it was on the day of the closing. */
export async function findClosedDocument(
  { db }: Scope,
  officeId: string,
  number: number,
): Promise<AnnexDocument | undefined> {
  const row = await db
    .selectFrom('closing')
    .select('document')
    .where('office_id', '=', officeId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && (JSON.parse(row.document) as AnnexDocument);
}

/** Without their bytes: closing number → files. */
export async function listClosingFiles(
  { db }: Scope,
  officeId: string,
): Promise<ReadonlyMap<number, ClosingFile[]>> {
  const rows = await db
    .selectFrom('closing_file')
    .select(['number', 'format', 'file_name', 'digest', sql<number>`octet_length(bytes)`.as('size')])
    .where('office_id', '=', officeId)
    .execute();
  const files = new Map<number, ClosingFile[]>();
  for (const { number, format, file_name, digest, size } of rows) {
    const own = files.get(number) ?? [];
    own.push({ format: format as AnnexFormat, fileName: file_name, digest, size });
    files.set(number, own);
  }
  return files;
}

export async function findClosingFile(
  { db }: Scope,
  officeId: string,
  number: number,
  format: AnnexFormat,
): Promise<KeptFile | undefined> {
  const row = await db
    .selectFrom('closing_file')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('number', '=', number)
    .where('format', '=', format)
    .executeTakeFirst();
  return (
    row && {
      format,
      fileName: row.file_name,
      mediaType: row.media_type,
      digest: row.digest,
      bytes: row.bytes,
    }
  );
}

/** Which closing has a file of exactly these bytes. */
export async function findClosingByDigest(
  scope: Scope,
  digest: string,
): Promise<{ readonly officeId: string; readonly number: number } | undefined> {
  const row = await acrossOffices(scope)
    .selectFrom('closing_file')
    .select(['office_id', 'number'])
    .where('digest', '=', digest)
    .limit(1)
    .executeTakeFirst();
  return row && { officeId: row.office_id, number: row.number };
}
