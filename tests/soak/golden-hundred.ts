import { deepStrictEqual } from 'node:assert';
import { randomUUID } from 'node:crypto';
import type { SurveyResponse } from '../../shared/survey-response.ts';
import { findBrowser } from '../support/browser.ts';
import { locVinh } from '../support/golden.ts';

/**
 * A hundred citizens of the published annex tap what they chose on a tablet's page, and the annex of the day is
 * compared, key for key, with that of an office to which the same hundred came as data. About ten minutes.
 */
process.env.CHROMIUM ??= findBrowser() ?? '';
const { Tablet } = await import('../e2e/tablet.ts');
const { OfficeDesk } = await import('../support/office-desk.ts');
const { startServer } = await import('../support/server-process.ts');

const citizens = 100;
const deadline = Date.now() + 25 * 60_000;
const [catalogue] = locVinh.catalogues;
if (!catalogue) throw new Error('the golden case has no catalogue');

const responses = locVinh.lines.slice(0, citizens).map((line) => JSON.parse(line) as SurveyResponse);

/** The same citizens, come today. */
function asOfToday(): object[] {
  const now = new Date().toISOString();
  return responses.map((response, index) => ({
    ...response,
    id: randomUUID(),
    seq: index + 1,
    startedAt: now,
    answeredAt: now,
  }));
}

/** Which answer was tapped at each criterion, in the order in which the screens come. */
function placesOf({ ratings }: SurveyResponse): number[] {
  return (catalogue?.criteria ?? []).map(({ id }) => {
    const level = ratings.find(({ criterionId }) => criterionId === id)?.level;
    return (catalogue?.levels ?? []).findIndex((each) => each.level === level);
  });
}

async function sendAsData(desk: Awaited<ReturnType<typeof OfficeDesk.open>>): Promise<void> {
  const enrolled = await desk.call('POST', '/enrolments', { code: await desk.makeCode({ name: 'Quầy 1' }) });
  const { token } = enrolled as { token: string };
  const answer = await fetch(`${desk.url}/api/v1/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ responses: asOfToday() }),
  });
  if ((await answer.text()).split('"stored"').length - 1 !== citizens) throw new Error('not all was stored');
}

const servers = [await startServer(), await startServer()] as const;
const tapped = await OfficeDesk.open(servers[0], catalogue);
const sent = await OfficeDesk.open(servers[1], catalogue);
const tablet = new Tablet(tapped.url);
try {
  await sendAsData(sent);
  await tablet.switchOn();
  await tablet.enrol(await tapped.makeCode({ name: 'Quầy 1' }));
  for (const [index, response] of responses.entries()) {
    if (Date.now() > deadline) throw new Error(`after 25 minutes at citizen ${index + 1}`);
    const field = catalogue.serviceFields.find(({ id }) => id === response.serviceFieldId);
    await tablet.answer(field?.name.vi ?? '', placesOf(response));
    await tablet.finish();
    if (index % 10 === 9) console.log(`${index + 1} of ${citizens}`);
  }
  while ((await tapped.countCollected()) < citizens && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 500));
  deepStrictEqual(await tapped.readAnnex(), await sent.readAnnex());
  console.log(`${citizens} tapped and ${citizens} sent as data: the same annex, key for key`);
} finally {
  await tablet.discard();
  for (const server of servers) await server.stop();
}
