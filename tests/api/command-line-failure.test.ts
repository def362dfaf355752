import { describe, expect, test } from 'vitest';
import { openConsole, openOfficeConsole } from '../support/console.ts';
import { translatedFile } from '../support/languages.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

describe('the command line', () => {
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
    [['api-key', 'create', '--office', 'an-binh', '--role', 'clerk', '--expires', '731']],
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
    ['language-broken', ['language', 'put', '--office', 'an-binh', 'empty.ndjson']],
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

  test('names line and key of what is wrong in a language, and takes it once it is right', async () => {
    const console = await openOfficeConsole();
    const file = translatedFile(smallCatalogue());
    const broken = { ...file, screens: { ...file.screens, back: { vi: 'Quay lại', text: 'ថយ {at}' } } };
    const text = JSON.stringify(broken, null, 2);
    const put = async (content: string) =>
      console.run(
        'language',
        'put',
        '--office',
        'an-binh',
        await console.write('km.json', content),
        '--json',
      );
    const line = text.split('\n').findIndex((each) => each.includes('"back"')) + 1;
    const refused = await put(text);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(`dòng ${line}, mục “screens.back”: có {at} mà câu gốc không có`);
    const taken = await put(text.replace('ថយ {at}', 'ថយ'));
    expect(JSON.parse(taken.stdout)).toMatchObject({ officeId: 'an-binh', code: 'km', catalogueVersion: 2 });
  });
});
