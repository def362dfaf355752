import { describe, expect, test } from 'vitest';
import { excludeResponse } from '../../server/ingest/exclude-response.ts';
import { getAnnexSources } from '../../server/reports/annex-source.ts';
import { engines } from '../support/engines.ts';
import { response } from '../support/small-catalogue.ts';
import { days, openTestOffice } from '../support/test-office.ts';

const march = { from: '2026-03-01', to: '2026-03-31' };

describe.each(engines)('the figures of a row on $name', (engine) => {
  test('open into days and channels that add up to them, without levels and without today (R5)', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const excluded = response({ seq: 3 });
    await tablet.send(response({ seq: 1 }), response({ seq: 2 }), excluded);
    await tablet.send(response({ seq: 4, answeredAt: '2026-03-09T03:00:00.000Z', channel: 'paper' }));
    await office.storage.write((scope) => excludeResponse(scope, office.id, excluded.id, true));
    const read = (criterionId: string, subjectId: string | null) =>
      getAnnexSources(office.storage, office.id, march, { criterionId, subjectId }, office.clock.now());
    expect((await read('reception', null)).counts).toEqual([
      { day: '2026-03-09', channel: 'paper', count: 1, excluded: 0 },
    ]);
    office.clock.advance(days);
    const sources = await read('attitude', 'lan');
    expect(sources).toEqual({
      through: '2026-03-10',
      counts: [
        { day: '2026-03-09', channel: 'paper', count: 1, excluded: 0 },
        { day: '2026-03-10', channel: 'kiosk', count: 2, excluded: 1 },
      ],
    });
    const { rows } = await office.annex(march.from, march.to);
    const lan = rows.flatMap(({ children }) => children).find(({ officerId }) => officerId === 'lan');
    expect(lan?.total).toBe(3);
    expect((await read('attitude', 'minh')).counts).toEqual([]);
    expect(
      await getAnnexSources(
        office.storage,
        office.id,
        { from: '2026-04-01', to: '2026-04-30' },
        { criterionId: 'reception', subjectId: null },
        office.clock.now(),
      ),
    ).toEqual({ through: null, counts: [] });
  });
});
