import { describe, expect, test } from 'vitest';
import type { ResponseDraft } from '../../kiosk/outbox/draft.ts';
import { enrol } from '../../kiosk/outbox/enrol.ts';
import { saveResponse } from '../../kiosk/outbox/save-response.ts';
import { type PostResponses, sendBatch } from '../../kiosk/outbox/send-batch.ts';
import { spill } from '../../kiosk/outbox/spill.ts';
import { listUnsent } from '../../kiosk/outbox/unsent.ts';
import { sealResponses } from '../../kiosk/staff/sealed-export.ts';
import { ingest } from '../../server/ingest/ingest.ts';
import { importResponses } from '../../server/operations/import-responses.ts';
import { openSealedFile, parseSealedFile } from '../../server/operations/sealed-responses.ts';
import type { SurveyResponse } from '../../shared/survey-response.ts';
import { engines } from '../support/engines.ts';
import { ratingsOf, responses } from '../support/small-catalogue.ts';
import { openTestOffice, type Tablet, type TestOffice } from '../support/test-office.ts';
import { allOf, draft, newTablet } from '../unit/outbox-rig.ts';

const three = responses(3) as unknown as SurveyResponse[];

async function open(office: TestOffice, deviceId: string, text: string): Promise<string[]> {
  const file = parseSealedFile(text);
  if (!file) throw new Error('not a sealed file');
  return openSealedFile(office.storage, office.id, deviceId, file);
}

/** What a citizen answered on the tablet. */
const given = (): ResponseDraft =>
  draft({
    startedAtMs: Date.parse('2026-03-10T02:59:00.000Z'),
    answeredAtMs: Date.parse('2026-03-10T02:59:40.000Z'),
    officerIds: ['lan'],
    serviceFieldId: 'land',
    ratings: ratingsOf(),
  });

const seal = ({ token, deviceId }: Tablet) => sealResponses(token, deviceId, three);

describe.each(engines)('what a tablet sealed, on $name', (engine) => {
  test('tells nothing to whoever carries it, and is taken in once by the server', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const text = await seal(tablet);
    for (const { id, ratings } of three)
      for (const part of [id, JSON.stringify(ratings), 'reception', '"lan"'])
        expect(text).not.toContain(part);

    const lines = await open(office, tablet.deviceId, text);
    const sender = { officeId: office.id, deviceId: tablet.deviceId };
    const take = () => importResponses(office.storage, sender, lines, { now: office.clock.now() });
    expect(await take()).toEqual({ stored: 3, duplicate: 0, conflict: 0, rejected: 0 });
    expect(await take()).toEqual({ stored: 0, duplicate: 3, conflict: 0, rejected: 0 });
    expect((await office.verify()).gaps).toEqual([]);
  });

  test('is everything unsent; what the tablet sends later is known, and no number is missing', async () => {
    const office = await openTestOffice(engine);
    const enrolled = await office.enrolTablet();
    const tablet = newTablet();
    await enrol(tablet.store, tablet.storage, enrolled, office.clock.now());
    const sender = { officeId: office.id, deviceId: enrolled.deviceId };
    const post: PostResponses = async (_token, sent) => ({
      kind: 'answered',
      answer: await ingest(office.storage, sender, sent, office.clock.now()),
    });
    const send = () => sendBatch(tablet.store, post, { most: 50 }, office.clock.now);
    const answer = (changes: Partial<ResponseDraft> = {}) =>
      saveResponse(tablet.store, tablet.storage, { ...given(), ...changes }, office.clock.now());

    await answer({ serviceFieldId: 'fishing' });
    await send();
    await answer();
    spill(tablet.storage, given());
    const unsent = await listUnsent(tablet.store, tablet.storage, office.clock.now());
    expect(unsent?.responses.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const text = await sealResponses(enrolled.token, enrolled.deviceId, unsent?.responses ?? []);
    const lines = await open(office, enrolled.deviceId, text);
    const taken = await importResponses(office.storage, sender, lines, { now: office.clock.now() });
    expect(taken).toEqual({ stored: 2, duplicate: 0, conflict: 0, rejected: 1 });
    expect((await office.devices())[0]).toMatchObject({ arrived: 3, gaps: [], setAside: [{ seq: 1 }] });

    expect(await allOf(tablet, 'pending')).toHaveLength(2);
    await send();
    expect([await allOf(tablet, 'pending'), await office.collected()]).toEqual([[], 2]);
    expect(await office.verify()).toEqual({ ok: true, differences: [], gaps: [] });
  });

  test('is opened after the tablet was revoked and enrolled again', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const text = await seal(tablet);
    await office.enrolTablet({ deviceId: tablet.deviceId });
    expect(await open(office, tablet.deviceId, text)).toHaveLength(3);
  });

  test('is refused for another tablet, and where a single byte was changed', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const other = await office.enrolTablet({ name: 'Quầy 2' });
    const text = await seal(tablet);
    const changed = text.replace(/"data":"(.)/, (_, first: string) => `"data":"${first === 'A' ? 'B' : 'A'}`);
    const renamed = text.replaceAll(tablet.deviceId, other.deviceId);
    for (const [deviceId, file] of [
      [other.deviceId, text],
      [other.deviceId, renamed],
      [tablet.deviceId, changed],
    ] as const)
      await expect(open(office, deviceId, file)).rejects.toMatchObject({ code: 'sealed-file-unopenable' });
  });
});
