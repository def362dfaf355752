import { expect, test } from 'vitest';
import { officerPicture } from '../../shared/media-name.ts';
import { pngFile } from '../support/media-files.ts';
import { responses } from '../support/small-catalogue.ts';
import { type Answer, openTestApp, type TestApp } from '../support/test-app.ts';

interface Kind {
  readonly kind: string;
  readonly status: number;
  readonly answer: Answer;
}

/** One answer of each kind that the server has. */
async function collectAnswers(app: TestApp): Promise<Kind[]> {
  const [admin, tablet] = [await app.signedIn('admin'), await app.tablet()];
  const upload = { name: officerPicture('lan'), content: pngFile().toString('base64') };
  const media = await app.call('PUT /api/v1/offices/an-binh/media', { as: admin, body: upload });
  const etag = (await app.call('GET /public')).headers.get('etag') ?? '';
  const asked: [number, string, Parameters<TestApp['call']>[1]?][] = [
    [200, 'GET /'],
    [200, 'HEAD /'],
    [200, 'GET /index.html'],
    [200, 'GET /office'],
    [200, 'GET /officer/'],
    [200, 'GET /l'],
    [200, 'GET /assets/main-4f2a.js'],
    [200, 'GET /sw.js'],
    [404, 'GET /assets/gone.js'],
    [404, 'GET /nothing'],
    [404, 'POST /'],
    [404, 'OPTIONS /office'],
    [200, 'GET /public'],
    [304, 'GET /public', { headers: { 'if-none-match': etag } }],
    [404, 'GET /public/nowhere'],
    [404, 'GET /public/nowhere/data.csv'],
    [200, 'GET /check'],
    [400, 'POST /check', { body: '' }],
    [200, 'GET /healthz'],
    [200, 'GET /readyz'],
    [200, 'GET /metrics'],
    [200, 'GET /api/v1/setup'],
    [401, 'GET /api/v1/offices'],
    [403, 'GET /api/v1/offices', { as: tablet }],
    [404, 'GET /api/v1/nothing'],
    [405, 'PATCH /api/v1/setup'],
    [405, 'OPTIONS /api/v1/setup'],
    [400, 'POST /api/v1/responses', { as: tablet, body: '{' }],
    [413, 'POST /api/v1/enrolments', { body: ' '.repeat(70_000) }],
    [415, 'POST /api/v1/enrolments', { headers: { 'content-type': 'text/plain' } }],
    [200, 'POST /api/v1/responses', { as: tablet, body: { responses: responses(1) } }],
    [204, 'DELETE /api/v1/session', { as: admin }],
    [200, `GET /api/v1/media/${media.json.digest}`, { as: tablet }],
    [200, 'GET /api/v1/launch', { as: tablet }],
  ];
  // A stream would not end by itself.
  app.services.launchStreams.close();
  const kinds: Kind[] = [];
  for (const [status, line, options] of asked)
    kinds.push({ kind: line, status, answer: await app.call(line, options) });
  await app.office.storage.close();
  for (const line of ['GET /readyz', 'GET /api/v1/setup', 'GET /public'])
    kinds.push({ kind: `${line} without storage`, status: 503, answer: await app.call(line) });
  return kinds;
}

test('every answer forbids what it does not need', async () => {
  for (const { kind, status, answer } of await collectAnswers(await openTestApp())) {
    const { headers } = answer;
    expect(answer.status, kind).toBe(status);
    expect(headers.get('x-content-type-options'), kind).toBe('nosniff');
    expect(headers.get('x-frame-options'), kind).toBe('DENY');
    expect(headers.get('referrer-policy'), kind).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy'), kind).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy'), kind).toBe('same-origin');
    expect(headers.get('permissions-policy'), kind).toMatch(/camera=\(\).*geolocation=\(\).*usb=\(\)/);
    expect(headers.get('strict-transport-security'), kind).toBeNull();
    expect(headers.get('access-control-allow-origin'), kind).toBeNull();
    expect(headers.get('server') ?? headers.get('x-powered-by'), kind).toBeNull();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy, kind).toMatch(/^default-src 'none'; /);
    expect(policy, kind).not.toMatch(/unsafe|\*|https?:/);
    if (!policy.includes('connect-src')) expect(policy, kind).not.toContain('script-src');
  }
});

