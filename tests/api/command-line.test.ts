import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type CommandOutcome, runCommand } from '../support/command-line.ts';
import { engines, sqlite, type TestEngine } from '../support/engines.ts';
import { goldenCases, locVinh } from '../support/golden.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { ratingsOf, response, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice } from '../support/test-office.ts';

const run = promisify(execFile);
const projectFolder = join(import.meta.dirname, '..', '..');

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'survey-console-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A person at the server's keyboard, in a folder of their own. */
class Console {
  readonly databaseUrl: string;
  readonly folder: string;

  constructor(databaseUrl: string, folder: string) {
    this.databaseUrl = databaseUrl;
    this.folder = folder;
  }

  run(...args: string[]): Promise<CommandOutcome> {
    return runCommand(args, this);
  }

  /** With `--json`: exactly one object, and nothing beside it. */
  async json(...args: string[]) {
    const { status, stdout, stderr } = await this.run(...args, '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\{.*\}\n$/);
    return JSON.parse(stdout);
  }

  async write(name: string, content: unknown): Promise<string> {
    await writeFile(join(this.folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  }
}

async function openConsole(engine: TestEngine = sqlite): Promise<Console> {
  return new Console(await engine.makeDatabase(), await makeFolder());
}

/** One that has the small catalogue published. */
async function openOfficeConsole(): Promise<Console> {
  const { databaseUrl, storage } = await openTestOffice(sqlite);
  await storage.close();
  return new Console(databaseUrl, await makeFolder());
}

const formats = ['json', 'csv', 'xlsx', 'docx'] as const;

describe.each(engines)('the command line on $name', (engine) => {
  test.each(goldenCases)('exports $name to the digit', async (golden) => {
    const { officeId, catalogueFiles, figuresFile, responsesFile, figures, lines } = golden;
    const console = await openConsole(engine);
    for (const [index, file] of catalogueFiles.entries())
      expect(await console.json('catalogue', 'publish', file)).toEqual({ officeId, version: index + 1 });
    await console.json('figures', 'set', '--office', officeId, figuresFile);
    const all = { stored: lines.length, duplicate: 0, conflict: 0, rejected: 0 };
    expect(await console.json('responses', 'import', '--office', officeId, responsesFile)).toEqual(all);
    const again = { stored: 0, duplicate: lines.length, conflict: 0, rejected: 0 };
    expect(await console.json('responses', 'import', '--office', officeId, responsesFile)).toEqual(again);
    const period = ['--from', figures.from, '--to', figures.to];
    const annex = await console.run('annex', '--office', officeId, ...period, '--format', 'json');
    expect(JSON.parse(annex.stdout)).toEqual(golden.annex);
    expect(await console.json('verify')).toEqual({ ok: true, differences: [], gaps: [] });
  });
});

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

describe('the command line', () => {
  test('is called through npm from any folder, and finds files there', async () => {
    const console = await openConsole();
    await console.write('danh-muc.json', smallCatalogue());
    const args = ['-s', '--prefix', projectFolder, 'run', 'cli', '--'];
    const { stdout } = await run('npm', [...args, 'catalogue', 'publish', 'danh-muc.json', '--json'], {
      cwd: console.folder,
      env: { ...process.env, DATABASE_URL: console.databaseUrl, INIT_CWD: undefined },
    });
    expect(JSON.parse(stdout)).toEqual({ officeId: 'an-binh', version: 1 });
    const out = ['--from', '2026-01-01', '--to', '2026-03-31', '--format', 'csv', '--out', 'phu-luc.csv'];
    expect(await console.json('annex', '--office', 'an-binh', ...out)).toEqual({
      file: join(console.folder, 'phu-luc.csv'),
      bytes: expect.any(Number),
    });
    expect((await readdir(console.folder)).toSorted()).toEqual(['danh-muc.json', 'phu-luc.csv']);
    expect(await readFile(join(console.folder, 'phu-luc.csv'), 'utf8')).toContain('Nơi đón tiếp');
  });

  test('helps with everything and with each command, and changes nothing by it', async () => {
    const console = await openConsole();
    const all = await console.run('--help');
    expect([all.status, all.stderr]).toEqual([0, '']);
    const names = [...all.stdout.matchAll(/^ {2}((?:[a-z-]+ )?[a-z-]+) {2,}/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(names).toEqual(
      expect.arrayContaining([
        'catalogue publish',
        'figures set',
        'responses import',
        'device enrol',
        'account create',
        'api-key create',
        'annex',
        'verify',
        'migrate',
      ]),
    );
    for (const name of names) {
      const one = await console.run(...name.split(' '), '--help');
      expect([one.status, one.stderr], name).toEqual([0, '']);
      expect(one.stdout).toContain(`npm run cli -- ${name}`);
    }
    expect(await readdir(join(console.databaseUrl.slice('sqlite:'.length), '..'))).toEqual([]);
  });

  test('speaks English where the person does', async () => {
    const console = await openConsole();
    const environment = { LANG: 'en_US.UTF-8' };
    const { stdout } = await runCommand(['--help'], { ...console, environment });
    expect(stdout).toMatch(/^Usage: /);
  });

  test.each([
    [[]],
    [['catalogue']],
    [['catalogue', 'destroy']],
    [['catalogue', 'publish']],
    [['catalogue', 'publish', 'a.json', 'b.json']],
    [['verify', '--office', 'x']],
    [['verify', 'x']],
    [['figures', 'set', 'a.json']],
    [['annex', '--office', 'an-binh', '--from', '2026-01-01']],
    [['account', 'create', '--office', 'an-binh', '--role', 'king', '--name', 'Lan']],
    [['account', 'create', '--office', 'an-binh', '--role', 'officer', '--name', 'Lan']],
    [['api-key', 'create', '--office', 'an-binh', '--role', 'officer']],
    [['device', 'enrol', '--office', 'an-binh']],
    [['device', 'enrol', '--office', 'an-binh', '--name', 'x', '--device', 'y']],
  ])('called wrongly says how, with status 2: %j', async (args) => {
    const { status, stdout, stderr } = await (await openOfficeConsole()).run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Cách dùng: npm run cli -- ');
  });

  test.each([
    [
      'unknown-office',
      ['annex', '--office', 'nowhere', '--from', '2026-01-01', '--to', '2026-01-31', '--format', 'json'],
    ],
    ['unknown-office', ['device', 'enrol', '--office', 'nowhere', '--name', 'x']],
    ['unknown-office', ['account', 'create', '--office', 'nowhere', '--role', 'clerk', '--name', 'Lan']],
    ['unknown-office', ['api-key', 'create', '--office', 'nowhere', '--role', 'clerk']],
    ['unknown-office', ['responses', 'import', '--office', 'nowhere', 'empty.ndjson']],
    ['unknown-device', ['responses', 'import', '--office', 'an-binh', '--device', 'x', 'empty.ndjson']],
    ['unknown-device', ['device', 'enrol', '--office', 'an-binh', '--device', 'x']],
    [
      'unknown-officer-account',
      ['account', 'create', '--office', 'an-binh', '--role', 'officer', '--officer', 'hoa', '--name', 'Hoa'],
    ],
    [
      'invalid-day',
      ['annex', '--office', 'an-binh', '--from', '2026-02-29', '--to', '2026-03-31', '--format', 'json'],
    ],
    [
      'period-reversed',
      ['annex', '--office', 'an-binh', '--from', '2026-02-02', '--to', '2026-02-01', '--format', 'json'],
    ],
    [
      'unknown-format',
      ['annex', '--office', 'an-binh', '--from', '2026-02-01', '--to', '2026-02-02', '--format', 'doc'],
    ],
    [
      'file-unwritable',
      [
        'annex',
        '--office',
        'an-binh',
        '--from',
        '2026-02-01',
        '--to',
        '2026-02-02',
        '--format',
        'json',
        '--out',
        'no/annex.json',
      ],
    ],
    ['file-unreadable', ['catalogue', 'publish', 'missing.json']],
    ['file-unreadable', ['responses', 'import', '--office', 'an-binh', 'missing.ndjson']],
    ['file-unreadable', ['responses', 'import', '--office', 'an-binh', '.']],
    ['catalogue-broken', ['catalogue', 'publish', 'empty.ndjson']],
    ['figures-broken', ['figures', 'set', '--office', 'an-binh', 'empty.ndjson']],
  ])('that fails says so in words, with status 1: %s, %j', async (code, args) => {
    const console = await openOfficeConsole();
    await console.write('empty.ndjson', '');
    const { status, stdout, stderr } = await console.run(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Lỗi: .+\n$/);
    expect(stderr).toContain(`(${code})`);
  });

  test('names line and key of what is wrong in a catalogue', async () => {
    const console = await openConsole();
    const text = JSON.stringify(smallCatalogue(), null, 2);
    const publish = async (broken: string) => {
      expect(broken).not.toBe(text);
      const { status, stderr } = await console.run(
        'catalogue',
        'publish',
        await console.write('c.json', broken),
      );
      expect(status).toBe(1);
      return stderr;
    };
    const lineOf = (wanted: string, broken: string) =>
      broken.split('\n').findIndex((line) => line.includes(wanted)) + 1;

    const badOfficer = text.replace('"minh"', '"Anh Minh"');
    expect(await publish(badOfficer)).toContain(
      `dòng ${lineOf('"Anh Minh"', badOfficer)}, mục “officers.1.id”`,
    );
    const cut = text.slice(0, 700);
    expect(await publish(cut)).toMatch(new RegExp(`dòng ${cut.split('\n').length}: `));
    const badZone = text.replace('Asia/Ho_Chi_Minh', 'Asia/Sài Gòn');
    expect(await publish(badZone)).toContain(`dòng ${lineOf('Sài Gòn', badZone)}, mục “office.timeZone”`);
    const missing = text.replace(/,\s*"per": "officer"/, '');
    expect(await publish(missing)).toContain('mục “criteria.1.per”');
    const twice = text.replace('"id": "justice"', '"id": "land"');
    expect(await publish(twice)).toContain('mục “serviceFields.1.id”');
    const { stdout } = await console.run(
      'catalogue',
      'publish',
      await console.write('c.json', text),
      '--json',
    );
    expect(JSON.parse(stdout).version).toBe(1);
  });

  test('reads a catalogue as Windows saves it', async () => {
    const console = await openConsole();
    const text = `\ufeff${JSON.stringify(smallCatalogue(), null, 2).replaceAll('\n', '\r\n')}`;
    expect(await console.json('catalogue', 'publish', await console.write('c.json', text))).toMatchObject({
      version: 1,
    });
  });

  test('imports what is good, and says of each other line its number and why', async () => {
    const console = await openOfficeConsole();
    const good = response();
    const lines = [
      `\ufeff${JSON.stringify(good)}`,
      'không phải JSON',
      '',
      JSON.stringify({ ...good, ratings: ratingsOf('C') }),
      JSON.stringify(response({ seq: 2, ratings: ratingsOf('D') })),
      JSON.stringify(response({ seq: 3 })),
      '{"id":',
      'null',
    ];
    const file = await console.write('phieu.ndjson', `${lines.join('\r\n')}\r\n`);
    const { status, stdout, stderr } = await console.run(
      'responses',
      'import',
      '--office',
      'an-binh',
      file,
      '--json',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ stored: 2, duplicate: 0, conflict: 1, rejected: 4 });
    const refused = stderr
      .trimEnd()
      .split('\n')
      .map((line) => /^Dòng (\d+): .+ \(([a-z-]+)\)$/.exec(line)?.slice(1));
    expect(refused).toEqual([
      ['2', 'invalid-response'],
      ['4', 'conflict'],
      ['5', 'invalid-level'],
      ['7', 'invalid-response'],
      ['8', 'invalid-response'],
    ]);
  });

  test('imports for a tablet, whose gaps verify then lists without failing', async () => {
    const console = await openOfficeConsole();
    const { code, deviceId } = await console.json(
      'device',
      'enrol',
      '--office',
      'an-binh',
      '--name',
      'Quầy 1',
    );
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const file = await console.write('phieu.ndjson', JSON.stringify(response({ seq: 3 })));
    await console.json('responses', 'import', '--office', 'an-binh', '--device', deviceId, file);
    expect(await console.json('verify')).toEqual({
      ok: true,
      differences: [],
      gaps: [{ officeId: 'an-binh', deviceId, from: 1, to: 2 }],
    });
  });

  test('verify fails with status 1 when a figure is wrong', async () => {
    const console = await openOfficeConsole();
    const file = await console.write('phieu.ndjson', JSON.stringify(response()));
    await console.json('responses', 'import', '--office', 'an-binh', file);
    await sqlite.query(console.databaseUrl, 'update response_tally set count = 7');
    const { status, stdout } = await console.run('verify', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      differences: [
        { officeId: 'an-binh', tally: 'response 2026-03-10/1/kiosk/true', kept: 7, recounted: 1 },
      ],
      gaps: [],
    });
  });

  test('migrate says from where to where', async () => {
    const console = await openConsole();
    const first = await console.json('migrate');
    expect(first.from).toBeNull();
    expect(await console.json('migrate')).toEqual({ from: first.to, to: first.to });
  });
});
