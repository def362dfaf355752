import { describe, expect, test } from 'vitest';
import { parseSurveyResponse } from '../../shared/survey-response.ts';
import { response } from '../support/small-catalogue.ts';

function codeOf(replaced: Readonly<Record<string, unknown>>): string | undefined {
  const parsed = parseSurveyResponse(response(replaced));
  return typeof parsed === 'string' ? parsed : undefined;
}

describe('a response on the wire', () => {
  test.each([undefined, null, 7, 'phiếu', [], [response()], true])('is an object, and not %j', (item) => {
    expect(parseSurveyResponse(item)).toBe('invalid-response');
  });

  test('keeps nothing that the contract does not name', () => {
    const strange = { name: 'Nguyễn Văn A', phone: '0912345678', userAgent: 'x' };
    const parsed = parseSurveyResponse({
      ...response(),
      ...strange,
      ratings: [{ criterionId: 'reception', level: 'A', voice: 'AAAA' }],
    });
    for (const trace of ['Nguyễn', '0912345678', 'userAgent', 'voice'])
      expect(JSON.stringify(parsed)).not.toContain(trace);
  });

  test.each([
    '2026-03-10T03:00:00Z',
    '2026-03-10T03:00Z',
    '2026-03-10T03:00:00.123456789Z',
    '2026-03-10T10:00:00+07:00',
    '2024-02-29T23:59:59Z',
    '0001-01-01T00:00:00Z',
  ])('takes the time %s', (answeredAt) => {
    expect(codeOf({ answeredAt })).toBeUndefined();
  });

  test.each([
    '2026-03-10',
    '2026-03-10 03:00:00Z',
    '2026-03-10T03:00:00',
    '2026-03-10T03:00:00+0700',
    '10/03/2026 10:00',
    '2026-02-29T03:00:00Z',
    '2026-04-31T03:00:00Z',
    '2026-00-10T03:00:00Z',
    '2026-03-10T03:60:00Z',
    '2026-03-10T03:00:61Z',
    '+002026-03-10T03:00:00Z',
    1773111600000,
    '',
  ])('does not take the time %j', (answeredAt) => {
    expect(codeOf({ answeredAt })).toBe('invalid-time');
  });

  test('counts the characters of a comment as people do', () => {
    expect(codeOf({ comment: '🙂'.repeat(1000) })).toBeUndefined();
    expect(codeOf({ comment: '🙂'.repeat(1001) })).toBe('invalid-comment');
    expect(codeOf({ comment: 'ế'.repeat(1000) })).toBeUndefined();
  });

  test('says the first thing that is wrong, in the order of the contract', () => {
    expect(codeOf({ id: 'x', seq: 0, answeredAt: 'x', channel: 'fax' })).toBe('invalid-id');
    expect(codeOf({ seq: 0, answeredAt: 'x', channel: 'fax' })).toBe('invalid-seq');
  });

  test('takes null, and nothing between the quotes, for absent', () => {
    const absent = { counterId: null, comment: null, receiptCode: '', serviceFieldId: '', startedAt: null };
    const parsed = parseSurveyResponse(response({ ...absent, complete: null, officerIds: null }));
    expect(parsed).toMatchObject({ officerIds: [], complete: true });
    for (const key of Object.keys(absent)) expect(parsed).not.toHaveProperty(key, expect.anything());
  });
});
