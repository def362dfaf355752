import { describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { ratingsOf, response } from '../support/small-catalogue.ts';
import { openTestOffice, outcomesOf } from '../support/test-office.ts';

describe.each(engines)('receipt codes on $name', (engine) => {
  async function openWithTablet() {
    const office = await openTestOffice(engine);
    return { office, tablet: await office.enrolTablet() };
  }

  test('are good for one response', async () => {
    const { office, tablet } = await openWithTablet();
    const [first, second] = [1, 2].map((seq) => response({ seq, receiptCode: 'H46.17-250310-0001' }));
    expect(outcomesOf(await tablet.send(first))).toEqual(['stored']);
    expect(outcomesOf(await tablet.send(second))).toEqual(['rejected: receipt-used']);
    expect(await office.query('select id from response')).toEqual([{ id: first?.id }]);
    expect(await office.collected()).toBe(1);
    expect((await office.verify()).ok).toBe(true);
  });

  test('are the same in small letters and with spaces around', async () => {
    const { tablet } = await openWithTablet();
    await tablet.send(response({ receiptCode: 'h46-ă 1' }));
    const again = response({ seq: 2, receiptCode: ' H46-Ă 1 '.normalize('NFD') });
    expect(outcomesOf(await tablet.send(again))).toEqual(['rejected: receipt-used']);
  });

  test('do not make a retry look like a second response', async () => {
    const { tablet } = await openWithTablet();
    const sent = response({ receiptCode: '1' });
    await tablet.send(sent);
    expect(outcomesOf(await tablet.send(sent))).toEqual(['duplicate']);
    const changed = { ...sent, ratings: ratingsOf('C') };
    expect(outcomesOf(await tablet.send(changed))).toEqual(['conflict']);
  });

  test('go to the first of two in one batch', async () => {
    const { office, tablet } = await openWithTablet();
    // The ids' order must not matter: the storage inserts in the order of ids.
    const [first, second] = [9, 1].map((digit) =>
      response({ id: `${digit}0000000-0000-4000-8000-000000000000`, seq: 10 - digit, receiptCode: '1' }),
    );
    const other = response({ seq: 3, receiptCode: '2' });
    expect(outcomesOf(await tablet.send(first, second, other))).toEqual([
      'stored',
      'rejected: receipt-used',
      'stored',
    ]);
    expect(await office.collected()).toBe(2);
    expect((await office.verify()).ok).toBe(true);
  });

  test('are not used up by a response that is rejected for something else', async () => {
    const { tablet } = await openWithTablet();
    const bad = response({ receiptCode: '1', ratings: ratingsOf('D') });
    expect(outcomesOf(await tablet.send(bad))).toEqual(['rejected: invalid-level']);
    expect(outcomesOf(await tablet.send(response({ seq: 2, receiptCode: '1' })))).toEqual(['stored']);
  });

  test('refused once may be stored under another code later, as new', async () => {
    const { office, tablet } = await openWithTablet();
    await tablet.send(response({ receiptCode: '1' }));
    const refused = response({ seq: 2, receiptCode: '1' });
    expect(outcomesOf(await tablet.send(refused))).toEqual(['rejected: receipt-used']);
    expect(outcomesOf(await tablet.send({ ...refused, receiptCode: '2' }))).toEqual(['stored']);
    expect(await office.collected()).toBe(2);
    expect((await office.verify()).ok).toBe(true);
  });

  test('are the office’s own', async () => {
    const { office, tablet } = await openWithTablet();
    const neighbour = await (await office.openNeighbour('binh-an')).enrolTablet();
    await tablet.send(response({ receiptCode: '1' }));
    expect(outcomesOf(await neighbour.send(response({ receiptCode: '1' })))).toEqual(['stored']);
  });

  test('let one of ten through that come at once', async () => {
    const { office, tablet } = await openWithTablet();
    const sent = Array.from({ length: 10 }, (_, index) => response({ seq: index + 1, receiptCode: '1' }));
    const answers = await Promise.all(sent.map((each) => tablet.send(each)));
    const outcomes = outcomesOf(answers.flat()).toSorted();
    expect(outcomes).toEqual([...Array(9).fill('rejected: receipt-used'), 'stored']);
    expect(await office.collected()).toBe(1);
    expect((await office.verify()).ok).toBe(true);
  });
});
