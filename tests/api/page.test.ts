import { describe, expect, test } from 'vitest';
import { openTestApp } from '../support/test-app.ts';

const pages = ['/', '/l', '/l/', '/office', '/office/', '/officer', '/officer/', '/preview', '/preview/'];

describe('pages', () => {
  test('come whatever the state of the database', async () => {
    const app = await openTestApp();
    await app.office.storage.close();
    for (const path of pages) {
      const { status, headers, text } = await app.call(`GET ${path}`);
      expect([status, headers.get('content-type')], path).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('<!doctype html>');
    }
  });

  test('are five, each under its own address', async () => {
    const app = await openTestApp();
    expect((await app.call('GET /')).text).toContain('survey');
    expect((await app.call('GET /l')).text).toContain('link');
    expect((await app.call('GET /office')).text).toContain('office');
    expect((await app.call('GET /officer')).text).toContain('officer');
    expect((await app.call('GET /preview')).text).toContain('preview');
    for (const path of ['/index', '/survey', '/office/accounts', '/assets', '/assets/'])
      expect((await app.call(`GET ${path}`)).status, path).toBe(404);
    for (const path of pages) expect((await app.call(`POST ${path}`, { body: {} })).status).toBe(404);
  });

  test('are asked for again, and what has a hash in its name is not (S6)', async () => {
    const app = await openTestApp();
    const keptFor = async (path: string) => (await app.call(`GET ${path}`)).headers.get('cache-control');
    for (const path of [...pages, '/sw.js', '/index.html'])
      expect(await keptFor(path), path).toBe('no-cache');
    expect(await keptFor('/assets/main-4f2a.js')).toBe('public, max-age=31536000, immutable');
    expect(await keptFor('/assets/gone-1.js')).toBeNull();
  });
});

describe('health', () => {
  test('tells the process from its storage', async () => {
    const app = await openTestApp();
    expect((await app.call('GET /healthz')).json).toEqual({ ok: true });
    expect((await app.call('GET /readyz')).json).toEqual({ ok: true });
    await app.office.storage.close();
    expect((await app.call('GET /healthz')).json).toEqual({ ok: true });
    const ready = await app.call('GET /readyz');
    expect([ready.status, ready.json]).toEqual([503, { ok: false, code: 'storage-unavailable' }]);
    const call = await app.call('GET /api/v1/setup');
    expect([call.status, call.code]).toEqual([503, 'storage-unavailable']);
  });

  test('is counted for Prometheus', async () => {
    const app = await openTestApp();
    const tablet = await app.tablet();
    const { responses } = await import('../support/small-catalogue.ts');
    const body = { responses: responses(3) };
    await app.call('POST /api/v1/responses', { as: tablet, body });
    await app.call('POST /api/v1/responses', { as: tablet, body });
    await app.call('GET /api/v1/nothing');
    const { text, headers } = await app.call('GET /metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toContain('survey_responses_total{outcome="stored"} 3\n');
    expect(text).toContain('survey_responses_total{outcome="duplicate"} 3\n');
    expect(text).toContain('survey_responses_total{outcome="rejected"} 0\n');
    expect(text).toContain('survey_http_answers_total{status="200"} 2\n');
    expect(text).toContain('survey_http_answers_total{status="404"} 1\n');
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+]+)$/);
  });

  test('counts are not for who comes through a proxy', async () => {
    const app = await openTestApp();
    const { status } = await app.call('GET /metrics', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(status).toBe(404);
  });
});
