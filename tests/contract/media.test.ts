import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backUp, restore } from '../../server/operations/backup.ts';
import { digestOfList, putMedia, removeMedia } from '../../server/operations/media.ts';
import { findMediaContent, listMedia, sumOtherMedia } from '../../server/storage/media.ts';
import { officerPicture, recordingOf, serviceFieldPicture } from '../../shared/media-name.ts';
import { mediaMaxBytes, officeMediaMaxBytes } from '../../shared/media-type.ts';
import { digestOfText } from '../../shared/recorded-text.ts';
import { engines } from '../support/engines.ts';
import { pngFile, wavFile } from '../support/media-files.ts';
import { openTestOffice, openTestStorage, type TestOffice } from '../support/test-office.ts';

const photo = officerPicture('lan');
const speech = recordingOf('vi', 'criterion/attitude');

const put = (office: TestOffice, name: string, bytes: Uint8Array) =>
  putMedia(office.storage, office.id, { name, bytes });

const list = (office: TestOffice) => office.storage.read((scope) => listMedia(scope, office.id));

const find = (office: TestOffice, digest: string) =>
  office.storage.read((scope) => findMediaContent(scope, office.id, digest));

/** Every value that a byte can have, behind the head of a PNG. */
const allBytes = Uint8Array.from([...pngFile(), ...Array.from({ length: 256 }, (_, value) => value)]);

describe.each(engines)('pictures and recordings on $name', (engine) => {
  test('come back byte for byte, under their name and their digest', async () => {
    const office = await openTestOffice(engine);
    const { digest } = await put(office, photo, allBytes);
    await put(office, speech, wavFile());
    expect(await list(office)).toEqual([
      expect.objectContaining({ name: speech, mediaType: 'audio/wav', size: wavFile().length }),
      { name: photo, mediaType: 'image/png', digest, size: allBytes.length },
    ]);
    const found = await find(office, digest);
    expect(found?.mediaType).toBe('image/png');
    expect([...(found?.bytes ?? [])]).toEqual([...allBytes]);
    expect(await find(office, '0'.repeat(64))).toBeUndefined();
  });

  test('are replaced, and removed once', async () => {
    const office = await openTestOffice(engine);
    const first = await put(office, photo, pngFile(8));
    const second = await put(office, photo, pngFile(9));
    expect(await list(office)).toEqual([second]);
    expect(await find(office, first.digest)).toBeUndefined();
    await removeMedia(office.storage, office.id, photo);
    expect(await list(office)).toEqual([]);
    await expect(removeMedia(office.storage, office.id, photo)).rejects.toMatchObject({
      code: 'unknown-media',
    });
  });

  test('say for which words they were recorded, and change when they are recorded for others', async () => {
    const office = await openTestOffice(engine);
    const record = (textDigest?: string) =>
      putMedia(office.storage, office.id, { name: speech, bytes: wavFile(), textDigest });
    const [old, renewed] = [digestOfText('Thái độ phục vụ'), digestOfText('Thái độ tiếp dân')];
    const first = await record(old);
    expect(first.textDigest).toBe(old);
    expect(await list(office)).toEqual([first]);
    const told = digestOfList(await list(office));
    await record(renewed);
    expect(await list(office)).toEqual([{ ...first, textDigest: renewed }]);
    expect(digestOfList(await list(office))).not.toBe(told);
    const { textDigest: _, ...unsaid } = first;
    await record();
    expect(await list(office)).toEqual([unsaid]);
    expect(
      await putMedia(office.storage, office.id, { name: photo, bytes: pngFile(), textDigest: old }),
    ).not.toHaveProperty('textDigest');
  });

  test('are the office’s own', async () => {
    const office = await openTestOffice(engine);
    const neighbour = await office.openNeighbour('binh-an');
    const { digest } = await put(office, photo, pngFile());
    expect(await list(neighbour)).toEqual([]);
    expect(await find(neighbour, digest)).toBeUndefined();
    await expect(removeMedia(office.storage, neighbour.id, photo)).rejects.toMatchObject({
      code: 'unknown-media',
    });
    expect(await list(office)).toHaveLength(1);
  });

  test('are of the kind that their name asks for, and small enough', async () => {
    const office = await openTestOffice(engine);
    const failing = (name: string, bytes: Uint8Array) =>
      put(office, name, bytes).then(
        () => 'kept',
        ({ code }: { code: string }) => code,
      );
    expect(await failing(photo, wavFile())).toBe('not-a-picture');
    expect(await failing(speech, pngFile())).toBe('not-a-recording');
    expect(await failing(serviceFieldPicture('land'), Buffer.from('<svg/>'))).toBe('not-a-picture');
    expect(await failing('lan', pngFile())).toBe('invalid-request');
    const filledUp = (bytes: Buffer, size: number) =>
      Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);
    expect(await failing(photo, filledUp(pngFile(), mediaMaxBytes.picture + 1))).toBe('too-large');
    expect(await failing(speech, filledUp(wavFile(), mediaMaxBytes.recording + 1))).toBe('too-large');
    expect(await list(office)).toEqual([]);
    expect(await failing(photo, filledUp(pngFile(), mediaMaxBytes.picture))).toBe('kept');
    expect(await failing(speech, filledUp(wavFile(), mediaMaxBytes.recording))).toBe('kept');
  });

  test('of one office are bounded together; what is replaced makes room for itself', async () => {
    const office = await openTestOffice(engine);
    const large = Buffer.concat([wavFile(), Buffer.alloc(mediaMaxBytes.recording - wavFile().length)]);
    const most = officeMediaMaxBytes / large.length;
    const nameOf = (index: number) => recordingOf('vi', `criterion/c-${index}`);
    for (let index = 0; index < most; index += 1) await put(office, nameOf(index), large);
    await expect(put(office, photo, pngFile())).rejects.toMatchObject({ code: 'media-full' });
    await put(office, nameOf(0), wavFile());
    await put(office, photo, pngFile());
    const neighbour = await office.openNeighbour('binh-an');
    await put(neighbour, photo, pngFile());
    expect(await office.storage.read((scope) => sumOtherMedia(scope, office.id, photo))).toBe(
      (most - 1) * large.length + wavFile().length,
    );
  });
});

const pairs = engines.flatMap((source) => engines.map((target) => ({ source, target })));

test.each(pairs)('a backup of $source.name brings every byte to $target.name', async ({ source, target }) => {
  const folder = await mkdtemp(join(tmpdir(), 'survey-media-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const office = await openTestOffice(source);
  const { digest } = await put(office, photo, allBytes);
  // More than one page of the copy.
  for (let index = 0; index < 20; index += 1)
    await put(office, recordingOf('vi', `criterion/c-${index}`), wavFile(0.1 + index / 1_000));
  const textDigest = digestOfText('Thái độ phục vụ');
  await putMedia(office.storage, office.id, { name: speech, bytes: wavFile(), textDigest });
  const before = await list(office);
  expect(before).toContainEqual(expect.objectContaining({ name: speech, textDigest }));
  await backUp(office.storage, join(folder, 'survey.backup'));

  const { storage } = await openTestStorage(target);
  await restore(storage, join(folder, 'survey.backup'));
  expect(await storage.read((scope) => listMedia(scope, office.id))).toEqual(before);
  const found = await storage.read((scope) => findMediaContent(scope, office.id, digest));
  expect([...(found?.bytes ?? [])]).toEqual([...allBytes]);
});
