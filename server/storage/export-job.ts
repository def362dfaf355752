import type { AnnexExport } from '../../shared/endpoints/annex-export.ts';
import type { Scope } from './storage.ts';

export interface ExportJob extends AnnexExport {
  /** Who may see it. */
  readonly owner: string;
  readonly fileName: string;
  /** When it last got on. */
  readonly updatedAt: number;
}

export async function insertExportJob({ db }: Scope, job: ExportJob): Promise<void> {
  await db
    .insertInto('export_job')
    .values({
      job_id: job.jobId,
      owner: job.owner,
      state: job.state,
      file_name: job.fileName,
      done: job.done,
      total: job.total,
      updated_at: job.updatedAt,
    })
    .execute();
}

/** One that has failed, or is done, stays so. */
export async function updateExportJob(
  { db }: Scope,
  jobId: string,
  { state, done, updatedAt }: Pick<ExportJob, 'state' | 'done' | 'updatedAt'>,
): Promise<boolean> {
  const row = await db
    .updateTable('export_job')
    .set({ state, done, updated_at: updatedAt })
    .where('job_id', '=', jobId)
    .where('state', '=', 'running')
    .returning('job_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findExportJob({ db }: Scope, jobId: string): Promise<ExportJob | undefined> {
  const row = await db.selectFrom('export_job').selectAll().where('job_id', '=', jobId).executeTakeFirst();
  return (
    row && {
      jobId: row.job_id,
      owner: row.owner,
      state: row.state,
      fileName: row.file_name,
      done: row.done,
      total: row.total,
      updatedAt: row.updated_at,
    }
  );
}

/** Whose worker has not been heard of since. */
export async function failStalledJobs({ db }: Scope, before: number, now: number): Promise<void> {
  await db
    .updateTable('export_job')
    .set({ state: 'failed', updated_at: now })
    .where('state', '=', 'running')
    .where('updated_at', '<', before)
    .execute();
}

/** @returns the ids of the jobs that were forgotten */
export async function deleteOldJobs({ db }: Scope, before: number): Promise<string[]> {
  const rows = await db
    .deleteFrom('export_job')
    .where('state', '!=', 'running')
    .where('updated_at', '<', before)
    .returning('job_id')
    .execute();
  return rows.map(({ job_id }) => job_id);
}
