import { describe, expect, test } from 'vitest';
import { sealResponses } from '../../kiosk/staff/sealed-export.ts';
import { importResponses } from '../../server/operations/import-responses.ts';
import { openSealedFile, parseSealedFile } from '../../server/operations/sealed-responses.ts';
import type { SurveyResponse } from '../../shared/survey-response.ts';
import { engines } from '../support/engines.ts';
import { responses } from '../support/small-catalogue.ts';
import { openTestOffice, type Tablet, type TestOffice } from '../support/test-office.ts';

const three = responses(3) as unknown as SurveyResponse[];

async function open(office: TestOffice, deviceId: string, text: string): Promise<string[]> {
  const file = parseSealedFile(text);
  if (!file) throw new Error('not a sealed file');
  return openSealedFile(office.storage, office.id, deviceId, file);
}

const seal = ({ token, deviceId }: Tablet) => sealResponses(token, deviceId, three);

describe.each(engines)('what a tablet sealed, on $name', (engine) => {
  test('tells nothing to whoever carries it, and is taken in once by the server', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const text = await seal(tablet);
    for (const { id, ratings } of three)
      for (const part of [id, JSON.stringify(ratings), 'reception', 'lan']) expect(text).not.toContain(part);

    const lines = await open(office, tablet.deviceId, text);
    const sender = { officeId: office.id, deviceId: tablet.deviceId };
    const take = () => importResponses(office.storage, sender, lines, { now: office.clock.now() });
    expect(await take()).toEqual({ stored: 3, duplicate: 0, conflict: 0, rejected: 0 });
    expect(await take()).toEqual({ stored: 0, duplicate: 3, conflict: 0, rejected: 0 });
    expect((await office.verify()).gaps).toEqual([]);
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
