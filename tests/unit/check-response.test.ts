import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkResponse, requiredSubjects } from '../../shared/check-response.ts';
import { parseSurveyResponse, type SurveyResponse } from '../../shared/survey-response.ts';
import { ratingsOf, response, smallCatalogue } from '../support/small-catalogue.ts';

const catalogue = smallCatalogue();

function parsed(replaced: Readonly<Record<string, unknown>> = {}): SurveyResponse {
  const result = parseSurveyResponse(response(replaced));
  if (typeof result === 'string') throw new Error(result);
  return result;
}

const twoOfficers = {
  officerIds: ['lan', 'minh'],
  ratings: [...ratingsOf(), { criterionId: 'attitude', officerId: 'minh', level: 'C' }],
};

describe('the content of a response', () => {
  test('is the same in whatever order citizens and programs put its parts', () => {
    const expected = checkResponse(parsed(twoOfficers), catalogue);
    const shuffled = <T>(items: T[]) => fc.shuffledSubarray(items, { minLength: items.length });
    fc.assert(
      fc.property(shuffled(twoOfficers.ratings), shuffled(twoOfficers.officerIds), (ratings, officerIds) => {
        expect(checkResponse(parsed({ ratings, officerIds }), catalogue)).toEqual(expected);
      }),
    );
  });

  test('is the same again when it is made of itself', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('0912 345 678', '•••', '\r\n', ' ', '1'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const content = checkResponse(parsed({ comment: pieces.join('').slice(0, 1000) }), catalogue);
        if (typeof content === 'string') throw new Error(content);
        expect(checkResponse(parsed({ comment: content.comment }), catalogue)).toEqual(content);
      }),
      { numRuns: 300 },
    );
  });

  test('tells an empty comment from none no more than people do', () => {
    const none = checkResponse(parsed(), catalogue);
    for (const comment of ['', ' ', '\n', null])
      expect(checkResponse(parsed({ comment }), catalogue)).toEqual(none);
  });

  test('takes diacritics for the same however they are encoded', () => {
    const [composed, decomposed] = (['NFC', 'NFD'] as const).map((form) =>
      checkResponse(parsed({ comment: 'Cán bộ rất nhiệt tình'.normalize(form) }), catalogue),
    );
    expect(composed).toEqual(decomposed);
  });

  test('of a survey left half-way needs nothing, but nothing wrong either', () => {
    expect(checkResponse(parsed({ complete: false, ratings: [] }), catalogue)).toMatchObject({ ratings: [] });
    expect(checkResponse(parsed({ complete: false, ratings: ratingsOf('D') }), catalogue)).toBe(
      'invalid-level',
    );
  });

  test('of somebody served by nobody in no field rates what is left', () => {
    const alone = { officerIds: [], serviceFieldId: undefined, ratings: [ratingsOf()[0]] };
    expect(checkResponse(parsed(alone), catalogue)).toMatchObject({
      ratings: [{ criterionId: 'reception' }],
    });
    expect(requiredSubjects(catalogue, parsed(alone)).map(({ criterion }) => criterion.id)).toEqual([
      'reception',
      'signs',
    ]);
  });
});
