import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadSecretKey } from '../../server/secret-key.ts';
import { parseSettings } from '../../server/settings.ts';
import { testSecretKey } from '../support/secret-box.ts';

async function openFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'survey-key-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'data'));
  const settings = (others: Record<string, string> = {}) =>
    parseSettings({ DATABASE_URL: `sqlite:${folder}/data/survey.db`, ...others }).secretKey;
  return { folder, settings };
}

test('the key is made at the first start, beside the database’s folder, for its owner alone', async () => {
  const { folder, settings } = await openFolder();
  const path = join(folder, 'data.key');
  const { key, madePath } = loadSecretKey(settings());
  expect([key.length, madePath]).toEqual([32, path]);
  const { mode } = await stat(path);
  expect(mode & 0o777).toBe(0o600);
  expect(loadSecretKey(settings())).toEqual({ key, madePath: null });
});

test('the key comes from its setting, or from the file that is named', async () => {
  const { folder, settings } = await openFolder();
  const loaded = { key: Buffer.alloc(32, 7), madePath: null };
  expect(loadSecretKey(settings({ SECRET_KEY: testSecretKey }))).toEqual(loaded);
  const file = join(folder, 'own.key');
  await writeFile(file, `${loaded.key.toString('base64url')}\n`);
  expect(loadSecretKey(settings({ SECRET_KEY_FILE: file }))).toEqual(loaded);
  await expect(stat(join(folder, 'data.key'))).rejects.toThrow('ENOENT');
});

test('a file that was named and is not there is not made', async () => {
  const { folder, settings } = await openFolder();
  const file = join(folder, 'away.key');
  expect(() => loadSecretKey(settings({ SECRET_KEY_FILE: file }))).toThrow(
    expect.objectContaining({ code: 'secret-key-unreadable', details: { path: file, reason: 'ENOENT' } }),
  );
});

test('a file that holds no key stays as it is', async () => {
  const { folder, settings } = await openFolder();
  await writeFile(join(folder, 'data.key'), 'không phải khóa');
  expect(() => loadSecretKey(settings())).toThrow(
    expect.objectContaining({
      code: 'secret-key-unreadable',
      details: expect.objectContaining({ reason: 'FORMAT' }),
    }),
  );
  expect(await readFile(join(folder, 'data.key'), 'utf8')).toBe('không phải khóa');
});

test('a folder that cannot be written to is named', async () => {
  const { folder } = await openFolder();
  await writeFile(join(folder, 'no-folder'), '');
  const { secretKey } = parseSettings({ DATABASE_URL: `sqlite:${folder}/no-folder/data/survey.db` });
  expect(() => loadSecretKey(secretKey)).toThrow(
    expect.objectContaining({
      code: 'secret-key-unwritable',
      details: expect.objectContaining({ reason: 'ENOTDIR' }),
    }),
  );
});

test('a setting that is no key is refused, without its value', () => {
  const refused = (details: object) => expect.objectContaining({ code: 'wrong-setting', details });
  const details = { name: 'SECRET_KEY', value: '…', rule: 'secret-key' };
  expect(() => parseSettings({ SECRET_KEY: 'mật khẩu' })).toThrow(refused(details));
  expect(() => parseSettings({ SECRET_KEY: testSecretKey, SECRET_KEY_FILE: 'x' })).toThrow(
    refused({ ...details, rule: 'secret-key-twice' }),
  );
});
