import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runCommand, spawnCommand } from '../support/command-line.ts';
import { openConsole, openOfficeConsole } from '../support/console.ts';
import { engines, sqlite } from '../support/engines.ts';
import { goldenCases } from '../support/golden.ts';
import { ratingsOf, response, smallCatalogue } from '../support/small-catalogue.ts';

const run = promisify(execFile);
const projectFolder = join(import.meta.dirname, '..', '..');

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
        'language put',
        'responses import',
        'device enrol',
        'account create',
        'api-key create',
        'link create',
        'annex',
        'verify',
        'purge',
        'office move',
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

  test('makes links to print, with the address that phones reach', async () => {
    const console = await openOfficeConsole();
    const order = ['link', 'create', '--office', 'an-binh', '--count', '2', '--counter', 'counter-1'];
    const environment = { PUBLIC_URL: 'https://khaosat.example' };
    const made = await runCommand(order, { ...console, environment });
    expect(made.stdout).toMatch(/^(https:\/\/khaosat\.example\/l#once\.an-binh\.\S+\n){2}$/);
    const unnamed = await runCommand(order, console);
    expect([unnamed.status, unnamed.stderr]).toEqual([1, expect.stringContaining('PUBLIC_URL')]);
    const many = await runCommand([...order, '--days', '1000'], { ...console, environment });
    expect(many.status).toBe(2);
  });

  test('speaks English where the person does', async () => {
    const console = await openConsole();
    const environment = { LANG: 'en_US.UTF-8' };
    const { stdout } = await spawnCommand(['--help'], { ...console, environment });
    expect(stdout).toMatch(/^Usage: /);
  });

  test('ends its process with the status, and leaves standard output to what was asked for', async () => {
    const console = await openOfficeConsole();
    const period = ['--office', 'an-binh', '--from', '2026-01-01', '--to', '2026-01-31'];
    const outcomes = await Promise.all(
      [['annex', ...period, '--format', 'docx'], ['annex', ...period, '--format', 'doc'], ['annex']].map(
        (args) => spawnCommand(args, console),
      ),
    );
    expect(outcomes.map(({ status, bytes }) => [status, bytes.length > 0])).toEqual([
      [0, true],
      [1, false],
      [2, false],
    ]);
    const again = await console.run('annex', ...period, '--format', 'docx');
    expect(Buffer.compare(outcomes[0]?.bytes ?? new Uint8Array(), again.bytes)).toBe(0);
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

  test('makes new keys where the secret key is lost, and takes receipts again', async () => {
    const console = await openOfficeConsole();
    const send = async (name: string, environment: Record<string, string>) => {
      const line = JSON.stringify(
        response({
          receiptCode: 'H26-001',
          startedAt: '2025-03-10T02:59:40Z',
          answeredAt: '2025-03-10T03:00:00Z',
        }),
      );
      const file = await console.write(name, line);
      const args = ['responses', 'import', '--office', 'an-binh', file, '--json'];
      return runCommand(args, { ...console, environment });
    };
    const lost = { SECRET_KEY: Buffer.alloc(32, 9).toString('base64') };
    expect(await send('mot.jsonl', {})).toMatchObject({ status: 0 });
    const refused = await send('hai.jsonl', lost);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('wrong-secret-key')]);
    expect(await runCommand(['secret', 'renew', '--json'], { ...console, environment: lost })).toMatchObject({
      status: 0,
    });
    const taken = await send('hai.jsonl', lost);
    expect(JSON.parse(taken.stdout)).toMatchObject({ stored: 1 });
  });

  test('purges what an office keeps no longer, and no figure changes', async () => {
    const console = await openOfficeConsole();
    const officeId = 'an-binh';
    const old = [1, 2].map((seq) => response({ seq, answeredAt: '2026-03-10T03:00:00Z' }));
    const file = await console.write('cu.jsonl', old.map((each) => JSON.stringify(each)).join('\n'));
    await console.json('responses', 'import', '--office', officeId, file);
    expect(await console.json('purge')).toEqual({ responses: 0, comments: 0 });
    const retention = { responseMonths: 3, commentMonths: null };
    await sqlite.query(
      console.databaseUrl,
      `insert into office_settings values ('${officeId}', '${JSON.stringify({ retention })}')`,
    );
    expect(await console.json('purge', '--office', officeId)).toEqual({ responses: 2, comments: 0 });
    expect(await console.json('verify')).toEqual({ ok: true, differences: [], gaps: [] });
    const again = await console.json('responses', 'import', '--office', officeId, file);
    expect(again).toEqual({ stored: 0, duplicate: 2, conflict: 0, rejected: 0 });
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
