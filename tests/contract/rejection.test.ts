import { describe, expect, test } from 'vitest';
import { type RejectionCode, rejectionCodes } from '../../shared/problem.ts';
import { engines } from '../support/engines.ts';
import { ratingsOf, response, smallCatalogue } from '../support/small-catalogue.ts';
import { openTestOffice, outcomesOf } from '../support/test-office.ts';

const longComment = 'á'.repeat(1001);
const [first, attitude, dossier] = ratingsOf();

/** Each way in which one response can never be stored, and its code. */
const faults: readonly [RejectionCode, string, Readonly<Record<string, unknown>>][] = [
  ['invalid-response', 'no ratings at all', { ratings: undefined }],
  ['invalid-response', 'a rating that is no object', { ratings: ['A'] }],
  ['invalid-response', 'complete in words', { complete: 'yes' }],
  ['invalid-id', 'an id that tells the time', { id: '01890a5d-ac96-774b-bcce-b302099a8057' }],
  ['invalid-id', 'an id that is no UUID', { id: 'phiếu 1' }],
  ['invalid-seq', 'seq 0', { seq: 0 }],
  ['invalid-seq', 'half a seq', { seq: 1.5 }],
  ['invalid-seq', 'seq as text', { seq: '1' }],
  ['invalid-seq', 'a seq beyond exact numbers', { seq: 2 ** 53 }],
  ['invalid-time', 'no time', { answeredAt: undefined }],
  ['invalid-time', 'a time without a zone', { answeredAt: '2026-03-10T03:00:00' }],
  ['invalid-time', 'a day that does not exist', { answeredAt: '2026-02-30T03:00:00Z' }],
  ['invalid-time', 'a 29 February that does not exist', { answeredAt: '2026-02-29T03:00:00+07:00' }],
  ['invalid-time', 'month 13', { answeredAt: '2026-13-01T03:00:00Z' }],
  ['invalid-time', 'hour 25', { answeredAt: '2026-03-10T25:00:00Z' }],
  ['invalid-time', 'words', { startedAt: 'hôm qua' }],
  ['invalid-channel', 'a channel that nobody knows', { channel: 'fax' }],
  ['invalid-comment', 'a comment of 1,001 characters', { comment: longComment }],
  ['invalid-comment', 'a comment that is no text', { comment: 7 }],
  ['invalid-receipt-code', 'a receipt code without end', { receiptCode: 'x'.repeat(65) }],
  ['unknown-catalogue-version', 'a version that was not published', { catalogueVersion: 2 }],
  ['unknown-catalogue-version', 'a version that no integer column holds', { catalogueVersion: 2 ** 40 }],
  ['unknown-catalogue-version', 'no version', { catalogueVersion: undefined }],
  ['unknown-criterion', 'another criterion', { ratings: [{ criterionId: 'beauty', level: 'A' }] }],
  ['unknown-officer', 'another officer', { officerIds: ['hoa'] }],
  ['unknown-officer', 'an officer named twice', { officerIds: ['lan', 'lan'] }],
  ['unknown-officer', 'a rating of another officer', { ratings: [{ ...attitude, officerId: 'hoa' }] }],
  ['unknown-officer', 'a rating of one who did not serve', { ratings: [{ ...attitude, officerId: 'minh' }] }],
  ['unknown-service-field', 'another field', { serviceFieldId: 'sea' }],
  [
    'unknown-service-field',
    'a rating of a field that was not served',
    { ratings: [{ ...dossier, serviceFieldId: 'justice' }] },
  ],
  ['unknown-counter', 'another counter', { counterId: 'counter-9' }],
  ['invalid-level', 'a level that is not asked', { ratings: ratingsOf('D') }],
  ['invalid-level', 'a level in small letters', { ratings: ratingsOf('a') }],
  [
    'wrong-subject',
    'an officer where none is rated',
    { ratings: [{ ...first, officerId: 'lan' }, ...ratingsOf().slice(1)] },
  ],
  ['wrong-subject', 'no officer where one is rated', { ratings: [{ criterionId: 'attitude', level: 'A' }] }],
  ['duplicate-rating', 'a rating twice for the same thing', { ratings: [...ratingsOf(), first] }],
  [
    'duplicate-rating',
    'two ratings for the same thing',
    { ratings: [...ratingsOf(), { ...first, level: 'C' }] },
  ],
  ['missing-rating', 'one rating that is required missing', { ratings: ratingsOf().slice(1) }],
  ['missing-rating', 'no rating for one who served', { officerIds: ['lan', 'minh'] }],
];

describe.each(engines)('rejections on $name', (engine) => {
  test('name each fault, store nothing of it, and spoil nothing beside it', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const items = faults.map(([, , change], index) => response({ seq: index + 2, ...change }));
    const good = response({ seq: 1 });
    const results = await tablet.send(...items, good);
    const named = outcomesOf(results.slice(0, -1)).map((outcome, index) => [outcome, faults[index]?.[1]]);
    expect(named).toEqual(faults.map(([code, what]) => [`rejected: ${code}`, what]));
    expect(results.at(-1)).toEqual({ id: good.id, outcome: 'stored' });
    expect(await office.query('select id from response')).toEqual([{ id: good.id }]);
    expect(await office.collected()).toBe(1);
    expect((await office.verify()).ok).toBe(true);
  });

  test('stay rejections when the response is sent again', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const bad = response({ ratings: ratingsOf('D') });
    for (const _ of [1, 2, 3])
      expect(outcomesOf(await tablet.send(bad))).toEqual(['rejected: invalid-level']);
    const [device] = await office.devices();
    expect(device?.setAside).toEqual([{ seq: 1, code: 'invalid-level' }]);
  });

  test('are not for what an earlier version asked', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    const old = smallCatalogue();
    await office.publish(smallCatalogue({ criteria: old.criteria.slice(0, 1), officers: [], counters: [] }));
    const late = response();
    const early = response({ seq: 2, catalogueVersion: 2 });
    expect(outcomesOf(await tablet.send(late, early))).toEqual(['stored', 'rejected: unknown-officer']);
  });
});

test('every code has a case here or, for receipts, in their own tests', () => {
  expect(new Set([...faults.map(([code]) => code), 'receipt-used'])).toEqual(new Set(rejectionCodes));
});