test('pages run scripts of this server only, and make none out of text', async () => {
  const app = await openTestApp();
  const worker = '; trusted-types service-worker';
  for (const path of ['/', '/index.html', '/office', '/office/', '/officer', '/l', '/preview', '/sw.js']) {
    const policy = (await app.call(`GET ${path}`)).headers.get('content-security-policy') ?? '';
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    const isSurvey = path === '/' || path === '/index.html';
    expect(policy.includes(worker), path).toBe(isSurvey);
    if (!isSurvey) expect(policy, path).toContain("trusted-types 'none'");
    if (path !== '/preview' && path !== '/sw.js') expect(policy, path).toContain("frame-ancestors 'none'");
  }
  for (const path of ['/public', '/public/nowhere', '/check']) {
    const policy = (await app.call(`GET ${path}`)).headers.get('content-security-policy') ?? '';
    expect(policy, path).not.toContain('script-src');
    expect(policy, path).toContain("style-src 'self'");
  }
  const json = (await app.call('GET /api/v1/setup')).headers.get('content-security-policy');
  expect(json).toMatch(/; sandbox$/);
});

test('the desk alone may hear, the tablet alone fill the screen and stay awake', async () => {
  const app = await openTestApp();
  const grantedTo = async (path: string) => {
    const said = (await app.call(`GET ${path}`)).headers.get('permissions-policy') ?? '';
    return [...said.matchAll(/([a-z-]+)=\(self\)/g)].map(([, name]) => name);
  };
  for (const path of ['/', '/index.html'])
    expect(await grantedTo(path), path).toEqual(['fullscreen', 'screen-wake-lock']);
  for (const path of ['/office', '/office/', '/office/index.html'])
    expect(await grantedTo(path), path).toEqual(['microphone']);
  for (const path of ['/l', '/officer', '/preview', '/public', '/check', '/api/v1/setup', '/sw.js'])
    expect(await grantedTo(path), path).toEqual([]);
});

test('the desk may frame the preview alone, which is of nobody’s origin and calls nobody', async () => {
  const app = await openTestApp();
  const policyOf = async (path: string) => {
    const { headers } = await app.call(`GET ${path}`);
    return [headers.get('content-security-policy') ?? '', headers.get('x-frame-options')] as const;
  };
  for (const path of ['/office', '/office/']) {
    const [policy, frames] = await policyOf(path);
    expect(policy).toContain("; frame-src 'self'");
    expect([policy.includes("frame-ancestors 'none'"), frames]).toEqual([true, 'DENY']);
  }
  for (const path of ['/', '/l', '/officer', '/assets/main-4f2a.js'])
    expect((await policyOf(path))[0], path).not.toContain('frame-src');
  for (const path of ['/preview', '/preview/', '/preview/index.html'])
    expect(await policyOf(path)).toEqual([
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; " +
        "trusted-types 'none'; sandbox allow-scripts",
      'SAMEORIGIN',
    ]);
});

test('an address of HTTPS is to be asked over HTTPS for a year', async () => {
  const app = await openTestApp({ publicUrl: 'https://khaosat.example' });
  for (const path of ['/', '/api/v1/setup', '/nothing'])
    expect((await app.call(`GET ${path}`)).headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test('of API answers nothing is kept', async () => {
  const app = await openTestApp();
  for (const path of ['/api/v1/setup', '/api/v1/offices', '/api/v1/nothing'])
    expect((await app.call(`GET ${path}`)).headers.get('cache-control')).toBe('no-store');
});
