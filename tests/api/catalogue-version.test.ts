import { expect, test } from 'vitest';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTestApp } from '../support/test-app.ts';
import { days } from '../support/test-office.ts';

const line = '/api/v1/offices/an-binh/catalogue-versions';

test('the versions of a form are listed with their day and what each changed, and stay readable', async () => {
  const app = await openTestApp();
  const { criteria } = smallCatalogue();
  app.office.clock.advance(3 * days);
  await app.office.publish(
    smallCatalogue({
      criteria: criteria.map((each) =>
        each.id === 'signs' ? { ...each, text: { vi: 'Bảng chỉ đường' } } : each,
      ),
    }),
  );
  const as = await app.signedIn('auditor');
  const { versions } = (await app.call(`GET ${line}`, { as })).json;
  expect(versions).toEqual([
    {
      version: 2,
      publishedDay: '2026-03-13',
      changes: [{ how: 'reworded', what: 'criterion', before: 'Biển chỉ dẫn', after: 'Bảng chỉ đường' }],
    },
    { version: 1, publishedDay: '2026-03-10', changes: null },
  ]);
  expect((await app.call(`GET ${line}/1`, { as })).json).toEqual({ ...smallCatalogue(), version: 1 });
});

test.each(['3', '0', '01', 'hai', '9999999999'])('there is no version %s', async (version) => {
  const app = await openTestApp();
  const answer = await app.call(`GET ${line}/${version}`, { as: await app.signedIn('clerk') });
  expect([answer.status, answer.code, answer.json.details]).toEqual([404, 'unknown-version', { version }]);
});
