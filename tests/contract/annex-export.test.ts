import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderAnnex } from '../../server/annex/render-annex.ts';
import {
  getAnnexExport,
  openExportFile,
  reapExports,
  stalledMs,
  startAnnexExport,
} from '../../server/operations/annex-export.ts';
import { insertExportJob } from '../../server/storage/export-job.ts';
import { engines } from '../support/engines.ts';
import { responses } from '../support/small-catalogue.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

const march = { from: '2026-03-01', to: '2026-03-31' };

function start(office: TestOffice, officeIds: readonly string[] | null = null) {
  const order = { ...march, format: 'csv', officeIds, owner: 'me', now: office.clock.now } as const;
  return startAnnexExport(office.storage, order);
}

async function filesOf(jobId: string): Promise<string[]> {
  const names = await readdir(join(tmpdir(), 'citizen-survey-exports')).catch(() => []);
  return names.filter((name) => name.startsWith(jobId));
}

describe.each(engines)('the annexes of several offices on $name', (engine) => {
  test('are written into one zip in the background, each as it is exported alone (E1)', async () => {
    const office = await openTestOffice(engine);
    await office.openNeighbour('binh-an');
    await (await office.enrolTablet()).send(...responses(3));
    const { job, ended } = await start(office);
    expect(job).toMatchObject({ state: 'running', done: 0, total: 2 });
    await ended;
    const now = office.clock.now();
    expect(await getAnnexExport(office.storage, job.jobId, 'me', now)).toMatchObject({
      state: 'done',
      done: 2,
    });
    const file = await openExportFile(office.storage, job.jobId, 'me');
    const bytes = new Uint8Array(await new Response(file.stream).arrayBuffer());
    expect(bytes.length).toBe(file.size);
    const alone = await renderAnnex(await office.annexDocument(march.from, march.to), 'csv');
    const parts = unzipSync(bytes);
    expect(Object.keys(parts)).toHaveLength(2);
    expect(parts[alone.fileName]).toEqual(alone.bytes);
    await expect(openExportFile(office.storage, job.jobId, 'somebody else')).rejects.toMatchObject({
      code: 'unknown-export',
    });
    await reapExports(office.storage, now + 2 * 3_600_000);
    expect(await filesOf(job.jobId)).toEqual([]);
    await expect(getAnnexExport(office.storage, job.jobId, 'me', now)).rejects.toMatchObject({
      code: 'unknown-export',
    });
  });

  test('are given up where the worker died, and leave no file (E2, E4)', async () => {
    const office = await openTestOffice(engine);
    const now = office.clock.now();
    const dead = { jobId: `dead-${engine.name}`, owner: 'me', state: 'running', fileName: 'x.zip' } as const;
    await office.storage.write((scope) =>
      insertExportJob(scope, { ...dead, done: 1, total: 9, updatedAt: now }),
    );
    expect((await getAnnexExport(office.storage, dead.jobId, 'me', now)).state).toBe('running');
    expect((await getAnnexExport(office.storage, dead.jobId, 'me', now + stalledMs + 1)).state).toBe(
      'failed',
    );
    await expect(openExportFile(office.storage, dead.jobId, 'me')).rejects.toMatchObject({
      code: 'unknown-export',
    });
    // Given up behind the worker's back, it stops and takes its file away.
    const { job, ended } = await start(office);
    await office.storage.write(({ db }) =>
      db.updateTable('export_job').set({ state: 'failed' }).where('job_id', '=', job.jobId).execute(),
    );
    await ended;
    expect(await filesOf(job.jobId)).toEqual([]);
  });
});
