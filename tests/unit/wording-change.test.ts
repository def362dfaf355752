import { expect, test } from 'vitest';
import { listWordingChanges } from '../../shared/annex/wording-change.ts';
import type { Catalogue } from '../../shared/catalogue.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

type Criterion = Catalogue['criteria'][number];

const { criteria, levels } = smallCatalogue();
const withCriterion = (id: string, change: Partial<Criterion>) =>
  smallCatalogue({ criteria: criteria.map((each) => (each.id === id ? { ...each, ...change } : each)) });
const changesOf = (...catalogues: Catalogue[]) =>
  listWordingChanges(
    catalogues.map((catalogue, at) => ({
      catalogue: { ...catalogue, version: at + 1 },
      publishedDay: `2026-03-0${at + 1}`,
    })),
  );

test('another wording of a criterion is told with its version, its day, and both wordings', () => {
  const reworded = withCriterion('signs', { text: { vi: 'Bảng chỉ đường' } });
  expect(changesOf(smallCatalogue(), reworded, reworded, smallCatalogue())).toEqual([
    {
      version: 2,
      publishedDay: '2026-03-02',
      criterionId: 'signs',
      criterion: 'Bảng chỉ đường',
      level: null,
      before: 'Biển chỉ dẫn',
      after: 'Bảng chỉ đường',
    },
    {
      version: 4,
      publishedDay: '2026-03-04',
      criterionId: 'signs',
      criterion: 'Biển chỉ dẫn',
      level: null,
      before: 'Bảng chỉ đường',
      after: 'Biển chỉ dẫn',
    },
  ]);
});

test('one that was left out in between is compared with its own last words', () => {
  const without = smallCatalogue({ criteria: criteria.filter(({ id }) => id !== 'signs') });
  const back = withCriterion('signs', { text: { vi: 'Bảng chỉ đường' } });
  expect(changesOf(smallCatalogue(), without, back)).toMatchObject([
    { version: 3, before: 'Biển chỉ dẫn', after: 'Bảng chỉ đường' },
  ]);
});

test('words of a level are told once where they hold for all, and by criterion where they are its own', () => {
  const [best, ...others] = levels;
  if (!best) throw new Error('no levels');
  const general = smallCatalogue({ levels: [{ ...best, label: { vi: 'Tuyệt vời' } }, ...others] });
  expect(changesOf(smallCatalogue(), general)).toMatchObject([
    { criterionId: null, criterion: null, level: best.level, before: best.label.vi, after: 'Tuyệt vời' },
  ]);
  const levelLabels = levels.map(({ label }, at) => (at === 0 ? { vi: 'Đúng hẹn' } : label));
  const own = withCriterion('dossier', { levelLabels });
  expect(changesOf(smallCatalogue(), own, smallCatalogue())).toMatchObject([
    { version: 2, criterionId: 'dossier', level: best.level, before: best.label.vi, after: 'Đúng hẹn' },
    { version: 3, criterionId: 'dossier', level: best.level, before: 'Đúng hẹn', after: best.label.vi },
  ]);
});

test('words of its own that a criterion gave up change no more by themselves', () => {
  const levelLabels = levels.map(({ label }, at) => (at === 0 ? { vi: 'Đúng hẹn' } : label));
  const own = withCriterion('dossier', { levelLabels });
  const general = smallCatalogue({
    levels: levels.map((each, at) => (at === 0 ? { ...each, label: { vi: 'Tuyệt vời' } } : each)),
  });
  expect(
    changesOf(own, smallCatalogue(), general).map(({ version, criterionId }) => [version, criterionId]),
  ).toEqual([
    [2, 'dossier'],
    [3, null],
  ]);
});

test('what is new, goes or is only moved has no other words', () => {
  const fewer = smallCatalogue({ criteria: criteria.slice(1) });
  const moved = smallCatalogue({ criteria: criteria.toReversed() });
  expect(changesOf(fewer, smallCatalogue(), moved, fewer)).toEqual([]);
});
