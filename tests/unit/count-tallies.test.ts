import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankLevel, TallyCount } from '../../server/ingest/count-tallies.ts';
import type { KeptResponse } from '../../server/storage/response.ts';
import { checkResponse, requiredSubjects } from '../../shared/check-response.ts';
import { parseSurveyResponse } from '../../shared/survey-response.ts';
import { response, smallCatalogue } from '../support/small-catalogue.ts';

const catalogue = smallCatalogue();

/** A response that passes the checks, with or without its optional rating, of one or two officers. */
const keptResponse: fc.Arbitrary<KeptResponse> = fc
  .record({
    day: fc.constantFrom('2026-03-09', '2026-03-10'),
    officerIds: fc.subarray(['lan', 'minh']),
    serviceFieldId: fc.constantFrom('land', 'justice', undefined),
    levels: fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 5, maxLength: 5 }),
    hasOptional: fc.boolean(),
    complete: fc.boolean(),
    channel: fc.constantFrom('kiosk', 'paper'),
  })
  .map(({ day, levels, hasOptional, ...parts }) => {
    const ratings = requiredSubjects(catalogue, parts)
      .filter(({ criterion }) => hasOptional || !criterion.optional)
      .map(({ criterion, subjectId }, index) => ({
        criterionId: criterion.id,
        level: levels[index],
        ...(criterion.per === 'officer' ? { officerId: subjectId } : {}),
        ...(criterion.per === 'serviceField' ? { serviceFieldId: subjectId } : {}),
      }));
    const parsed = parseSurveyResponse(response({ ...parts, ratings }));
    if (typeof parsed === 'string') throw new Error(parsed);
    const content = checkResponse(parsed, catalogue);
    if (typeof content === 'string') throw new Error(content);
    return { id: parsed.id, day, hour: 10, complete: parsed.complete, marks: [], excluded: false, content };
  });

function tallyAll(responses: readonly KeptResponse[]) {
  const count = new TallyCount();
  for (const each of responses) count.add(each, catalogue);
  return count.take();
}

const sum = (items: readonly { count: number }[]) => items.reduce((total, { count }) => total + count, 0);

describe('tallies', () => {
  test('count each response once, under its day, channel and completeness', () => {
    fc.assert(
      fc.property(fc.array(keptResponse), (responses) => {
        const { responses: tallies } = tallyAll(responses);
        expect(sum(tallies)).toBe(responses.length);
        for (const { day, channel, complete, count } of tallies)
          expect(count).toBe(
            responses.filter(
              (each) => each.day === day && each.content.channel === channel && each.complete === complete,
            ).length,
          );
      }),
    );
  });

  test('count of each thing asked exactly one level or blank for each complete response', () => {
    fc.assert(
      fc.property(fc.array(keptResponse), (responses) => {
        const { ratings } = tallyAll(responses);
        const complete = responses.filter((each) => each.complete);
        for (const criterionId of ['reception', 'signs'])
          expect(sum(ratings.filter((each) => each.criterionId === criterionId))).toBe(complete.length);
        for (const officerId of ['lan', 'minh'])
          expect(sum(ratings.filter((each) => each.subjectId === officerId))).toBe(
            complete.filter(({ content }) => content.officerIds.includes(officerId)).length,
          );
        const blanks = ratings.filter(({ level }) => level === blankLevel);
        expect(blanks.every(({ criterionId }) => criterionId === 'signs')).toBe(true);
        expect(sum(blanks)).toBe(
          complete.filter(({ content }) => !content.ratings.some((each) => each.criterionId === 'signs'))
            .length,
        );
      }),
    );
  });

  test('are the same in whatever order the responses come, and in parts', () => {
    fc.assert(
      fc.property(fc.array(keptResponse), (responses) => {
        expect(tallyAll(responses.toReversed())).toEqual(tallyAll(responses));
      }),
    );
  });

  test('come in the order of their keys, so that two batches cannot block each other', () => {
    fc.assert(
      fc.property(fc.array(keptResponse), (responses) => {
        const { ratings } = tallyAll(responses);
        const keys = ratings.map(
          (t) =>
            `${t.day}/${t.catalogueVersion}/${t.criterionId}/${t.subjectId}/${t.level}/${Number(t.excluded)}`,
        );
        expect(keys).toEqual(keys.toSorted());
      }),
    );
  });
});
