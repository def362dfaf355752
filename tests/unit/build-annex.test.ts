import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnexDocument, AnnexShares } from '../../shared/annex/annex.ts';
import { type AnnexSource, buildAnnex } from '../../shared/annex/build-annex.ts';
import { type Catalogue, type Officer, officerLabel } from '../../shared/catalogue.ts';
import { addDays } from '../../shared/period.ts';
import { annexSource } from './annex-arbitrary.ts';

const sources = annexSource(fc.string({ minLength: 1, maxLength: 8 }));

/**
 * The order of ids that occur in lists, newest list first: those of a newer list stand before those that only
 * an older one has. Said once more as a comparison, for the oracle.
 */
function orderOf(lists: readonly (readonly string[])[]): string[] {
  const placeOf = (id: string): [number, number] => {
    const list = lists.findIndex((ids) => ids.includes(id));
    return [list, lists[list]?.indexOf(id) ?? -1];
  };
  return [...new Set(lists.flat())].sort((a, b) => {
    const [[listA, atA], [listB, atB]] = [placeOf(a), placeOf(b)];
    return listA - listB || atA - atB;
  });
}

function newest<T>(catalogues: readonly Catalogue[], find: (catalogue: Catalogue) => T | undefined): T {
  for (const catalogue of catalogues) {
    const found = find(catalogue);
    if (found !== undefined) return found;
  }
  throw new Error('in no version');
}

function countOf(
  source: AnnexSource,
  wanted: { criterionId: string; subjectId?: string; level: string },
): number {
  return source.tallies
    .filter((t) => t.criterionId === wanted.criterionId && t.level === wanted.level)
    .filter((t) => wanted.subjectId === undefined || t.subjectId === wanted.subjectId)
    .reduce((sum, { count }) => sum + count, 0);
}

function countsOf(shares: AnnexShares): number[] {
  return Object.values(shares).map(({ count }) => count);
}

function labelsOf(source: AnnexSource, document: AnnexDocument, rowIndex: number): string[] {
  const { catalogues } = source;
  const row = document.annex.rows[rowIndex];
  const per = newest(catalogues, (c) => c.criteria.find(({ id }) => id === row?.criterionId)).per;
  if (per === 'officer')
    return orderOf(catalogues.map((c) => c.officers.map(({ id }) => id))).map((id) =>
      officerLabel(newest(catalogues, (c) => c.officers.find((officer) => officer.id === id))),
    );
  if (per === 'serviceField')
    return orderOf(catalogues.map((c) => c.serviceFields.map(({ id }) => id))).map(
      (id) => `Lĩnh vực ${newest(catalogues, (c) => c.serviceFields.find((f) => f.id === id)).name.vi}`,
    );
  return [];
}

describe('an annex over several versions of the catalogue', () => {
  it('has the rows and words of the newest, then what only older ones had', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const document = buildAnnex(source);
        const ids = orderOf(source.catalogues.map((c) => c.criteria.map(({ id }) => id)));
        expect(document.annex.rows.map(({ criterionId }) => criterionId)).toEqual(ids);
        document.annex.rows.forEach((row, index) => {
          const { text } = newest(source.catalogues, (c) =>
            c.criteria.find(({ id }) => id === row.criterionId),
          );
          expect([row.number, row.label]).toEqual([index + 1, text.vi]);
          expect(row.children.map(({ label }) => label)).toEqual(labelsOf(source, document, index));
        });
      }),
    );
  });

  it('counts every rating once, whichever version it was given in', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { annex, levels } = buildAnnex(source);
        for (const row of annex.rows)
          for (const { level } of levels) {
            expect(row.levels[level]?.count).toBe(countOf(source, { criterionId: row.criterionId, level }));
            for (const { officerId, serviceFieldId, levels: own } of row.children)
              expect(own[level]?.count).toBe(
                countOf(source, {
                  criterionId: row.criterionId,
                  subjectId: officerId ?? serviceFieldId ?? '?',
                  level,
                }),
              );
          }
      }),
    );
  });

  it('has officers and fields that add up to their criterion, and levels to their row', () => {
    fc.assert(
      fc.property(sources, (source) => {
        for (const { total, levels, children } of buildAnnex(source).annex.rows) {
          expect(countsOf(levels).reduce((sum, count) => sum + count, 0)).toBe(total);
          if (children.length === 0) continue;
          expect(children.reduce((sum, child) => sum + child.total, 0)).toBe(total);
          for (const level of Object.keys(levels))
            expect(children.reduce((sum, child) => sum + (child.levels[level]?.count ?? 0), 0)).toBe(
              levels[level]?.count,
            );
        }
      }),
    );
  });

  it('has every level that was in use, the newest version first', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { levels, annex } = buildAnnex(source);
        const letters = orderOf(source.catalogues.map((c) => c.levels.map(({ level }) => level)));
        expect(levels.map(({ level }) => level)).toEqual(letters);
        for (const row of annex.rows) expect(Object.keys(row.levels)).toEqual(letters);
      }),
    );
  });

  it('has percentages of each row of its own, none where it is empty', () => {
    fc.assert(
      fc.property(sources, (source) => {
        for (const row of buildAnnex(source).annex.rows)
          for (const { total, levels } of [row, ...row.children])
            for (const { count, percent } of Object.values(levels)) {
              if (total === 0) expect(percent).toBeNull();
              else expect(Math.abs(Number(percent) - (100 * count) / total)).toBeLessThanOrEqual(0.005000001);
            }
      }),
    );
  });

  it('has the words of each criterion that has its own, by its own version', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { ownWords, annex } = buildAnnex(source);
        const expected = annex.rows.flatMap(({ number, criterionId }) => {
          const own = newest(source.catalogues, (c) =>
            c.criteria.some(({ id }) => id === criterionId) ? c : undefined,
          );
          const words = own.criteria.find(({ id }) => id === criterionId)?.levelLabels;
          return words
            ? [{ number, words: own.levels.map(({ level }, at) => ({ level, label: words[at]?.vi })) }]
            : [];
        });
        expect(ownWords).toEqual(expected);
      }),
    );
  });
});

