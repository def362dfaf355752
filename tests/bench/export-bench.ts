import { createApiKey } from '../../server/operations/api-key.ts';
import { freshSqliteUrl, startServer } from '../support/server-process.ts';
import { fill } from './annex-bench.ts';
import { enrolTablet, officeId, openBenchStorage, period } from './bench-office.ts';
import { report, reportHeading } from './measure.ts';

const responses = 1_000_000;
const mostGrowthMegabytes = 200;
const firstByteMaxMs = 2000;

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

async function readMegabytes(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1]) / 1_000_000;
}

/** All responses of a year as one xlsx, over HTTP, with an eye on the server's memory. */
export async function benchExport(): Promise<void> {
  reportHeading(`${responses.toLocaleString('en')} responses as one xlsx, on SQLite`);
  const databaseUrl = freshSqliteUrl();
  const storage = await openBenchStorage(databaseUrl);
  const { deviceId } = await enrolTablet(storage);
  fill(databaseUrl, deviceId, responses, 1);
  const { key } = await createApiKey(storage, { officeId, role: 'manager' }, Date.now());
  const authorization = `Bearer ${key}`;
  await storage.close();
  const server = await startServer({ databaseUrl });
  const before = await readMegabytes(server.url);
  const start = performance.now();
  const address = `${server.url}/api/v1/offices/${officeId}/response-export?from=${period.from}&to=${period.to}`;
  const { body, status } = await fetch(address, { headers: { authorization } });
  if (!body || status !== 200) throw new Error(`the export answered ${status}`);
  let firstByteMs = 0;
  let bytes = 0;
  let most = before;
  let looked = 0;
  for await (const chunk of body) {
    firstByteMs ||= performance.now() - start;
    bytes += chunk.length;
    if (bytes - looked < 1_000_000) continue;
    looked = bytes;
    most = Math.max(most, await readMegabytes(server.url));
  }
  const growth = most - before;
  report('first byte', seconds(firstByteMs), {
    text: `under ${seconds(firstByteMaxMs)}`,
    isMet: firstByteMs < firstByteMaxMs,
  });
  report('the whole file', seconds(performance.now() - start));
  report('its size', `${(bytes / 1_000_000).toFixed(1)} MB`);
  report('memory that the server took more', `${growth.toFixed(0)} MB`, {
    text: `under ${mostGrowthMegabytes} MB`,
    isMet: growth < mostGrowthMegabytes,
  });
  await server.stop();
}
