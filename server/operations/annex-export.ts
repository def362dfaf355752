import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { AnnexFormat } from '../../shared/annex/annex.ts';
import type { AnnexExport } from '../../shared/endpoints/annex-export.ts';
import { type Period, parsePeriod } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import { makeId } from '../access/secret.ts';
import { ZipChunks } from '../annex/zip-chunks.ts';
import { getAnnexDocument } from '../reports/annex-document.ts';
import { listOfficeVersions } from '../storage/catalogue.ts';
import {
  deleteOldJobs,
  type ExportJob,
  failStalledJobs,
  findExportJob,
  insertExportJob,
  updateExportJob,
} from '../storage/export-job.ts';
import type { Storage } from '../storage/storage.ts';
import { RenderThread } from './render-thread.ts';

/** One office takes less than a second; a worker that is silent for so long has died. */
export const stalledMs = 60_000;
const keptMs = 3_600_000;

const folder = join(tmpdir(), 'citizen-survey-exports');
const pathOf = (jobId: string) => join(folder, `${jobId}.zip`);

interface Order extends Period {
  readonly format: AnnexFormat;
  /** null: all there are. */
  readonly officeIds: readonly string[] | null;
  readonly owner: string;
  readonly now: () => number;
}

const viewOf = ({ jobId, state, done, total }: ExportJob): AnnexExport => ({ jobId, state, done, total });

/**
 * Begins a job, once it is in the storage, and does not wait for it.
 * @returns the job, and its end for tests
 * @throws Problem `invalid-day`, `period-reversed`
 */
export async function startAnnexExport(
  storage: Storage,
  order: Order,
): Promise<{ job: AnnexExport; ended: Promise<void> }> {
  const period = parsePeriod(order.from, order.to);
  const offices = await storage.read((scope) => listOfficeVersions(scope, order.officeIds));
  const job: ExportJob = {
    jobId: makeId(),
    owner: order.owner,
    state: 'running',
    fileName: `phu-luc_${period.from}_${period.to}_${order.format}.zip`,
    done: 0,
    total: offices.length,
    updatedAt: order.now(),
  };
  await storage.write((scope) => insertExportJob(scope, job));
  const ended = writeZip(
    storage,
    job.jobId,
    offices.map(({ officeId }) => officeId),
    { ...order, ...period },
  ).catch(() => failJob(storage, job.jobId, order.now()));
  return { job: viewOf(job), ended };
}

/** One office after the other: never more than one annex is in memory. */
async function writeZip(
  storage: Storage,
  jobId: string,
  officeIds: readonly string[],
  { format, now, from, to }: Order,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(pathOf(jobId), 'wx', 0o600);
  const zip = new ZipChunks();
  const thread = new RenderThread();
  try {
    for (const [index, officeId] of officeIds.entries()) {
      const document = await getAnnexDocument(storage, officeId, { from, to });
      const annex = await thread.render({ document, format });
      for (const chunk of zip.add(annex.fileName, annex.bytes)) await file.writeFile(chunk);
      const state = { state: 'running', done: index + 1, updatedAt: now() } as const;
      if (!(await storage.write((scope) => updateExportJob(scope, jobId, state))))
        throw new Error('the job was given up');
    }
    for (const chunk of zip.end()) await file.writeFile(chunk);
  } finally {
    await thread.close();
    await file.close();
  }
  const done = { state: 'done', done: officeIds.length, updatedAt: now() } as const;
  await storage.write((scope) => updateExportJob(scope, jobId, done));
}

async function failJob(storage: Storage, jobId: string, now: number): Promise<void> {
  await rm(pathOf(jobId), { force: true });
  const failed = { state: 'failed', done: 0, updatedAt: now } as const;
  // A storage that is away cannot be told; the job is found stalled later.
  await storage.write((scope) => updateExportJob(scope, jobId, failed)).catch(() => false);
}

async function getOwnJob(storage: Storage, jobId: string, owner: string): Promise<ExportJob> {
  const job = await storage.read((scope) => findExportJob(scope, jobId));
  if (job?.owner !== owner) throw new Problem('unknown-export');
  return job;
}

/** @throws Problem `unknown-export` for one that is not there any more, or somebody else's */
export async function getAnnexExport(
  storage: Storage,
  jobId: string,
  owner: string,
  now: number,
): Promise<AnnexExport> {
  await storage.write((scope) => failStalledJobs(scope, now - stalledMs, now));
  return viewOf(await getOwnJob(storage, jobId, owner));
}

/** @throws Problem `unknown-export`, also where it is not done */
export async function openExportFile(storage: Storage, jobId: string, owner: string) {
  const { state, fileName } = await getOwnJob(storage, jobId, owner);
  const size = await stat(pathOf(jobId)).then(
    (file) => file.size,
    () => null,
  );
  if (state !== 'done' || size === null) throw new Problem('unknown-export');
  return {
    fileName,
    size,
    stream: Readable.toWeb(createReadStream(pathOf(jobId))) as ReadableStream<Uint8Array>,
  };
}

/** Gives up jobs whose worker has died, and takes away files that nobody will come for. */
export async function reapExports(storage: Storage, now: number): Promise<void> {
  await storage.write((scope) => failStalledJobs(scope, now - stalledMs, now));
  const old = await storage.write((scope) => deleteOldJobs(scope, now - keptMs));
  for (const jobId of old) await rm(pathOf(jobId), { force: true });
  const files = await readdir(folder).catch(() => []);
  for (const name of files) {
    const job = await storage.read((scope) => findExportJob(scope, name.replace(/\.zip$/, '')));
    // Another installation on this machine may have files here; a day is long enough for anybody.
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: now }));
    if (job?.state === 'failed' || (!job && mtimeMs < now - 24 * keptMs))
      await rm(join(folder, name), { force: true });
  }
}
