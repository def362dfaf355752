import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import pg from 'pg';
import { ingest } from '../../server/ingest/ingest.ts';
import { startPostgresCluster } from '../support/postgres-cluster.ts';
import { freshSqliteUrl, startServer } from '../support/server-process.ts';
import { insertIntoPostgres, insertIntoSqlite, type PreparedBatch, prepare } from './bare-engine.ts';
import { enrolTablet, type MadeResponse, makeBatches, openBenchStorage } from './bench-office.ts';
import { format, report, reportHeading, timeOf } from './measure.ts';

/** As tablets send: of yesterday. The server asks more of what is months old. */
const now = Date.now();
const day = new Date(now - 24 * 3_600_000).toISOString().slice(0, 10);
const batchSize = 50;
const tabletCount = 16;
const batchesPerTablet = 25;
const warmUpBatches = 4;
const rounds = 4;

interface BenchEngine {
  readonly name: string;
  makeDatabase(): Promise<string>;
  insertAll(databaseUrl: string, deviceId: string, batches: readonly PreparedBatch[]): Promise<void> | void;
}

/** The plainest client there is: it runs on the same machine, and what it takes the server lacks. */
function post(agent: Agent, port: number, token: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    };
    const options = { agent, port, host: '127.0.0.1', method: 'POST', path: '/api/v1/responses', headers };
    const sent = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        if (text.split('"stored"').length - 1 === batchSize) resolve();
        else reject(new Error(`not all was stored: ${text.slice(0, 200)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const render = (responses: readonly MadeResponse[]) => JSON.stringify({ responses });

/** The batches of each tablet. */
type Load = readonly MadeResponse[][][];

function makeLoad(batches: number, firstSeq: number): Load {
  return Array.from({ length: tabletCount }, () => makeBatches(batches, batchSize, day, firstSeq));
}

/** All tablets at once, each waiting for its answer before its next batch. */
async function postAll(port: number, tokens: readonly string[], bodies: readonly string[][]): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  await Promise.all(
    bodies.map(async (own, tablet) => {
      for (const body of own) await post(agent, port, tokens[tablet] ?? '', body);
    }),
  );
  agent.destroy();
}

async function measureHttp(engine: BenchEngine, load: Load): Promise<number> {
  const databaseUrl = await engine.makeDatabase();
  const storage = await openBenchStorage(databaseUrl);
  const tokens: string[] = [];
  for (let tablet = 0; tablet < tabletCount; tablet += 1) tokens.push((await enrolTablet(storage)).token);
  await storage.close();
  const server = await startServer({ databaseUrl });
  const warmUp = makeLoad(warmUpBatches, 1 + batchesPerTablet * batchSize);
  const [first = [], bodies = []] = [warmUp, load].map((each) => each.map((own) => own.map(render)));
  await postAll(server.port, tokens, first);
  const ms = await timeOf(() => postAll(server.port, tokens, bodies));
  await server.stop();
  return ms;
}

async function measureIngest(engine: BenchEngine, load: Load): Promise<number> {
  const storage = await openBenchStorage(await engine.makeDatabase());
  const tablet = await enrolTablet(storage);
  const ms = await timeOf(async () => {
    for (const batch of load.flat()) await ingest(storage, tablet, batch, now);
  });
  await storage.close();
  return ms;
}

async function measureBare(engine: BenchEngine, load: Load): Promise<number> {
  const databaseUrl = await engine.makeDatabase();
  const storage = await openBenchStorage(databaseUrl);
  const { deviceId } = await enrolTablet(storage);
  await storage.close();
  const prepared = prepare(load.flat());
  return timeOf(() => engine.insertAll(databaseUrl, deviceId, prepared));
}

async function compare(engine: BenchEngine): Promise<void> {
  const batchCount = tabletCount * batchesPerTablet;
  reportHeading(
    `Ingest on ${engine.name}: ${batchCount} batches of ${batchSize}, each on disk; best of ${rounds}`,
  );
  const best = { bare: Infinity, ingest: Infinity, http: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    const load = makeLoad(batchesPerTablet, 1);
    best.bare = Math.min(best.bare, await measureBare(engine, load));
    best.ingest = Math.min(best.ingest, await measureIngest(engine, load));
    best.http = Math.min(best.http, await measureHttp(engine, load));
  }
  const rate = (ms: number) => format.rate(((batchCount * batchSize) / ms) * 1000);
  report('the bare engine', rate(best.bare));
  report('ingest without HTTP, one after the other', rate(best.ingest));
  report(`over HTTP, from ${tabletCount} tablets at once`, rate(best.http));
  const ratio = best.bare / best.http;
  report('over HTTP ÷ bare engine', ratio.toFixed(2), { text: 'at least 0.5', isMet: ratio >= 0.5 });
}

/** Ingest over HTTP against what the engine alone does with the same batches in the same run. */
export async function benchIngest(): Promise<void> {
  await compare({
    name: 'SQLite',
    makeDatabase: async () => freshSqliteUrl(),
    insertAll: (url, deviceId, batches) => insertIntoSqlite(url.slice('sqlite:'.length), deviceId, batches),
  });
  const cluster = await startPostgresCluster();
  await compare({
    name: 'PostgreSQL',
    makeDatabase: async () => {
      const name = `bench_${randomBytes(6).toString('hex')}`;
      const client = new pg.Client(`${cluster.url}/postgres`);
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return `${cluster.url}/${name}`;
    },
    insertAll: (url, deviceId, batches) => insertIntoPostgres(url, deviceId, batches, 4),
  });
  await cluster.stop();
}