describe('an annex', () => {
  const office = {
    id: 'mau',
    name: { vi: 'Xã Mẫu' },
    parentName: { vi: 'Tỉnh Mẫu' },
    place: 'Mẫu',
    timeZone: 'Asia/Ho_Chi_Minh',
  };
  const catalogue: Catalogue = {
    office,
    levels: [
      { level: 'A', label: { vi: 'Hài lòng' } },
      { level: 'B', label: { vi: 'Không hài lòng' } },
    ],
    criteria: [{ id: 'space', text: { vi: 'Nơi đón tiếp' }, per: 'response', optional: true }],
    officers: [],
    serviceFields: [],
  };
  const source: AnnexSource = {
    officeId: 'mau',
    period: { from: '2026-01-01', to: '2026-01-31' },
    catalogues: [catalogue],
    tallies: [],
    blanks: [{ criterionId: 'space', count: 4 }],
    collected: 10,
    invalid: 3,
    incomplete: 2,
    figures: { filesHandled: null, issued: 12 },
  };

  it('of a period without a rating has its rows, with no percentages', () => {
    const nothing = { count: 0, percent: null };
    expect(buildAnnex(source).annex.rows).toEqual([
      {
        number: 1,
        criterionId: 'space',
        label: 'Nơi đón tiếp',
        total: 0,
        levels: { A: nothing, B: nothing },
        children: [],
      },
    ]);
  });

  it('collects what is valid and what is not', () => {
    expect(buildAnnex(source).annex).toMatchObject({
      filesHandled: null,
      issued: 12,
      collected: 10,
      valid: 7,
      invalid: 3,
    });
  });

  it('names blank ratings by their row, and prints as the office set, with a comma and a 0 else', () => {
    expect(buildAnnex(source)).toMatchObject({
      blanks: [{ number: 1, count: 4 }],
      incomplete: 2,
      style: { decimal: ',', zero: '0' },
    });
    const dotted = { ...catalogue, annex: { decimal: '.', zero: '' } } as const;
    expect(buildAnnex({ ...source, catalogues: [dotted, catalogue] }).style).toEqual({
      decimal: '.',
      zero: '',
    });
  });

  it('lists who served in the period or has ratings in it, and nobody whose days lie outside', () => {
    const { from, to } = source.period;
    const officer = (id: string, days: Partial<Officer>): Officer => ({
      id,
      honorific: 'Bà',
      name: id,
      title: '',
      serviceFieldIds: [],
      ...days,
    });
    const before = { lastDay: addDays(from, -1) };
    const officers = [
      officer('rated', before),
      officer('gone', before),
      officer('until-first-day', { lastDay: from }),
      officer('from-last-day', { firstDay: to }),
      officer('to-come', { firstDay: addDays(to, 1) }),
    ];
    const criteria = [{ id: 'attitude', text: { vi: 'Thái độ' }, per: 'officer' as const }];
    const tallies = [{ criterionId: 'attitude', subjectId: 'rated', level: 'A', count: 1 }];
    const { annex } = buildAnnex({ ...source, tallies, catalogues: [{ ...catalogue, criteria, officers }] });
    const listed = annex.rows[0]?.children.map((row) => 'officerId' in row && row.officerId);
    expect(listed).toEqual(['rated', 'until-first-day', 'from-last-day']);
  });

  it('cannot be made without a catalogue', () => {
    expect(() => buildAnnex({ ...source, catalogues: [] })).toThrow('needs a catalogue');
  });
});
