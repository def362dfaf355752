import { describe, expect, test } from 'vitest';
import { makeScreenLink } from '../../kiosk/device/screen-link.ts';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { turnAt } from '../../shared/survey-link.ts';
import { translatedFile } from '../support/languages.ts';
import { response, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestApp } from '../support/test-app.ts';

async function openOffice() {
  const app = await openTestApp({ publicUrl: 'https://khaosat.example' });
  const manager = await app.signedIn('manager');
  const settings = { ...defaultOfficeSettings, offersLinks: true };
  await app.call('PUT /api/v1/offices/an-binh/settings', { as: manager, body: settings });
  const print = async (order: object = {}) => {
    const body = { count: 1, counterId: null, validDays: 30, ...order };
    return app.call('POST /api/v1/offices/an-binh/links', { as: manager, body });
  };
  const printOne = async () => String((await print()).json.links[0]).split('#')[1] ?? '';
  const open = (link: string) => app.call('POST /api/v1/links/openings', { body: { link } });
  const send = (link: string, sent: object = response()) =>
    app.call('POST /api/v1/links/responses', { body: { link, response: sent } });
  return { app, print, printOne, open, send };
}

describe('links to the survey', () => {
  test('are printed as addresses of the phone’s page, with the link behind the #', async () => {
    const { print } = await openOffice();
    const { status, json } = await print({ count: 3, counterId: 'counter-1', validDays: 7 });
    expect(status).toBe(201);
    expect(json.lastDay).toBe('2026-03-17');
    expect(new Set(json.links).size).toBe(3);
    for (const link of json.links)
      expect(link).toMatch(
        /^https:\/\/khaosat\.example\/l#once\.an-binh\.[\w-]{16}\.\d+\.7\.counter-1\.[\w-]{22}$/,
      );
    expect((await print({ count: 1000 })).code).toBe('invalid-request');
    expect((await print({ counterId: 'counter-9' })).code).toBe('unknown-counter-id');
  });

  test('bring the questions, and take one response', async () => {
    const { app, printOne, open, send } = await openOffice();
    const link = await printOne();
    const opened = await open(link);
    expect(opened.status).toBe(200);
    expect(opened.json).toMatchObject({ link, catalogue: { version: 1 }, settings: { counterId: null } });
    const sent = response();
    expect((await send(link, sent)).json).toEqual({ result: { id: sent.id, outcome: 'stored' } });
    expect((await send(link, sent)).json).toEqual({ result: { id: sent.id, outcome: 'duplicate' } });
    const again = await send(link);
    expect([again.status, again.code]).toEqual([410, 'used-link']);
    expect((await open(link)).code).toBe('used-link');
    expect((await app.call('GET /metrics')).text).toContain('survey_responses_total{outcome="stored"} 1\n');
    expect(app.errors).toEqual([]);
  });

  test('bring the languages that the office added, once the questions have them too', async () => {
    const { app, printOne, open } = await openOffice();
    const manager = await app.signedIn('manager');
    const file = translatedFile(smallCatalogue());
    const put = (body: object) =>
      app.call('PUT /api/v1/offices/an-binh/languages/km', { as: manager, body: { ...file, ...body } });
    await put({ catalogue: {} });
    expect((await open(await printOne())).json.languages).toEqual([]);
    await put({});
    const [khmer] = (await open(await printOne())).json.languages;
    expect(khmer).toMatchObject({ code: 'km', texts: { 'phone.start': 'km Bắt đầu đánh giá' } });
  });

  test('of a screen must be opened before anything is sent', async () => {
    const { app, open, send } = await openOffice();
    const shown = await makeScreenLink((await app.tablet()).tablet, turnAt(app.office.clock.now()));
    expect((await send(shown)).code).toBe('unknown-link');
    const own = (await open(shown)).json.link;
    expect((await send(own, { nothing: 'right' })).json.result.outcome).toBe('rejected');
    expect((await send(own)).json.result.outcome).toBe('stored');
  });

  test('are guessed ever more slowly, while a genuine one passes', async () => {
    const { printOne, open, send } = await openOffice();
    const link = await printOne();
    const wrong = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
    const heard = [];
    for (let guess = 0; guess < 40; guess += 1) heard.push((await open(wrong)).code);
    expect(heard.slice(0, 30)).toEqual(Array(30).fill('unknown-link'));
    expect(heard.slice(31)).toEqual(Array(9).fill('too-many-attempts'));
    expect((await open(link)).status).toBe(200);
    expect((await send(link)).json.result.outcome).toBe('stored');
  });

  test('are limited each by itself, not by the address that many phones share', async () => {
    const { app, printOne, open } = await openOffice();
    const [busy, other] = [await printOne(), await printOne()];
    const statuses = new Set<number>();
    for (let call = 0; call < 200; call += 1) statuses.add((await open(busy)).status);
    expect([...statuses]).toEqual([200]);
    const refused = await open(busy);
    expect([refused.status, refused.code]).toEqual([429, 'too-many-calls']);
    expect(refused.headers.get('retry-after')).toBe('600');
    expect((await open(other)).status).toBe(200);
    app.office.clock.advance(600_000);
    expect((await open(busy)).status).toBe(200);
  });
});
