import { expect, test } from 'vitest';
import { nobody, openTestApp } from '../support/test-app.ts';
import { minutes } from '../support/test-office.ts';

/** Without time and number of the request. */
const saidIn = (log: readonly string[]) =>
  log.map((line) => line.replace(/^2026-03-10T\S+Z ([0-9a-f-]{36} )?/, '').trimEnd());

test('the operator’s log tells who was refused what, without a name, an address or what was sent', async () => {
  const app = await openTestApp();
  await app.office.openNeighbour('binh-an');
  const clerk = await app.signedIn('clerk');
  const program = await app.program('clerk');
  const { tablet, ...device } = await app.tablet();
  await app.call('GET /api/v1/offices/an-binh/audit-entries', { as: clerk });
  await app.call('GET /api/v1/offices/binh-an/overview?who=Lan', { as: clerk });
  await app.call('PUT /api/v1/offices/an-binh/settings', { as: program, body: { secret: 'hoa sen' } });
  await app.call('GET /api/v1/offices', { as: device });
  await app.call('POST /api/v1/offices/an-binh/links', {
    as: clerk,
    headers: { origin: 'https://evil.example' },
    body: {},
  });
  await app.call('POST /api/v1/session', { as: nobody, body: { name: 'Lan', password: 'hoa sen' } });
  const said = saidIn(app.log);
  expect(said).toEqual([
    expect.stringMatching(
      /^refused forbidden: GET \/api\/v1\/offices\/:officeId\/audit-entries, account \w+$/,
    ),
    expect.stringMatching(
      /^refused unknown-office: GET \/api\/v1\/offices\/:officeId\/overview, account \w+$/,
    ),
    expect.stringMatching(/^refused forbidden: PUT \/api\/v1\/offices\/:officeId\/settings, program \w+$/),
    `refused forbidden: GET /api/v1/offices, tablet ${tablet.deviceId}`,
    expect.stringMatching(/^refused foreign-origin: POST \/api\/v1\/offices\/:officeId\/links, account \w+$/),
    'refused wrong-credentials: POST /api/v1/session, nobody',
  ]);
  expect(said.join()).not.toMatch(/Lan|hoa sen|evil|binh-an/);
  for (const line of app.log) expect(line).toMatch(/^[^\n]+\n$/);
});

test('what anybody meets who is not signed in yet is no refusal, and neither is a slip in a form', async () => {
  const app = await openTestApp();
  await app.call('GET /api/v1/session');
  await app.call('GET /api/v1/offices', { as: await app.signedIn('admin', { mustChangePassword: true }) });
  await app.call('GET /api/v1/offices/an-binh/annex?from=x&to=y', { as: await app.signedIn('clerk') });
  expect(app.log).toEqual([]);
});

test('a flood of refusals is sixty lines a minute, and how many more there were', async () => {
  const app = await openTestApp();
  const clerk = await app.signedIn('clerk');
  const ask = () => app.call('GET /api/v1/offices/an-binh/audit-entries', { as: clerk });
  for (let count = 0; count < 100; count += 1) await ask();
  expect(app.log).toHaveLength(60);
  app.office.clock.advance(minutes);
  await ask();
  expect(saidIn(app.log).slice(60)).toEqual([
    'refused 40 more in this minute',
    expect.stringContaining('refused forbidden'),
  ]);
});
