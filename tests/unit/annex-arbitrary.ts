import fc from 'fast-check';
import type { AnnexSource, TallySum } from '../../shared/annex/build-annex.ts';
import type { Catalogue, Criterion } from '../../shared/catalogue.ts';

/** Names as people, other programs and people with bad intentions write them. */
const hostileName = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    '+cmd|calc',
    '-Nguyễn',
    '@SUM(A1:A9)',
    '\t=HYPERLINK("x")',
    'a\0b\u0001c\u000bd\u001fe\ufffef\uffffg',
    '\ud800 half, and \udc00 the other',
    '</w:t></w:r><script>&amp;"\'',
    ']]>',
    'constructor',
    '__proto__',
    'Ông _x0041_ _X005f_x0042_',
    'Nguyễn Thị Ánh'.normalize('NFD'),
    'Nguyễn Thị Ánh'.normalize('NFC'),
    'Bà 👩🏽‍⚕️ 🇻🇳',
    'dòng\r\nhai\tcột; "ngoặc", phẩy',
    'Nguyễn Thị '.repeat(272).slice(0, 3000),
    'W'.repeat(3000),
  ),
);

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const letters = ['A', 'B', 'C', 'D', 'E'];

function text(vi: string) {
  return { vi };
}

/** The kind of a criterion never changes from version to version; its words and its place may. */
const kindOf: Readonly<Record<string, Criterion['per']>> = {
  a: 'response',
  b: 'officer',
  c: 'serviceField',
  d: 'response',
  e: 'officer',
  f: 'serviceField',
};

const someIds = (minLength: number) =>
  fc.shuffledSubarray(ids, { minLength }).filter((subset) => subset.length >= minLength);

function catalogueWith(name: fc.Arbitrary<string>): fc.Arbitrary<Catalogue> {
  return fc
    .record({
      criteria: someIds(1),
      officers: someIds(0),
      fields: someIds(0),
      levels: fc.integer({ min: 2, max: 5 }),
    })
    .chain(({ criteria, officers, fields, levels }) =>
      fc
        .record({
          words: fc.array(name, { minLength: 30, maxLength: 30 }),
          own: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
          annex: fc.record({ decimal: fc.constantFrom(',', '.'), zero: fc.constantFrom('0', '', '-') }),
        })
        .map(({ words, own, annex }): Catalogue => {
          let at = 0;
          const word = () => words[at++ % words.length] ?? '';
          const levelNames = letters.slice(0, levels);
          return {
            office: {
              id: 'office',
              name: text(word()),
              parentName: text(word()),
              place: word(),
              timeZone: 'Asia/Ho_Chi_Minh',
            },
            levels: levelNames.map((level) => ({ level, label: text(word()) })),
            criteria: criteria.map((id, index) => ({
              id,
              text: text(word()),
              per: kindOf[id] ?? 'response',
              ...(own[index] ? { levelLabels: levelNames.map(() => text(word())) } : {}),
            })),
            officers: officers.map((id) => ({
              id,
              honorific: 'Bà',
              name: word(),
              title: word(),
              serviceFieldIds: [],
            })),
            serviceFields: fields.map((id) => ({ id, name: text(word()) })),
            annex: annex as NonNullable<Catalogue['annex']>,
          };
        }),
    );
}

/** What a rating may be about in a catalogue. */
function subjectsOf(catalogue: Catalogue): { criterionId: string; subjectId: string }[] {
  return catalogue.criteria.flatMap(({ id, per }) => {
    if (per === 'officer') return catalogue.officers.map((o) => ({ criterionId: id, subjectId: o.id }));
    if (per === 'serviceField')
      return catalogue.serviceFields.map((f) => ({ criterionId: id, subjectId: f.id }));
    return [{ criterionId: id, subjectId: '' }];
  });
}

const count = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 1, max: 2_000_000 }),
);

function talliesFor(catalogues: readonly Catalogue[]): fc.Arbitrary<TallySum[]> {
  const cells = new Map<string, Omit<TallySum, 'count'>>();
  for (const catalogue of catalogues)
    for (const subject of subjectsOf(catalogue))
      for (const { level } of catalogue.levels)
        cells.set(JSON.stringify([subject, level]), { ...subject, level });
  const all = [...cells.values()];
  return fc
    .array(count, { minLength: all.length, maxLength: all.length })
    .map((counts) => all.map((cell, index) => ({ ...cell, count: counts[index] ?? 0 })));
}

/** Everything that an annex is built from, one to three catalogue versions, newest first. */
export function annexSource(name: fc.Arbitrary<string> = hostileName): fc.Arbitrary<AnnexSource> {
  return fc.array(catalogueWith(name), { minLength: 1, maxLength: 3 }).chain((catalogues) =>
    fc
      .record({
        tallies: talliesFor(catalogues),
        figures: fc.array(fc.option(count), { minLength: 2, maxLength: 2 }),
        numbers: fc.array(count, { minLength: 9, maxLength: 9 }),
      })
      .map(({ tallies, figures, numbers }) => ({
        officeId: 'office',
        period: { from: '2026-01-01', to: '2026-06-30' },
        catalogues,
        tallies,
        blanks: ids.map((criterionId, index) => ({ criterionId, count: numbers[index] ?? 0 })),
        collected: (numbers[6] ?? 0) + (numbers[7] ?? 0),
        invalid: numbers[7] ?? 0,
        incomplete: numbers[8] ?? 0,
        figures: { filesHandled: figures[0] ?? null, issued: figures[1] ?? null },
      })),
  );
}
