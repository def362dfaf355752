import { type FieldFigures, FiguresReading } from '../../shared/endpoints/figures.ts';
import type { Period } from '../../shared/period.ts';
import type { Scope } from './storage.ts';

export interface PeriodFigures {
  readonly filesHandled: number | null;
  readonly issued: number | null;
  /** True where the annex names those of each field. */
  readonly printsFields: boolean;
}

/** What was set for exactly this period. */
export async function findFigures(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<PeriodFigures | undefined> {
  const row = await db
    .selectFrom('figures')
    .select(['files_handled', 'issued', 'prints_fields'])
    .where('office_id', '=', officeId)
    .where('from_day', '=', from)
    .where('to_day', '=', to)
    .executeTakeFirst();
  return (
    row && { filesHandled: row.files_handled, issued: row.issued, printsFields: row.prints_fields === 1 }
  );
}

export async function setFigures(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
  { filesHandled, issued, printsFields }: PeriodFigures,
): Promise<void> {
  const values = { files_handled: filesHandled, issued, prints_fields: printsFields ? 1 : 0 };
  await db
    .insertInto('figures')
    .values({ office_id: officeId, from_day: from, to_day: to, ...values })
    .onConflict((c) => c.columns(['office_id', 'from_day', 'to_day']).doUpdateSet(values))
    .execute();
}

/** What was set for exactly this period, by field. */
export async function listFieldFigures(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
): Promise<FieldFigures[]> {
  const rows = await db
    .selectFrom('field_figures')
    .select(['service_field_id', 'files_handled', 'issued'])
    .where('office_id', '=', officeId)
    .where('from_day', '=', from)
    .where('to_day', '=', to)
    .orderBy('service_field_id')
    .execute();
  return rows.map((row) => ({
    serviceFieldId: row.service_field_id,
    filesHandled: row.files_handled,
    issued: row.issued,
  }));
}

/** Puts these in the place of what was set for the period. */
export async function setFieldFigures(
  { db }: Scope,
  officeId: string,
  { from, to }: Period,
  figures: readonly FieldFigures[],
): Promise<void> {
  await db
    .deleteFrom('field_figures')
    .where('office_id', '=', officeId)
    .where('from_day', '=', from)
    .where('to_day', '=', to)
    .execute();
  if (figures.length === 0) return;
  await db
    .insertInto('field_figures')
    .values(
      figures.map(({ serviceFieldId, filesHandled, issued }) => ({
        office_id: officeId,
        from_day: from,
        to_day: to,
        service_field_id: serviceFieldId,
        files_handled: filesHandled,
        issued,
      })),
    )
    .execute();
}

export async function findFiguresReading(
  { db }: Scope,
  officeId: string,
): Promise<FiguresReading | undefined> {
  const row = await db
    .selectFrom('figures_reading')
    .select('document')
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return row && FiguresReading.parse(JSON.parse(row.document));
}

export async function setFiguresReading(
  { db }: Scope,
  officeId: string,
  reading: FiguresReading,
): Promise<void> {
  const document = JSON.stringify(reading);
  await db
    .insertInto('figures_reading')
    .values({ office_id: officeId, document })
    .onConflict((c) => c.column('office_id').doUpdateSet({ document }))
    .execute();
}
