import { sql } from 'kysely';
import type { MediaView } from '../../shared/endpoints/media.ts';
import type { MediaType } from '../../shared/media-type.ts';
import type { Scope } from './storage.ts';

const sizeOfBytes = sql<number>`octet_length(bytes)`;

/** What an office has, without its bytes, in the order of the names. */
export async function listMedia({ db }: Scope, officeId: string): Promise<MediaView[]> {
  const rows = await db
    .selectFrom('media')
    .select(['name', 'media_type', 'digest', 'text_digest', sizeOfBytes.as('size')])
    .where('office_id', '=', officeId)
    .execute();
  return rows
    .map((row) => ({
      name: row.name,
      mediaType: row.media_type as MediaType,
      digest: row.digest,
      size: row.size,
      ...(row.text_digest === null ? {} : { textDigest: row.text_digest }),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export interface MediaContent {
  readonly mediaType: MediaType;
  readonly bytes: Uint8Array;
}

export async function findMediaContent(
  { db }: Scope,
  officeId: string,
  digest: string,
): Promise<MediaContent | undefined> {
  const row = await db
    .selectFrom('media')
    .select(['media_type', 'bytes'])
    .where('office_id', '=', officeId)
    .where('digest', '=', digest)
    .limit(1)
    .executeTakeFirst();
  return row && { mediaType: row.media_type as MediaType, bytes: row.bytes };
}

/** All bytes of an office under other names than this one. */
export async function sumOtherMedia({ db }: Scope, officeId: string, name: string): Promise<number> {
  const { sum } = await db
    .selectFrom('media')
    .select(sql<number>`cast(coalesce(sum(octet_length(bytes)), 0) as bigint)`.as('sum'))
    .where('office_id', '=', officeId)
    .where('name', '!=', name)
    .executeTakeFirstOrThrow();
  return sum;
}

export async function setMedia(
  { db }: Scope,
  officeId: string,
  {
    name,
    mediaType,
    digest,
    textDigest,
    bytes,
  }: MediaContent & Pick<MediaView, 'name' | 'digest' | 'textDigest'>,
): Promise<void> {
  const values = { media_type: mediaType, digest, text_digest: textDigest ?? null, bytes };
  await db
    .insertInto('media')
    .values({ office_id: officeId, name, ...values })
    .onConflict((c) => c.columns(['office_id', 'name']).doUpdateSet(values))
    .execute();
}

/** @returns false where there was none */
export async function deleteMedia({ db }: Scope, officeId: string, name: string): Promise<boolean> {
  const row = await db
    .deleteFrom('media')
    .where('office_id', '=', officeId)
    .where('name', '=', name)
    .returning('name')
    .executeTakeFirst();
  return row !== undefined;
}
