import { describe, expect, test } from 'vitest';
import { ingest } from '../../server/ingest/ingest.ts';
import { setOfficeSettings } from '../../server/storage/office-settings.ts';
import { defaultOfficeSettings, type MarkRules, type OfficeSettings } from '../../shared/office-settings.ts';
import { engines } from '../support/engines.ts';
import { response, type SentResponse, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

const noRules: MarkRules = {
  minimumSeconds: null,
  minimumIntervalSeconds: null,
  mostPerHour: null,
  outsideOpeningHours: false,
  officerOnDevice: false,
};

function setRules(office: TestOffice, rules: Partial<MarkRules>, others: Partial<OfficeSettings> = {}) {
  const settings = { ...defaultOfficeSettings, ...others, marks: { ...noRules, ...rules } };
  return office.storage.write((scope) => setOfficeSettings(scope, office.id, settings));
}

async function marksOf(office: TestOffice, { id }: SentResponse): Promise<string[]> {
  const [row] = await office.query(`select marks from response where id = '${id}'`);
  return JSON.parse(String(row?.marks)) as string[];
}

/** Begun at 10:00 in Vietnam plus `startSecond`, and answered `seconds` later. */
function answered(seq: number, startSecond: number, seconds = 20): SentResponse {
  const start = Date.parse('2026-03-10T03:00:00.000Z') + startSecond * 1000;
  return response({
    seq,
    startedAt: new Date(start).toISOString(),
    answeredAt: new Date(start + seconds * 1000).toISOString(),
  });
}

describe.each(engines)('marks on $name', (engine) => {
  async function openOffice(rules: Partial<MarkRules>, others: Partial<OfficeSettings> = {}) {
    const office = await openTestOffice(engine);
    office.clock.set('2026-03-10T09:00:00.000Z');
    await setRules(office, rules, others);
    return { office, tablet: await office.enrolTablet() };
  }

  test('names the rule that an answer in too few seconds breaks, and counts it all the same', async () => {
    const { office, tablet } = await openOffice({ minimumSeconds: 8 });
    const [fast, slow] = [answered(1, 0, 7), answered(2, 60, 8)];
    await tablet.send(fast, slow);
    expect([await marksOf(office, fast), await marksOf(office, slow)]).toEqual([['too-fast'], []]);
    expect(await office.collected()).toBe(2);
    expect((await office.verify()).ok).toBe(true);
  });

  test('holds the interval between two citizens of one tablet, across batches and not across tablets', async () => {
    const { office, tablet } = await openOffice({ minimumIntervalSeconds: 30 });
    const other = await office.enrolTablet({ name: 'Quầy 2' });
    const [first, tooSoon, inTime] = [answered(1, 0), answered(2, 49), answered(3, 99)];
    await tablet.send(first);
    await tablet.send(inTime, tooSoon);
    const elsewhere = answered(1, 121);
    await other.send(elsewhere);
    expect(await marksOf(office, first)).toEqual([]);
    expect(await marksOf(office, tooSoon)).toEqual(['too-soon']);
    expect(await marksOf(office, inTime)).toEqual([]);
    expect(await marksOf(office, elsewhere)).toEqual([]);
  });

  test('marks what comes above the most of an hour, and a retry does not count twice', async () => {
    const { office, tablet } = await openOffice({ mostPerHour: 2 });
    const [first, second, third] = [answered(1, 0), answered(2, 60), answered(3, 120)];
    await tablet.send(first, second);
    await tablet.send(first, second);
    const nextHour = answered(4, 3600);
    await tablet.send(third, nextHour);
    expect(await marksOf(office, second)).toEqual([]);
    expect(await marksOf(office, third)).toEqual(['burst']);
    expect(await marksOf(office, nextHour)).toEqual([]);
  });

  test('knows the opening hours on the office’s own clock', async () => {
    const tuesdayMorning = [{ weekday: 2, from: '07:30', to: '10:01' }];
    const { office, tablet } = await openOffice(
      { outsideOpeningHours: true },
      { openingHours: tuesdayMorning },
    );
    const [inside, outside] = [answered(1, 39), answered(2, 40)];
    await tablet.send(inside, outside);
    expect(await marksOf(office, inside)).toEqual([]);
    expect(await marksOf(office, outside)).toEqual(['outside-opening-hours']);
  });

  test('knows who did not serve on the day, by the days that the office has set by now, and counts them too', async () => {
    const { office, tablet } = await openOffice({});
    const {
      officers: [lan, ...others],
      ...rest
    } = smallCatalogue();
    if (!lan) throw new Error('the catalogue has officers');
    const inTime = answered(1, 0);
    await tablet.send(inTime);
    await office.publish({ ...rest, officers: [{ ...lan, lastDay: '2026-03-10' }, ...others] });
    const [lastDay, paper] = [answered(2, 60), response({ seq: 3, answeredAt: '2026-03-10T08:00:00.000Z' })];
    await tablet.send(lastDay, paper);
    office.clock.set('2026-03-11T09:00:00.000Z');
    const dayAfter = answered(4, 86_400);
    await tablet.send(dayAfter);
    for (const fine of [inTime, lastDay, paper]) expect(await marksOf(office, fine)).toEqual([]);
    expect(await marksOf(office, dayAfter)).toEqual(['officer-not-serving']);
    expect(await office.collected('2026-03-10', '2026-03-11')).toBe(4);
  });

  test('judges nothing that a tablet offers again after a restore, with its times to the hour', async () => {
    const { office, tablet } = await openOffice(
      { minimumSeconds: 8, outsideOpeningHours: true },
      { openingHours: [{ weekday: 2, from: '07:30', to: '09:59' }] },
    );
    const again = response({ startedAt: undefined, answeredAt: '2026-03-10T03:00:00.000Z' });
    await tablet.send(again);
    expect(await marksOf(office, again)).toEqual([]);
  });

  test('knows what was answered while an officer was signed in on the tablet', async () => {
    const { office, tablet } = await openOffice({ officerOnDevice: true });
    const sender = { officeId: office.id, deviceId: tablet.deviceId };
    const officerSince = Date.parse('2026-03-10T03:01:00.000Z');
    const [before, after, alone] = [answered(1, 0), answered(2, 60), answered(3, 120)];
    await ingest(office.storage, { ...sender, officerSince }, [before, after], office.clock.now());
    await tablet.send(alone);
    expect(await marksOf(office, before)).toEqual([]);
    expect(await marksOf(office, after)).toEqual(['officer-on-device']);
    expect(await marksOf(office, alone)).toEqual([]);
    await setRules(office, {});
    const ruleless = answered(4, 180);
    await ingest(office.storage, { ...sender, officerSince }, [ruleless], office.clock.now());
    expect(await marksOf(office, ruleless)).toEqual([]);
    expect(await office.collected()).toBe(4);
  });

  test('a change of the rules holds for what arrives after it', async () => {
    const { office, tablet } = await openOffice({});
    const before = answered(1, 0, 1);
    await tablet.send(before);
    await setRules(office, { minimumSeconds: 5 });
    const after = answered(2, 60, 1);
    await tablet.send(after, before);
    expect([await marksOf(office, before), await marksOf(office, after)]).toEqual([[], ['too-fast']]);
  });
});
