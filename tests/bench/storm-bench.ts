import { Agent, request } from 'node:http';
import { freshSqliteUrl, startServer } from '../support/server-process.ts';
import { enrolTablet, makeBatches, openBenchStorage } from './bench-office.ts';
import { format, report, reportHeading, timeOf } from './measure.ts';

const tabletCount = 500;
const waitingEach = 20;
const patienceMs = 60_000;

interface Answer {
  readonly status: number;
  readonly stored: number;
  readonly ms: number;
}

function post(agent: Agent, port: number, token: string, body: string): Promise<Answer> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const options = { agent, port, host: '127.0.0.1', method: 'POST', path: '/api/v1/responses', headers };
    const sent = request({ ...options, timeout: patienceMs }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          stored: text.split('"stored"').length - 1,
          ms: performance.now() - startedAt,
        }),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * The power comes back in a whole province: every tablet sends what waited at the same moment. Real ones spread
 * themselves over some seconds; these do not.
 */
export async function benchStorm(): Promise<void> {
  reportHeading(`${tabletCount} tablets with ${waitingEach} waiting responses each, all at once, on SQLite`);
  const databaseUrl = freshSqliteUrl();
  const storage = await openBenchStorage(databaseUrl);
  const tokens: string[] = [];
  for (let tablet = 0; tablet < tabletCount; tablet += 1) tokens.push((await enrolTablet(storage)).token);
  await storage.close();
  const server = await startServer({ databaseUrl });
  const bodies = tokens.map(() => JSON.stringify({ responses: makeBatches(1, waitingEach).flat() }));
  const agent = new Agent({ keepAlive: true });
  const alone = await timeOf(() =>
    post(agent, server.port, tokens[0] ?? '', JSON.stringify({ responses: makeBatches(1, 1).flat() })),
  );
  let answers: Answer[] = [];
  const ms = await timeOf(async () => {
    answers = await Promise.all(bodies.map((body, at) => post(agent, server.port, tokens[at] ?? '', body)));
  });
  agent.destroy();
  await server.stop();
  const sorted = answers.map((answer) => answer.ms).sort((a, b) => a - b);
  const stored = answers.reduce((sum, answer) => sum + answer.stored, 0);
  const all = tabletCount * waitingEach;
  report('one tablet alone', format.ms(alone));
  report('95 of 100 had their answer within', format.ms(sorted[Math.floor(sorted.length * 0.95)] ?? 0));
  report('all had it within', format.ms(ms));
  report('stored', String(stored), { text: `${all}`, isMet: stored === all });
}
