import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../support/command-line.ts';
import { Console, makeFolder, openConsole } from '../support/console.ts';
import { locVinh } from '../support/golden.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const formats = ['json', 'csv', 'xlsx', 'docx'] as const;

describe('beside a server', () => {
  async function startWithSample(): Promise<{ server: ServerProcess; console: Console }> {
    const server = await startServer();
    onTestFinished(() => server.kill());
    const console = new Console(server.databaseUrl, await makeFolder());
    await console.json('catalogue', 'publish', ...locVinh.catalogueFiles);
    await console.json('figures', 'set', '--office', 'loc-vinh', locVinh.figuresFile);
    return { server, console };
  }

  test('the command line changes what the server shows, and exports the same bytes; also after a SIGKILL', async () => {
    const { server, console } = await startWithSample();
    const { key } = await console.json('api-key', 'create', '--office', 'loc-vinh', '--role', 'province');
    const { from, to } = locVinh.figures;
    const fetchAnnex = async (url: string, format: string) => {
      const query = `officeId=loc-vinh&from=${from}&to=${to}&format=${format}`;
      const answer = await fetch(`${url}/api/v1/annex?${query}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      expect(answer.status).toBe(200);
      return new Uint8Array(await answer.arrayBuffer());
    };
    const collected = async (url: string) =>
      JSON.parse(new TextDecoder().decode(await fetchAnnex(url, 'json'))).collected;
    expect(await collected(server.url)).toBe(0);
    await console.json('responses', 'import', '--office', 'loc-vinh', locVinh.responsesFile);
    expect(await collected(server.url)).toBe(685);
    const period = ['--office', 'loc-vinh', '--from', from, '--to', to];
    for (const format of formats) {
      const { bytes } = await console.run('annex', ...period, '--format', format);
      expect(Buffer.compare(bytes, await fetchAnnex(server.url, format)), format).toBe(0);
    }

    await server.kill('SIGKILL');
    expect(await console.json('verify')).toMatchObject({ ok: true });
    const { code } = await console.json('device', 'enrol', '--office', 'loc-vinh', '--name', 'Quầy 1');
    const { bytes } = await console.run('annex', ...period, '--format', 'docx');
    const again = await server.restart();
    onTestFinished(() => again.kill());
    expect(Buffer.compare(bytes, await fetchAnnex(again.url, 'docx'))).toBe(0);
    const enrolled = await fetch(`${again.url}/api/v1/enrolments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    expect(enrolled.status).toBe(201);
  });

  test('an account made on the command line signs in at once', async () => {
    const { server, console } = await startWithSample();
    const made = await console.json(
      ...['account', 'create', '--office', 'loc-vinh', '--role', 'clerk', '--name', 'Chị Lan'],
    );
    expect(made).toEqual({ name: 'Chị Lan', password: expect.any(String) });
    const answer = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(made),
    });
    expect(await answer.json()).toMatchObject({
      role: 'clerk',
      officeId: 'loc-vinh',
      mustChangePassword: true,
    });
  });

  test('a second server on its port says so and leaves', async () => {
    const { server } = await startWithSample();
    const second = startServer({ port: server.port });
    await expect(second).rejects.toThrow(/port-in-use/);
    await expect(second).rejects.toThrow(new RegExp(`${server.port}`));
  });

  test('Ctrl+C ends it, and a fresh start prints a setup code only where there is no account', async () => {
    const { server } = await startWithSample();
    expect(server.setupCode).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/);
    const again = await server.restart();
    onTestFinished(() => again.kill());
    expect([again.port, again.setupCode === server.setupCode]).toEqual([server.port, false]);
    const made = await fetch(`${again.url}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ setupCode: again.setupCode, name: 'Quản trị', password: 'con mèo trên mái' }),
    });
    expect(made.status).toBe(201);
    const third = await again.restart();
    onTestFinished(() => third.kill());
    expect(third.setupCode).toBeNull();
  });
});

describe('a start', () => {
  test.each([
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x' }],
    ['DATABASE_URL', { DATABASE_URL: 'survey.db' }],
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '70000' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'khaosat.example.vn' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://example.vn/khao-sat' }],
    ['TLS_KEY', { TLS_CERT: '/tmp/cert.pem' }],
    ['TLS_CERT', { TLS_CERT: '/nowhere/cert.pem', TLS_KEY: '/nowhere/key.pem' }],
  ])('with a wrong %s is refused in a sentence that names it', async (name, environment) => {
    const console = await openConsole();
    const { status, stderr, stdout } = await runCommand(['verify'], { ...console, environment });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Lỗi: .+\n$/);
    expect(stderr).toContain(name);
    expect(stderr).toContain('(wrong-setting)');
  });

  test('with a data folder that cannot be written is refused', async () => {
    const { databaseUrl, folder } = await openConsole();
    const blocked = join(folder, 'file.txt');
    await writeFile(blocked, '');
    const start = startServer({ databaseUrl: `sqlite:${blocked}/data/survey.db` });
    await expect(start).rejects.toThrow(/storage-unwritable/);
    await expect(start).rejects.toThrow(new RegExp(blocked));
    expect(databaseUrl).not.toContain(blocked);
  });

  test('where PostgreSQL is not is refused', async () => {
    const console = new Console('postgres://nobody:secret@127.0.0.1:1/none', tmpdir());
    const { status, stderr } = await console.run('verify');
    expect(status).toBe(1);
    expect(stderr).toContain('(storage-unreachable)');
    expect(stderr).not.toContain('secret');
  });
});
