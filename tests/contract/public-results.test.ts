import { describe, expect, test } from 'vitest';
import { findPublicResults } from '../../server/reports/public-results.ts';
import { setOfficeSettings } from '../../server/storage/office-settings.ts';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { engines } from '../support/engines.ts';
import { ratingsOf, responses, smallCatalogue } from '../support/small-catalogue.ts';
import { days, openTestOffice } from '../support/test-office.ts';

describe.each(engines)('published figures on $name', (engine) => {
  test('are the tallies, once the quarter is over, and the same for two looks at once', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    await tablet.send(...responses(12), ...responses(8, { ratings: ratingsOf('C') }, 13));
    const settings = { ...defaultOfficeSettings, publishesResults: true };
    await office.storage.write((scope) => setOfficeSettings(scope, office.id, settings));
    const look = () => findPublicResults(office.storage, office.id, office.clock.now());
    expect((await look())?.quarters).toEqual([]);
    office.clock.advance(60 * days);
    const [first, second] = await Promise.all([look(), look()]);
    expect(second).toEqual(first);
    const annex = await office.annex('2026-01-01', '2026-03-31');
    expect(first?.quarters).toMatchObject([{ from: '2026-01-01', collected: annex.collected }]);
    for (const { criterionId, row } of first?.quarters[0]?.criteria ?? [])
      if (criterionId !== 'attitude') expect(row?.cells.map(({ count }) => count)).toEqual([12, 0, 8]);
  });

  test('are without what was asked about officers where fewer than four had enough ratings', async () => {
    const officers = ['lan', 'minh', 'hoa', 'tuan'].map((id) => ({
      id,
      honorific: 'Bà',
      name: id,
      title: 'x',
    }));
    const attitudeWhere = async (counts: readonly number[]) => {
      const office = await openTestOffice(engine, smallCatalogue({ officers }));
      await office.set({ publishesResults: true });
      const tablet = await office.enrolTablet();
      let seq = 0;
      for (const [at, count] of counts.entries()) {
        const officerId = officers[at]?.id ?? '';
        const ratings = ratingsOf().map((each) => ('officerId' in each ? { ...each, officerId } : each));
        await tablet.send(...responses(count, { officerIds: [officerId], ratings }, seq + 1));
        seq += count;
      }
      office.clock.advance(60 * days);
      const results = await findPublicResults(office.storage, office.id, office.clock.now());
      const criteria = results?.quarters[0]?.criteria ?? [];
      expect(criteria.find(({ criterionId }) => criterionId === 'reception')?.row?.total).toBe(seq);
      return criteria.find(({ criterionId }) => criterionId === 'attitude');
    };
    expect(await attitudeWhere([30, 30, 30, 4])).toMatchObject({ row: null, hasFewOfficers: true });
    const enough = await attitudeWhere([5, 5, 5, 5]);
    expect(enough).toMatchObject({ row: { total: 20 } });
    expect(enough).not.toHaveProperty('hasFewOfficers');
  });
});
