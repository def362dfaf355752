import { describe, expect, test } from 'vitest';
import { languageFileMaxBytes } from '../../shared/language-file.ts';
import { describeProblem } from '../../shared/text/problem/describe-problem.ts';
import { khmer, translatedFile } from '../support/languages.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTestApp } from '../support/test-app.ts';

const file = translatedFile(smallCatalogue());
const address = '/api/v1/offices/an-binh/languages';

describe('a language of an office', () => {
  test('is put by a manager, seen at the desk and by the tablet, and taken away', async () => {
    const app = await openTestApp();
    const [manager, clerk, tablet] = [
      await app.signedIn('manager'),
      await app.signedIn('clerk'),
      await app.tablet(),
    ];
    const put = await app.call(`PUT ${address}/km`, { as: manager, body: file });
    expect([put.status, put.json]).toEqual([
      200,
      { unknown: [], outdated: [], missing: 0, catalogueVersion: 2 },
    ]);

    const seen = await app.call(`GET ${address}`, { as: clerk });
    expect(seen.json.languages).toMatchObject([{ code: 'km', name: khmer.name, direction: 'ltr' }]);
    const kept = await app.call('GET /api/v1/languages', { as: tablet });
    expect(kept.json.languages).toEqual(seen.json.languages);
    const catalogue = await app.call('GET /api/v1/catalogue', { as: tablet });
    expect(catalogue.json.levels[0].label.km).toBe('km Rất hài lòng');

    const removed = await app.call(`DELETE ${address}/km`, { as: manager });
    expect(removed.status).toBe(204);
    const none = await app.call('GET /api/v1/languages', { as: tablet });
    expect(none.json.languages).toEqual([]);
    expect(none.json.key).not.toBe(kept.json.key);
  });

  test('is refused in words that name the key', async () => {
    const app = await openTestApp();
    const manager = await app.signedIn('manager');
    const broken = { ...file, screens: { ...file.screens, 'rating.progress': 'សំណួរ {at}' } };
    const answer = await app.call(`PUT ${address}/km`, { as: manager, body: broken });
    expect([answer.status, answer.code]).toEqual([400, 'invalid-request']);
    const sentence = describeProblem('invalid-request', answer.json.details, 'vi');
    expect(sentence).toContain('mục “screens.rating.progress”: thiếu {of}');
  });

  test('is refused under another code, and when the file is too large', async () => {
    const app = await openTestApp();
    const manager = await app.signedIn('manager');
    const elsewhere = await app.call(`PUT ${address}/cjm`, { as: manager, body: file });
    expect(elsewhere.code).toBe('invalid-request');
    const large = { ...file, padding: 'x'.repeat(languageFileMaxBytes) };
    const tooLarge = await app.call(`PUT ${address}/km`, { as: manager, body: large });
    expect(tooLarge.code).toBe('too-large');
    expect((await app.call(`GET ${address}`, { as: manager })).json.languages).toEqual([]);
  });
});
