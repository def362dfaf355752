import { describe, expect, test } from 'vitest';
import { officerPicture, recordingOf } from '../../shared/media-name.ts';
import { mediaMaxBytes } from '../../shared/media-type.ts';
import { digestOfText } from '../../shared/recorded-text.ts';
import { pngFile, wavFile } from '../support/media-files.ts';
import { bearer, type Caller, openTestApp, type TestApp } from '../support/test-app.ts';

const photo = officerPicture('lan');
const speech = recordingOf('vi', 'criterion/attitude');

async function openWithManager() {
  const app = await openTestApp();
  const manager = await app.signedIn('manager');
  const put = (name: unknown, content: unknown, as: Caller = manager) =>
    app.call(`PUT /api/v1/offices/${app.office.id}/media`, { as, body: { name, content } });
  const upload = (name: string, bytes: Buffer) => put(name, bytes.toString('base64'));
  return { app, manager, put, upload, tablet: await app.tablet() };
}

const listAs = (app: TestApp, tablet: Caller, headers = {}) =>
  app.call('GET /api/v1/media', { as: tablet, headers });

describe('uploads', () => {
  test('are shown to the desk and to the tablets, as what they are', async () => {
    const { app, manager, upload, tablet } = await openWithManager();
    const put = await upload(photo, pngFile());
    expect([put.status, put.json.mediaType]).toEqual([200, 'image/png']);
    await upload(speech, wavFile());
    const desk = await app.call(`GET /api/v1/offices/${app.office.id}/media`, { as: manager });
    expect(desk.json.media.map(({ name }: { name: string }) => name)).toEqual([speech, photo]);
    expect((await listAs(app, tablet)).json).toEqual(desk.json);
    for (const [path, as] of [
      [`/api/v1/offices/${app.office.id}/media`, manager],
      ['/api/v1/media', tablet],
    ] as const) {
      const { status, headers, bytes } = await app.call(`GET ${path}/${put.json.digest}`, { as });
      expect(status).toBe(200);
      expect(Buffer.from(bytes).equals(pngFile())).toBe(true);
      expect(headers.get('content-type')).toBe('image/png');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-disposition')).toBe('attachment');
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; frame-ancestors 'none'; sandbox",
      );
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
  ])('of %s that calls itself a picture are refused', async (_, text) => {
    const { app, manager, upload } = await openWithManager();
    expect((await upload(photo, Buffer.from(text))).code).toBe('not-a-picture');
    expect((await upload(speech, Buffer.from(text))).code).toBe('not-a-recording');
    const { json } = await app.call(`GET /api/v1/offices/${app.office.id}/media`, { as: manager });
    expect(json).toEqual({ media: [] });
  });

  test('are no larger than their kind may be, nor than any call', async () => {
    const { upload } = await openWithManager();
    const grown = (bytes: Buffer, size: number) => Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);
    const { picture, recording } = mediaMaxBytes;
    expect((await upload(speech, grown(wavFile(), recording))).status).toBe(200);
    const tooLarge = await upload(photo, grown(pngFile(), picture + 1));
    expect([tooLarge.status, tooLarge.code]).toEqual([413, 'too-large']);
    expect((await upload(speech, grown(wavFile(), recording + 1))).status).toBe(413);
    expect((await upload(speech, grown(wavFile(), 2 * recording))).status).toBe(413);
  });

  test('have a name that means something, and content in base64', async () => {
    const { put } = await openWithManager();
    const content = pngFile().toString('base64');
    for (const name of ['lan', 'officer/../x', 'officer/Lan', 'audio/vi', null, undefined])
      expect((await put(name, content)).code, String(name)).toBe('invalid-request');
    for (const wrong of ['', '%%%%', `data:image/png;base64,${content}`, 7, null])
      expect((await put(photo, wrong)).code, String(wrong)).toBe('invalid-request');
  });

  test('of speech may say the digest of their words, and of nothing else', async () => {
    const { app, manager } = await openWithManager();
    const record = (textDigest: unknown) =>
      app.call(`PUT /api/v1/offices/${app.office.id}/media`, {
        as: manager,
        body: { name: speech, content: wavFile().toString('base64'), textDigest },
      });
    const textDigest = digestOfText('Thái độ phục vụ');
    expect((await record(textDigest)).json.textDigest).toBe(textDigest);
    for (const wrong of ['Thái độ phục vụ', '', `${textDigest}0`, 7, null])
      expect((await record(wrong)).code, String(wrong)).toBe('invalid-request');
  });

  test('are removed by their name', async () => {
    const { app, manager, upload, tablet } = await openWithManager();
    await upload(photo, pngFile());
    const remove = (name: string) =>
      app.call(`DELETE /api/v1/offices/${app.office.id}/media?name=${encodeURIComponent(name)}`, {
        as: manager,
      });
    expect((await remove(photo)).status).toBe(204);
    expect((await remove(photo)).code).toBe('unknown-media');
    expect((await remove('nothing')).code).toBe('invalid-request');
    expect((await listAs(app, tablet)).json).toEqual({ media: [] });
  });

  test('of a session come from the desk’s own pages', async () => {
    const { put, manager } = await openWithManager();
    const foreign = { headers: { ...manager.headers, origin: 'https://evil.example' } };
    expect((await put(photo, pngFile().toString('base64'), foreign)).code).toBe('foreign-origin');
  });
});

describe('a tablet', () => {
  test('is told only what has changed', async () => {
    const { app, upload, tablet } = await openWithManager();
    await upload(photo, pngFile());
    const first = await listAs(app, tablet);
    const etag = first.headers.get('etag') ?? '';
    expect((await listAs(app, tablet, { 'if-none-match': etag })).status).toBe(304);
    await upload(photo, pngFile(9));
    const second = await listAs(app, tablet, { 'if-none-match': etag });
    expect(second.status).toBe(200);
    expect(second.headers.get('etag')).not.toBe(etag);
  });

  test('knows nothing of another office', async () => {
    const { app, upload } = await openWithManager();
    const { json } = await upload(photo, pngFile());
    const neighbour = await app.office.openNeighbour('binh-an');
    const foreign = await app.tablet(neighbour);
    expect((await listAs(app, foreign)).json).toEqual({ media: [] });
    const content = await app.call(`GET /api/v1/media/${json.digest}`, { as: foreign });
    expect([content.status, content.code]).toEqual([404, 'unknown-media']);
    const nobody = await app.call(`GET /api/v1/media/${json.digest}`, {
      as: bearer('device.x.y.zzzzzzzzzzzz'),
    });
    expect(nobody.code).toBe('unknown-device-token');
  });
});
