import { describe, expect, test } from 'vitest';
import type { Endpoint } from '../../shared/endpoint.ts';
import { endpoints } from '../../shared/endpoints/endpoints.ts';
import { officerPicture } from '../../shared/media-name.ts';
import { mediaTypes } from '../../shared/media-type.ts';
import { pngFile } from '../support/media-files.ts';
import { nobody, openTestApp } from '../support/test-app.ts';

/** With ids that nothing has. */
const unnamed = (address: string) => address.replace(/:\w+/g, '0123456789abcdef');

const addressOf = ({ path }: Endpoint, officeId = 'an-binh') => unnamed(path.replace(':officeId', officeId));

/** The same address, written so that one part of a server may read it otherwise than another. */
function disguise(address: string): string[] {
  const places = [...address.matchAll(/\//g)].map(({ index }) => index);
  const lastSlash = address.lastIndexOf('/');
  const at = (place: number, text: string) => address.slice(0, place) + text + address.slice(place + 1);
  return [
    ...places.flatMap((place) =>
      ['//', '%2F', '%2f', '/./', '/x/../', '/x/%2e%2e/', '/%2e/', '%252F', '/%00/', '%c0%af', '\\'].map(
        (text) => at(place, text),
      ),
    ),
    `${address}/`,
    `${address}/.`,
    `${address}%00`,
    `${address}%20`,
    `${address};x=1`,
    `${address}.json`,
    `${address}/${'x'.repeat(8_000)}`,
    address.toUpperCase(),
    address.replace('/api/', '/Api/'),
    at(lastSlash, '/%'),
    at(lastSlash, '/%ff'),
    at(lastSlash, '/..;/'),
  ];
}

const isForAnyone = ({ caller }: Endpoint) => caller === 'anyone';

describe('an address in disguise', () => {
  test('leads nobody past the guard', async () => {
    const app = await openTestApp();
    for (const endpoint of endpoints.filter((each) => !isForAnyone(each)))
      for (const address of disguise(addressOf(endpoint))) {
        const line = `${endpoint.method} ${address}`;
        const body = endpoint.method === 'GET' ? {} : { body: {} };
        const { status } = await app.call(line, { as: nobody, ...body });
        expect([401, 404, 405], line.slice(0, 200)).toContain(status);
      }
    expect(app.errors).toEqual([]);
  });

  test('shows nobody another office', async () => {
    const app = await openTestApp();
    await app.office.openNeighbour('binh-an');
    const clerk = await app.signedIn('clerk');
    const own = endpoints.filter(({ method, path }) => method === 'GET' && path.includes(':officeId'));
    for (const endpoint of own)
      for (const address of [
        ...disguise(addressOf(endpoint, 'binh-an')),
        addressOf(endpoint, 'an-binh/../binh-an'),
        addressOf(endpoint, 'an-binh%2F..%2Fbinh-an'),
        `${addressOf(endpoint, 'binh-an')}?officeId=an-binh`,
      ]) {
        const { status, text } = await app.call(`GET ${address}`, { as: clerk });
        expect([403, 404, 405], address.slice(0, 200)).toContain(status);
        expect(text, address.slice(0, 200)).not.toContain('Bình An');
      }
  });
});

describe('a change from another page', () => {
  const changes = endpoints.filter(({ method, caller }) => method !== 'GET' && caller !== 'device');

  async function sayOf(publicUrl: string, headers: Record<string, string>): Promise<Set<string>> {
    const app = await openTestApp({ publicUrl });
    const { origin, ...cookie } = (await app.signedIn('admin')).headers;
    const said = new Set<string>();
    for (const endpoint of changes.filter((each) => !isForAnyone(each) || each.opensSession)) {
      const line = `${endpoint.method} ${addressOf(endpoint)}`;
      const { code } = await app.call(line, { body: {}, headers: { ...cookie, ...headers } });
      // Whom the role keeps out is kept out before.
      said.add(code === 'forbidden' ? 'foreign-origin' : `${code}`);
    }
    return said;
  }

  test.each([
    'null',
    '',
    'https://evil.example',
    'https://khaosat.example.evil.example',
    'https://evil-khaosat.example',
    'https://x.khaosat.example',
    'https://khaosat.example:8443',
    'http://khaosat.example',
    'https://khaosat.example@evil.example',
    'https://khaosat.example, https://evil.example',
    'khaosat.example',
    'javascript:alert(1)',
  ])('is refused, which says that it is from “%s”', async (origin) => {
    expect([...(await sayOf('https://khaosat.example', { origin, host: 'khaosat.example' }))]).toEqual([
      'foreign-origin',
    ]);
  });

  test.each(['cross-site', 'same-site', 'none', ''])(
    'is refused whatever origin it claims when the browser says %s',
    async (site) => {
      const claimed = { origin: 'https://khaosat.example', 'sec-fetch-site': site };
      expect([...(await sayOf('https://khaosat.example', claimed))]).toEqual(['foreign-origin']);
    },
  );
});

describe('what belongs to another office', () => {
  test('is not there, though its id is known', async () => {
    const app = await openTestApp();
    const neighbour = await app.office.openNeighbour('binh-an');
    const { tablet } = await app.tablet(neighbour);
    const [foreign, own] = [
      await app.signedIn('manager', { officeId: 'binh-an' }),
      await app.signedIn('manager'),
    ];
    const upload = { name: officerPicture('lan'), content: pngFile().toString('base64') };
    const { json } = await app.call('PUT /api/v1/offices/binh-an/media', { as: foreign, body: upload });
    const order = { from: '2026-01-01', to: '2026-01-31', format: 'csv' };
    const job = await app.call('POST /api/v1/annex-exports', {
      as: await app.signedIn('admin'),
      body: order,
    });
    const ids: Record<string, string> = {
      ':deviceId': tablet.deviceId,
      ':digest': json.digest,
      ':jobId': String(job.json?.jobId),
    };
    const named = endpoints.filter(({ path }) => Object.keys(ids).some((name) => path.includes(name)));
    expect(named.length).toBeGreaterThan(5);
    const ask = async ({ method, path }: Endpoint, name = (text: string) => ids[text] ?? text) => {
      const address = path.replace(':officeId', 'an-binh').replace(/:\w+/g, name);
      const body = method === 'GET' ? {} : { body: {} };
      const { status, code } = await app.call(`${method} ${unnamed(address)}`, { as: own, ...body });
      return [method, path, status, code];
    };
    for (const endpoint of named.filter(({ caller }) => caller !== 'device'))
      expect(await ask(endpoint)).toEqual(await ask(endpoint, unnamed));
    expect(await neighbour.devices()).toMatchObject([{ state: 'enrolled' }]);
  });
});

describe('a picture that is something else too', () => {
  const script = '<html><script>alert(document.cookie)</script></html>';

  test.each([
    ['a GIF that is a script', Buffer.from(`GIF89a=1/*${script}`)],
    ['a bitmap', Buffer.from(`BM${script}`)],
    ['an SVG', Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
    ['an SVG behind a mark', Buffer.from(`\ufeff<svg onload="alert(1)"/>`)],
    ['an icon', Buffer.from([0, 0, 1, 0, 1, 0])],
    ['a film', Buffer.from('\0\0\0\x18ftypqt  ')],
    ['a PDF', Buffer.from(`%PDF-1.7 ${script}`)],
    ['a zip', Buffer.from('PK\u0003\u0004')],
  ])('is refused where it is no picture that is taken: %s', async (_, bytes) => {
    const app = await openTestApp();
    const body = { name: officerPicture('lan'), content: bytes.toString('base64') };
    const as = await app.signedIn('manager');
    expect((await app.call('PUT /api/v1/offices/an-binh/media', { as, body })).code).toBe('not-a-picture');
  });

  test.each([
    ['PNG', pngFile()],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('is a picture and nothing else where it begins like a %s', async (_, head) => {
    const app = await openTestApp();
    const as = await app.signedIn('manager');
    const content = Buffer.concat([head, Buffer.from(script)]).toString('base64');
    const body = { name: officerPicture('lan'), content };
    const put = await app.call('PUT /api/v1/offices/an-binh/media', { as, body });
    const { headers } = await app.call(`GET /api/v1/offices/an-binh/media/${put.json.digest}`, { as });
    expect(mediaTypes.picture).toContain(headers.get('content-type'));
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    );
  });
});
