import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeScreenLink } from '../../kiosk/device/screen-link.ts';
import { backUp, restore } from '../../server/operations/backup.ts';
import { createLinks, getGenuineLink, openLink, sendByLink } from '../../server/operations/survey-link.ts';
import { setOfficeSettings } from '../../server/storage/office-settings.ts';
import { defaultOfficeSettings, type OfficeSettings } from '../../shared/office-settings.ts';
import { screenMostPhones, screenTurnMs, turnAt } from '../../shared/survey-link.ts';
import { engines } from '../support/engines.ts';
import { ratingsOf, response, smallCatalogue } from '../support/small-catalogue.ts';
import { days, openTestOffice, outcomesOf, type TestOffice } from '../support/test-office.ts';

async function offerLinks(office: TestOffice, changes: Partial<OfficeSettings> = {}): Promise<void> {
  const settings = { ...defaultOfficeSettings, offersLinks: true, ...changes };
  await office.storage.write((scope) => setOfficeSettings(scope, office.id, settings));
}

/** What people do with links of an office, and what they hear: an outcome or the code of a problem. */
class LinkUsers {
  readonly office: TestOffice;

  constructor(office: TestOffice) {
    this.office = office;
  }

  async print(counterId: string | null = null, validDays = 30): Promise<string> {
    const { storage, id, clock } = this.office;
    const order = { count: 1, counterId, validDays };
    const [link = ''] = (await createLinks(storage, id, order, clock.now())).links;
    return link;
  }

  async open(text: string) {
    const { storage, clock } = this.office;
    return openLink(storage, await getGenuineLink(storage, text), clock.now());
  }

  async send(text: string, sent: object): Promise<string> {
    const { storage, clock } = this.office;
    const link = await getGenuineLink(storage, text);
    if (link.kind !== 'once') throw new Error('open it first');
    return outcomesOf([await sendByLink(storage, link, sent, clock.now())]).join();
  }

  trySend(text: string, sent: object = response()): Promise<string> {
    return this.send(text, sent).catch(({ code }) => code);
  }

  tryOpen(text: string): Promise<string> {
    return this.open(text).then(
      () => 'opened',
      ({ code }) => code,
    );
  }
}

