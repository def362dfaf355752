import { describe, expect, test } from 'vitest';
import { ensureImportDevice } from '../../server/operations/device.ts';
import { importResponses } from '../../server/operations/import-responses.ts';
import { createSampleOffice } from '../../server/operations/sample-office.ts';
import { engines } from '../support/engines.ts';
import { type GoldenCase, goldenCases, locVinh } from '../support/golden.ts';
import { openTestOffice, openTestStorage, TestOffice } from '../support/test-office.ts';

async function importLines(office: TestOffice, lines: readonly string[]) {
  const deviceId = await ensureImportDevice(office.storage, office.id);
  return importResponses(office.storage, { officeId: office.id, deviceId }, lines, {
    now: office.clock.now(),
  });
}

describe.each(engines)('golden annexes on $name', (engine) => {
  async function openGoldenOffice({ catalogues, figures, lines }: GoldenCase) {
    const [first, ...later] = catalogues;
    const office = await openTestOffice(engine, first);
    office.clock.set('2027-01-15T02:00:00Z'); // After the last of them: a response from the future counts as now.
    for (const catalogue of later) await office.publish(catalogue);
    await office.setFigures(figures);
    const imported = await importLines(office, lines);
    return { office, imported };
  }

  describe.each(goldenCases)('$name', (golden) => {
    const { from, to } = golden.figures;
    const all = golden.lines.length;

    test('comes out to the digit, and again after a second import', async () => {
      const { office, imported } = await openGoldenOffice(golden);
      expect(imported).toEqual({ stored: all, duplicate: 0, conflict: 0, rejected: 0 });
      expect(await office.annex(from, to)).toEqual(golden.annex);

      const again = await importLines(office, golden.lines);
      expect(again).toEqual({ stored: 0, duplicate: all, conflict: 0, rejected: 0 });
      expect(await office.annex(from, to)).toEqual(golden.annex);
      expect(await office.verify()).toEqual({ ok: true, differences: [], gaps: [] });
    });

    test('is the same whatever order the responses come in', async () => {
      const shuffled = golden.lines.toSorted((a, b) => (a.slice(7, 43) < b.slice(7, 43) ? -1 : 1));
      const { office } = await openGoldenOffice({ ...golden, lines: shuffled });
      expect(await office.annex(from, to)).toEqual(golden.annex);
    });
  });

  test('verify names the tally that was tampered with', async () => {
    const { office } = await openGoldenOffice(locVinh);
    await office.query(
      `update tally set count = count + 1 where criterion_id = 'attitude' and subject_id = 'tu-phap'
       and level = 'A' and day = '2022-12-05'`,
    );
    const { ok, differences } = await office.verify();
    expect(ok).toBe(false);
    expect(differences).toEqual([
      {
        officeId: 'loc-vinh',
        tally: 'rating 2022-12-05/1/attitude/tu-phap/A',
        kept: expect.any(Number),
        recounted: expect.any(Number),
      },
    ]);
    expect(differences[0]?.kept).toBe((differences[0]?.recounted ?? 0) + 1);
  });

  test('verify names a response that was removed behind the back', async () => {
    const { office } = await openGoldenOffice(locVinh);
    await office.query(`delete from response where id = '${locVinh.lines[0]?.slice(7, 43)}'`);
    const { ok, differences } = await office.verify();
    expect(ok).toBe(false);
    expect(differences.map(({ tally }) => tally)).toContain('response 2022-12-05/1/kiosk/true');
  });

  test('the sample office made twice is there once', async () => {
    const { storage, databaseUrl } = await openTestStorage(engine);
    const office = new TestOffice(storage, 'loc-vinh', engine, databaseUrl);
    expect(await createSampleOffice(storage, office.clock.now())).toEqual({
      officeId: 'loc-vinh',
      version: 1,
    });
    expect(await createSampleOffice(storage, office.clock.now())).toEqual({
      officeId: 'loc-vinh',
      version: 1,
    });
    expect(await office.annex(locVinh.figures.from, locVinh.figures.to)).toEqual(locVinh.annex);
  });
});
