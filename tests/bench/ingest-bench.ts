import { ingest } from '../../server/ingest/ingest.ts';
import { freshSqliteUrl, startServer } from '../support/server-process.ts';
import { insertAll, prepare } from './bare-engine.ts';
import { enrolTablet, type MadeResponse, makeBatches, now, openBenchStorage } from './bench-office.ts';
import { format, report, reportHeading, timeOf } from './measure.ts';

const day = '2025-06-16';
const batchSize = 50;
const batchCount = 400;
const tabletCount = 16;
const warmUpBatches = 64;
const rounds = 5;

async function post(url: string, token: string, body: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const { results } = (await answer.json()) as { results: { outcome: string }[] };
  if (results.some(({ outcome }) => outcome !== 'stored')) throw new Error('not all was stored');
}

function split<T>(items: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, part) => items.filter((_, index) => index % parts === part));
}

async function postAll(url: string, tokens: readonly string[], bodies: readonly string[]): Promise<void> {
  await Promise.all(
    split(bodies, tokens.length).map(async (own, tablet) => {
      for (const body of own) await post(url, tokens[tablet] ?? '', body);
    }),
  );
}

function renderBodies(batches: readonly MadeResponse[][]): string[] {
  return batches.map((responses) => JSON.stringify({ responses }));
}

/** Several tablets at once, each waiting for its answer before the next batch; bodies are made beforehand. */
async function measureHttp(batches: readonly MadeResponse[][]): Promise<number> {
  const databaseUrl = freshSqliteUrl();
  const storage = await openBenchStorage(databaseUrl);
  const tokens: string[] = [];
  for (let tablet = 0; tablet < tabletCount; tablet += 1) tokens.push((await enrolTablet(storage)).token);
  await storage.close();
  const server = await startServer({ databaseUrl });
  await postAll(server.url, tokens, renderBodies(makeBatches(warmUpBatches, batchSize, day)));
  const bodies = renderBodies(batches);
  const ms = await timeOf(() => postAll(server.url, tokens, bodies));
  await server.stop();
  return ms;
}

async function measureIngest(batches: readonly MadeResponse[][]): Promise<number> {
  const storage = await openBenchStorage(freshSqliteUrl());
  const tablet = await enrolTablet(storage);
  const ms = await timeOf(async () => {
    for (const batch of batches) await ingest(storage, tablet, batch, now);
  });
  await storage.close();
  return ms;
}

async function measureBare(batches: readonly MadeResponse[][]): Promise<number> {
  const databaseUrl = freshSqliteUrl();
  const storage = await openBenchStorage(databaseUrl);
  const { deviceId } = await enrolTablet(storage);
  await storage.close();
  const prepared = prepare(batches);
  return timeOf(() => insertAll(databaseUrl.slice('sqlite:'.length), deviceId, prepared));
}

/** Ingest over HTTP against what the engine alone does with the same batches. The best of several rounds. */
export async function benchIngest(): Promise<void> {
  reportHeading(`Ingest on SQLite, ${batchCount} batches of ${batchSize} responses of one day, each on disk`);
  const responses = batchSize * batchCount;
  const best = {
    bare: Number.POSITIVE_INFINITY,
    ingest: Number.POSITIVE_INFINITY,
    http: Number.POSITIVE_INFINITY,
  };
  for (let round = 0; round < rounds; round += 1) {
    const batches = makeBatches(batchCount, batchSize, day);
    best.bare = Math.min(best.bare, await measureBare(batches));
    best.ingest = Math.min(best.ingest, await measureIngest(batches));
    best.http = Math.min(best.http, await measureHttp(batches));
  }
  const rate = (ms: number) => (responses / ms) * 1000;
  report('the bare engine', format.rate(rate(best.bare)));
  report('ingest without HTTP', format.rate(rate(best.ingest)));
  report(`over HTTP, from ${tabletCount} tablets at once`, format.rate(rate(best.http)));
  const ratio = best.bare / best.http;
  report('over HTTP ÷ bare engine', ratio.toFixed(2), { text: 'at least 0.5', isMet: ratio >= 0.5 });
}
