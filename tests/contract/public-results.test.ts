import { describe, expect, test } from 'vitest';
import { findPublicResults } from '../../server/reports/public-results.ts';
import { setOfficeSettings } from '../../server/storage/office-settings.ts';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { engines } from '../support/engines.ts';
import { ratingsOf, responses } from '../support/small-catalogue.ts';
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
    for (const { row } of first?.quarters[0]?.criteria ?? [])
      expect(row?.cells.map(({ count }) => count)).toEqual([12, 0, 8]);
  });
});