describe.each(engines)('links to the survey on $name', (engine) => {
  async function openOffice() {
    const office = await openTestOffice(engine);
    await offerLinks(office);
    return { office, users: new LinkUsers(office) };
  }

  test('are good for one response, which counts as one by link', async () => {
    const { office, users } = await openOffice();
    const link = await users.print();
    expect((await users.open(link)).link).toBe(link);
    expect(await users.trySend(link)).toBe('stored');
    expect(await users.trySend(link)).toBe('used-link');
    expect(await users.tryOpen(link)).toBe('used-link');
    expect(await office.collected()).toBe(1);
    expect(await office.query('select channel, count from response_tally')).toEqual([
      { channel: 'link', count: 1 },
    ]);
    expect(await office.verify()).toMatchObject({ ok: true, gaps: [] });
  });

  test('do not make a retry look like a second response, not even after they ended', async () => {
    const { office, users } = await openOffice();
    const link = await users.print(null, 1);
    const sent = response();
    expect(await users.trySend(link, sent)).toBe('stored');
    expect(await users.trySend(link, sent)).toBe('duplicate');
    office.clock.advance(10 * days);
    expect(await users.trySend(link, sent)).toBe('duplicate');
    expect(await users.trySend(link, { ...sent, ratings: ratingsOf('C') })).toBe('conflict');
    expect(await office.collected()).toBe(1);
  });

  test('let one of ten through that come at once', async () => {
    const { office, users } = await openOffice();
    const link = await users.print();
    const heard = await Promise.all(Array.from({ length: 10 }, () => users.trySend(link)));
    expect(heard.toSorted()).toEqual(['stored', ...Array(9).fill('used-link')]);
    expect(await office.collected()).toBe(1);
    expect((await office.verify()).ok).toBe(true);
  });

  test('are not used up by a response that is rejected', async () => {
    const { users } = await openOffice();
    const link = await users.print();
    expect(await users.trySend(link, response({ ratings: ratingsOf('D') }))).toBe('rejected: invalid-level');
    expect(await users.trySend(link)).toBe('stored');
  });

  test('end after their last day', async () => {
    const { office, users } = await openOffice();
    const link = await users.print(null, 1);
    office.clock.advance(1.5 * days);
    expect(await users.tryOpen(link)).toBe('opened');
    office.clock.advance(1 * days);
    expect(await users.tryOpen(link)).toBe('expired-link');
    expect(await users.trySend(link)).toBe('expired-link');
    expect(await office.query('select id from response')).toEqual([]);
  });

  test('that are forged are unknown', async () => {
    const { office, users } = await openOffice();
    await office.openNeighbour('binh-an');
    const link = await users.print();
    const signature = link.slice(link.lastIndexOf('.'));
    const forged = [
      '',
      'once',
      link.replace('.an-binh.', '.binh-an.'),
      link.replace(`.30.${signature}`, `.90.${signature}`),
      link.replace(`..`, `.counter-1.`),
      `${link.slice(0, -signature.length)}.${'A'.repeat(22)}`,
      link.slice(0, -1),
      `${link}x`,
    ];
    for (const each of forged) expect(await users.tryOpen(each), each).toBe('unknown-link');
    expect(await users.tryOpen(link)).toBe('opened');
  });

  test('say which counter served, whatever the phone says', async () => {
    const { office, users } = await openOffice();
    const sent = response({ counterId: 'nowhere', channel: 'paper', seq: 'x' });
    const opened = await users.open(await users.print('counter-1'));
    expect(opened.settings).toMatchObject({ counterId: 'counter-1', abandoned: 'discard' });
    expect(await users.trySend(opened.link, sent)).toBe('stored');
    expect(await office.query('select counter_id, channel from response')).toEqual([
      { counter_id: 'counter-1', channel: 'link' },
    ]);
    await expect(users.print('counter-9')).rejects.toThrow('unknown-counter-id');
  });

  test('are taken without a counter that the questionnaire has no more: no answer is lost by it', async () => {
    const { office, users } = await openOffice();
    const link = await users.print('counter-1');
    await office.publish(smallCatalogue({ counters: [] }));
    const { catalogue } = await users.open(link);
    expect(await users.trySend(link, response({ catalogueVersion: catalogue.version }))).toBe('stored');
    expect(await office.query('select counter_id from response')).toEqual([{ counter_id: null }]);
    const before = await users.print();
    expect(await users.trySend(before, response({ catalogueVersion: 99 }))).not.toBe('stored');
  });

  test('are answered after they were made, whatever the phone’s clock says', async () => {
    const { office, users } = await openOffice();
    const sent = response({ answeredAt: '2020-01-01T00:00:00Z', startedAt: '2019-12-31T23:59:00Z' });
    expect(await users.trySend(await users.print(), sent)).toBe('stored');
    expect(await office.query('select day from response')).toEqual([{ day: '2026-03-10' }]);
  });

  test('mark an answer that was too fast, and no other', async () => {
    const { office, users } = await openOffice();
    const fast = response({ startedAt: '2026-03-10T02:59:58Z' });
    await users.send(await users.print(), fast);
    await users.send(await users.print(), response());
    const rows = await office.query(`select marks from response order by id = '${fast.id}' desc`);
    expect(rows.map(({ marks }) => marks)).toEqual(['["too-fast"]', '[]']);
  });

  test('open nothing where the office does not offer them; what was opened is still taken', async () => {
    const { office, users } = await openOffice();
    const link = await users.print();
    await offerLinks(office, { offersLinks: false });
    expect(await users.tryOpen(link)).toBe('links-not-offered');
    expect(await users.trySend(link)).toBe('stored');
  });

  test('printed before a backup open after it was restored, and used ones stay used (B2)', async () => {
    const { office, users } = await openOffice();
    const [used, unused] = [await users.print(), await users.print()];
    await users.send(used, response());
    const folder = await mkdtemp(join(tmpdir(), 'survey-backup-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await backUp(office.storage, join(folder, 'backup'));
    await restore(office.storage, join(folder, 'backup'));
    expect(await users.trySend(used)).toBe('used-link');
    expect(await users.tryOpen(unused)).toBe('opened');
  });

  test('that were used leave no trace of the response, nor after their last day any trace', async () => {
    const { office, users } = await openOffice();
    const sent = response();
    await users.send(await users.print(null, 1), sent);
    const [row] = await office.query('select * from used_link');
    expect(Object.keys(row ?? {})).toEqual(['office_id', 'last_day', 'link_hash']);
    expect(JSON.stringify(row)).not.toContain(sent.id);
    office.clock.advance(4 * days);
    await users.send(await users.print(), response());
    expect(await office.query('select * from used_link')).toHaveLength(1);
  });

  test('take no device’s number: what phones send is in no ledger of seq', async () => {
    const { office, users } = await openOffice();
    await users.send(await users.print(), response({ seq: 41 }));
    expect(await office.devices()).toMatchObject([{ deviceId: 'link', state: 'link', arrived: 0, gaps: [] }]);
  });
});

describe.each(engines)('the link on a tablet’s screen on $name', (engine) => {
  async function openScreen() {
    const office = await openTestOffice(engine);
    await offerLinks(office);
    const tablet = await office.enrolTablet();
    const users = new LinkUsers(office);
    return { office, tablet, users, show: () => makeScreenLink(tablet, turnAt(office.clock.now())) };
  }

  test('gives every phone a one-time link of its own', async () => {
    const { office, users, show } = await openScreen();
    const shown = await show();
    const links = [await users.open(shown), await users.open(shown)].map(({ link }) => link);
    expect(new Set([...links, shown]).size).toBe(3);
    for (const link of links) expect(await users.trySend(link)).toBe('stored');
    for (const link of links) expect(await users.trySend(link)).toBe('used-link');
    expect(await office.collected()).toBe(2);
  });

  test('opens on so many phones and no more; the next one opens again', async () => {
    const { office, users, show } = await openScreen();
    const shown = await show();
    const phones = Array.from({ length: screenMostPhones + 2 }, () => users.tryOpen(shown));
    const heard = await Promise.all(phones);
    expect(heard.filter((each) => each === 'opened')).toHaveLength(screenMostPhones);
    expect(heard.filter((each) => each === 'crowded-link')).toHaveLength(2);
    office.clock.advance(screenTurnMs);
    expect(await users.tryOpen(await show())).toBe('opened');
  });

  test('marks what comes when more phones open it than the office’s rule for an hour allows in its time', async () => {
    const { office, users, show } = await openScreen();
    await offerLinks(office, { marks: { ...defaultOfficeSettings.marks, mostPerHour: 12 } });
    const shown = await show();
    const opened = [await users.open(shown), await users.open(shown), await users.open(shown)];
    for (const { link } of opened) expect(await users.trySend(link)).toBe('stored');
    const rows = await office.query('select marks from response');
    expect(rows.map(({ marks }) => marks).toSorted()).toEqual(['["burst"]', '[]', '[]']);
    expect(await office.collected()).toBe(3);
  });

  test('opens for a turn after it was shown last, and not before its own', async () => {
    const { office, users, show } = await openScreen();
    const shown = await show();
    office.clock.advance(1.9 * screenTurnMs);
    expect(await users.tryOpen(shown)).toBe('opened');
    office.clock.advance(0.1 * screenTurnMs);
    expect(await users.tryOpen(shown)).toBe('expired-link');
    office.clock.advance(5 * screenTurnMs);
    const early = await show();
    office.clock.advance(-2 * screenTurnMs);
    expect(await users.tryOpen(early)).toBe('unknown-link');
  });

  test('is unknown where another tablet’s token signed it, or one that is gone', async () => {
    const { office, tablet, users, show } = await openScreen();
    const other = await office.enrolTablet({ name: 'Quầy 2' });
    const forged = await makeScreenLink({ ...other, deviceId: tablet.deviceId }, turnAt(office.clock.now()));
    expect(await users.tryOpen(forged)).toBe('unknown-link');
    const before = await show();
    const again = await office.enrolTablet({ deviceId: tablet.deviceId });
    expect(await users.tryOpen(before)).toBe('unknown-link');
    expect(await users.tryOpen(await makeScreenLink(again, turnAt(office.clock.now())))).toBe('opened');
  });
});
