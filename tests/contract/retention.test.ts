import { describe, expect, test } from 'vitest';
import { excludeResponse } from '../../server/ingest/exclude-response.ts';
import { purgeAll, purgeOffice } from '../../server/operations/retention.ts';
import { openResponseExport } from '../../server/reports/response-rows.ts';
import { listAuditEntries } from '../../server/storage/audit-log.ts';
import { engines } from '../support/engines.ts';
import { ratingsOf, response, responses, type SentResponse } from '../support/small-catalogue.ts';
import { days, openTestOffice, outcomesOf, type Tablet, type TestOffice } from '../support/test-office.ts';

const actor = { kind: 'server', id: '', name: '' } as const;

const purge = (office: TestOffice) =>
  purgeOffice(office.storage, office.id, { actor, now: office.clock.now() });

async function count(office: TestOffice, table: string): Promise<number> {
  const [row] = await office.query(`select count(*) as n from ${table}`);
  return Number(row?.n);
}

const wholeTime = ['2026-01-01', '2026-12-31'] as const;

describe.each(engines)('retention on $name', (engine) => {
  /** Two responses of January, three of March, each with a comment; it is the tenth of March. */
  async function openWithMonths() {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const sent = ['2026-01-05', '2026-01-31', '2026-03-01', '2026-03-09', '2026-03-10'].map((day, at) =>
      response({
        seq: at + 1,
        answeredAt: `${day}T02:00:00Z`,
        ratings: ratingsOf('ABC'[at % 3]),
        comment: `Góp ý ${at}`,
      }),
    );
    await tablet.send(...sent);
    return { office, tablet, sent };
  }

  async function keepFor(office: TestOffice, responseMonths: number | null, commentMonths: number | null) {
    await office.set({ retention: { responseMonths, commentMonths } });
  }

  test('keeps all where the office has set nothing', async () => {
    const { office } = await openWithMonths();
    office.clock.advance(3000 * days);
    expect(await purge(office)).toEqual({ responses: 0, comments: 0 });
    expect(await count(office, 'response')).toBe(5);
  });

  test('leaves every figure as it was, to the digit, and verify finds nothing', async () => {
    const { office } = await openWithMonths();
    const [annex, ratings] = [
      await office.annex(...wholeTime),
      await office.query('select * from detail_tally'),
    ];
    await keepFor(office, 3, null);
    office.clock.set('2026-04-30T03:00:00Z');
    expect(await purge(office)).toEqual({ responses: 0, comments: 0 });
    office.clock.set('2026-05-01T03:00:00Z');
    expect(await purge(office)).toEqual({ responses: 2, comments: 0 });
    expect(await count(office, 'response')).toBe(3);
    office.clock.set('2026-07-01T03:00:00Z');
    expect(await purge(office)).toEqual({ responses: 3, comments: 0 });
    expect(await purge(office)).toEqual({ responses: 0, comments: 0 });
    expect(await office.annex(...wholeTime)).toEqual(annex);
    expect(await office.query('select * from detail_tally')).toEqual(ratings);
    expect(await office.verify()).toEqual({ ok: true, differences: [], gaps: [] });
    expect(await count(office, 'response')).toBe(0);
    expect(await count(office, 'comment_review')).toBe(0);
  });

  test('lets no late tablet bring a purged response back, and takes new ones of that month', async () => {
    const { office, tablet, sent } = await openWithMonths();
    await keepFor(office, 3, null);
    office.clock.set('2026-05-01T03:00:00Z');
    await purge(office);
    const annex = await office.annex(...wholeTime);
    expect(outcomesOf(await tablet.send(...sent))).toEqual(Array(5).fill('duplicate'));
    const altered = { ...sent[0], ratings: ratingsOf('C') };
    expect(outcomesOf(await tablet.send(altered))).toEqual(['duplicate']);
    expect(await office.annex(...wholeTime)).toEqual(annex);

    const late = response({ seq: 6, answeredAt: '2026-01-20T02:00:00Z' });
    expect(outcomesOf(await tablet.send(late, late))).toEqual(['stored', 'duplicate']);
    expect(await office.collected('2026-01-01', '2026-01-31')).toBe(3);
    expect((await office.verify()).ok).toBe(true);
    expect(await purge(office)).toEqual({ responses: 1, comments: 0 });
    expect(await office.collected('2026-01-01', '2026-01-31')).toBe(3);
    expect((await office.verify()).ok).toBe(true);
    expect(outcomesOf(await tablet.send(late))).toEqual(['duplicate']);
  });

  test('takes comments first, and a response that comes again with its own is the same one', async () => {
    const { office, tablet, sent } = await openWithMonths();
    await keepFor(office, null, 3);
    office.clock.set('2026-05-01T03:00:00Z');
    expect(await purge(office)).toEqual({ responses: 0, comments: 2 });
    expect(await office.query("select comment from response where day < '2026-02-01'")).toEqual([
      { comment: null },
      { comment: null },
    ]);
    expect(await count(office, 'comment_review')).toBe(3);
    expect(outcomesOf(await tablet.send(...sent))).toEqual(Array(5).fill('duplicate'));
    const altered = { ...sent[0], ratings: ratingsOf('C') };
    expect(outcomesOf(await tablet.send(altered))).toEqual(['conflict']);
    const renamed = { ...sent[4], comment: 'Khác' };
    expect(outcomesOf(await tablet.send(renamed))).toEqual(['conflict']);
  });

  test('leaves what was excluded excluded, and beside the annex as before', async () => {
    const { office, sent } = await openWithMonths();
    const exclude = (id: string) =>
      office.storage.write((scope) => excludeResponse(scope, office.id, id, true));
    expect(await exclude(sent[0]?.id ?? '')).toBe(true);
    const annex = await office.annex(...wholeTime);
    expect(annex.collected).toBe(4);
    await keepFor(office, 3, null);
    office.clock.set('2026-07-01T03:00:00Z');
    expect(await purge(office)).toEqual({ responses: 5, comments: 0 });
    expect(await office.annex(...wholeTime)).toEqual(annex);
    expect(await exclude(sent[1]?.id ?? '')).toBe(false);
    expect((await office.verify()).ok).toBe(true);
  });

  test('stands in the audit log, a month in an entry', async () => {
    const { office } = await openWithMonths();
    await keepFor(office, 3, 3);
    office.clock.set('2026-07-01T03:00:00Z');
    await purgeAll(office.storage, { actor, now: office.clock.now() });
    const entries = await office.storage.read((scope) =>
      listAuditEntries(scope, office.id, { actions: ['retention.purge'] }, { below: undefined, limit: 10 }),
    );
    expect(
      entries.map(({ actor: by, subject, changes }) => [
        by.kind,
        subject,
        changes[0]?.path,
        changes[0]?.after,
      ]),
    ).toEqual([
      ['server', '2026-03', 'responses', 3],
      ['server', '2026-01', 'responses', 2],
      ['server', '2026-03', 'comments', 3],
      ['server', '2026-01', 'comments', 2],
    ]);
  });

  test('touches no month whose sums are not those of its responses, and sums that change afterwards are found', async () => {
    const { office } = await openWithMonths();
    await keepFor(office, 3, null);
    office.clock.set('2026-07-01T03:00:00Z');
    await office.query(
      "update tally set count = count + 1 where day = '2026-01-05' and criterion_id = 'attitude'",
    );
    await expect(purge(office)).rejects.toMatchObject({
      code: 'tallies-differ',
      details: { month: '2026-01' },
    });
    expect(await count(office, 'response')).toBe(5);
    await office.query(
      "update tally set count = count - 1 where day = '2026-01-05' and criterion_id = 'attitude'",
    );
    await purge(office);
    expect((await office.verify()).ok).toBe(true);
    await office.query(
      "update tally set count = count + 1 where day = '2026-01-05' and criterion_id = 'attitude'",
    );
    expect(await office.verify()).toMatchObject({
      ok: false,
      differences: [{ officeId: office.id, tally: 'purged month 2026-01' }],
    });
  });

  test('says so where single responses of a purged month are asked for', async () => {
    const { office } = await openWithMonths();
    await keepFor(office, 3, null);
    office.clock.set('2026-06-01T03:00:00Z');
    await purge(office);
    const open = (from: string) =>
      openResponseExport(office.storage, office.id, { from, to: '2026-05-31' }, office.clock.now());
    await expect(open('2026-01-01')).rejects.toMatchObject({ code: 'responses-purged' });
    expect((await open('2026-03-01')).period).toEqual({ from: '2026-03-01', to: '2026-05-31' });
  });

  test('beside somebody who excludes responses leaves them as they are, and every sum right', async () => {
    const { office, tablet } = await openWithMonths();
    const sent = responses(100, { answeredAt: '2026-01-20T02:00:00Z' }, 10);
    for (const at of [0, 50]) await tablet.send(...sent.slice(at, at + 50));
    await keepFor(office, 3, null);
    office.clock.set('2026-07-01T03:00:00Z');
    const exclude = async () => {
      for (const { id } of sent)
        await office.storage.write((scope) => excludeResponse(scope, office.id, id, true));
    };
    const [purged] = await Promise.all([purge(office), exclude()]);
    expect(purged.responses).toBe(105);
    expect((await office.verify()).ok).toBe(true);
  });

  test('beside tablets that send at the same time loses and doubles nothing', async () => {
    const { office, tablet, sent } = await openWithMonths();
    await keepFor(office, 3, null);
    office.clock.set('2026-07-01T03:00:00Z');
    const tablets: Tablet[] = [tablet, await office.enrolTablet({ name: 'Quầy 2' })];
    const late: SentResponse[] = Array.from({ length: 20 }, (_, at) =>
      response({ seq: at + 10, answeredAt: '2026-01-15T02:00:00Z' }),
    );
    await Promise.all([
      purge(office),
      ...late.map((each, at) => tablets[at % 2]?.send(each, sent[at % 5])),
      purge(office),
      ...late.map((each, at) => tablets[(at + 1) % 2]?.send(each, sent[(at + 1) % 5])),
    ]);
    await purge(office);
    expect(await count(office, 'response')).toBe(0);
    expect(await office.collected('2026-01-01', '2026-03-31')).toBe(25);
    expect((await office.verify()).ok).toBe(true);
  });
});
