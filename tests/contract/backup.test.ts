import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backUp, restore } from '../../server/operations/backup.ts';
import { createSampleOffice } from '../../server/operations/sample-office.ts';
import { getInstallationValue } from '../../server/storage/installation.ts';
import { engines, type TestEngine } from '../support/engines.ts';
import { locVinh } from '../support/golden.ts';
import { response, responses, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice, openTestStorage, outcomesOf, TestOffice } from '../support/test-office.ts';

const { from, to } = locVinh.figures;

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'survey-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function openSampleOffice(engine: TestEngine): Promise<TestOffice> {
  const office = await openEmpty(engine);
  await createSampleOffice(office.storage, office.clock.now());
  return office;
}

async function openEmpty(engine: TestEngine): Promise<TestOffice> {
  const { storage, databaseUrl } = await openTestStorage(engine);
  return new TestOffice(storage, locVinh.officeId, engine, databaseUrl);
}

const pairs = engines.flatMap((source) => engines.map((target) => ({ source, target })));

describe.each(pairs)('a backup of $source.name put back into $target.name', ({ source, target }) => {
  test('brings back every figure, the tablets and their numbers', async () => {
    const path = join(await makeFolder(), 'survey.backup');
    const office = await openSampleOffice(source);
    const tablet = await office.enrolTablet();
    await backUp(office.storage, path);

    const restored = await openEmpty(target);
    await restore(restored.storage, path);
    expect(await restored.annex(from, to)).toEqual(locVinh.annex);
    expect(await restored.verify()).toEqual({ ok: true, differences: [], gaps: [] });
    expect((await restored.devices()).map(({ deviceId }) => deviceId)).toContain(tablet.deviceId);
  });
});

describe.each(engines)('backup and restore on $name', (engine) => {
  test('after a restore a tablet offers again what came later, and it counts once (L16)', async () => {
    const path = join(await makeFolder(), 'survey.backup');
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const [first, later] = responses(2);
    await tablet.send(first);
    await backUp(office.storage, path);
    await tablet.send(later);
    const epoch = await readEpoch(office);

    await restore(office.storage, path);
    expect(await readEpoch(office)).not.toBe(epoch);
    expect(await office.collected()).toBe(1);
    expect(outcomesOf(await tablet.send(first, later))).toEqual(['duplicate', 'stored']);
    expect(await office.collected()).toBe(2);
    expect(await office.verify()).toEqual({ ok: true, differences: [], gaps: [] });
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
    ['with one figure changed', (bytes: Buffer) => gzipSync(changeOneFigure(gunzipSync(bytes)))],
    ['without its end', (bytes: Buffer) => gzipSync(dropLastLine(gunzipSync(bytes)))],
    ['of which half is there', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'with lines after its end',
      (bytes: Buffer) => Buffer.concat([bytes, gzipSync('{"table":"receipt","rows":[]}\n')]),
    ],
    ['of another kind', () => gzipSync('{"format":"phiếu"}\n')],
    ['that is no backup', () => Buffer.from('not a backup')],
    ['that is empty', () => Buffer.alloc(0)],
  ])('a file %s is refused, and what was there stays', async (_, damage) => {
    const path = join(await makeFolder(), 'survey.backup');
    const office = await openSampleOffice(engine);
    await backUp(office.storage, path);
    await writeFile(path, damage(await readFile(path)));
    await expect(restore(office.storage, path)).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(await office.annex(from, to)).toEqual(locVinh.annex);
  });

  test('a backup of a newer program is refused, and what was there stays (B3)', async () => {
    const path = join(await makeFolder(), 'survey.backup');
    const office = await openSampleOffice(engine);
    await backUp(office.storage, path);
    const text = gunzipSync(await readFile(path)).toString();
    await writeFile(path, gzipSync(text.replace(/"migration":"[^"]+"/, '"migration":"9999-future"')));
    await expect(restore(office.storage, path)).rejects.toMatchObject({ code: 'backup-of-other-version' });
    expect(await office.annex(from, to)).toEqual(locVinh.annex);
  });

  test('brings back line separators that JSON may hold as they are', async () => {
    const path = join(await makeFolder(), 'survey.backup');
    const catalogue = smallCatalogue();
    const office = await openTestOffice(engine, {
      ...catalogue,
      office: { ...catalogue.office, place: 'An\u2028Bình\u2029' },
    });
    const tablet = await office.enrolTablet();
    await tablet.send(response({ comment: 'một\u2028hai\u0085ba' }));
    await backUp(office.storage, path);
    await restore(office.storage, path);
    expect((await office.annexDocument('2026-03-10', '2026-03-10')).place).toBe('An\u2028Bình\u2029');
    expect(await office.query('select comment from response')).toEqual([{ comment: 'một\nhai\nba' }]);
  });

  test('a backup that cannot be written leaves no file (B1)', async () => {
    const folder = await makeFolder();
    const office = await openTestOffice(engine);
    await expect(backUp(office.storage, join(folder, 'none', 'x'))).rejects.toMatchObject({
      code: 'file-unwritable',
    });
    expect(await readdir(folder)).toEqual([]);
    await expect(restore(office.storage, join(folder, 'none'))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });

  test('a backup made while responses come in is of one moment (B6)', async () => {
    const path = join(await makeFolder(), 'survey.backup');
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const sending = Promise.all(
      Array.from({ length: 10 }, (_, round) => tablet.send(...responses(10, {}, 1 + 10 * round))),
    );
    await backUp(office.storage, path);
    await sending;
    await restore(office.storage, path);
    expect((await office.verify()).ok).toBe(true);
  });
});

async function readEpoch(office: TestOffice): Promise<unknown> {
  return office.storage.write((scope) => getInstallationValue(scope, 'epoch'));
}

function changeOneFigure(text: Buffer): string {
  return text.toString().replace(/"count":(\d+)/, (_, count: string) => `"count":${Number(count) + 1}`);
}

function dropLastLine(text: Buffer): string {
  const lines = text.toString().trimEnd().split('\n');
  return `${lines.slice(0, -1).join('\n')}\n`;
}
