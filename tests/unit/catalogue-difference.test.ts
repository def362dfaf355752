import { describe, expect, it } from 'vitest';
import { buildCatalogue, openPublished } from '../../kiosk/office/new-office/office-draft.ts';
import { Catalogue } from '../../shared/catalogue.ts';
import { differenceOf } from '../../shared/catalogue-difference.ts';
import { vi as words } from '../../shared/text/form/vi.ts';
import { goldenCases, locVinh, twoVersions } from '../support/golden.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const catalogues = [...goldenCases.flatMap(({ catalogues: own }) => own), smallCatalogue()];
const [published] = locVinh.catalogues;
if (!published) throw new Error('the golden case has a catalogue');
const draft = openPublished(published);
const changesOf = (change: Partial<typeof draft>) =>
  differenceOf(published, buildCatalogue({ ...draft, ...change }));

describe('the form of a published catalogue', () => {
  it('says what was published, ids and translations included, as long as nothing is changed', () => {
    for (const catalogue of catalogues) {
      const again = buildCatalogue(openPublished(catalogue));
      expect(Catalogue.parse({ ...again, annex: undefined })).toEqual(
        Catalogue.parse({ ...catalogue, annex: undefined }),
      );
      expect({ decimal: ',', zero: '0', ...catalogue.annex }).toEqual(again.annex);
    }
  });

  it('keeps the id of an officer whose name was put right, and makes one for a new officer', () => {
    const [first, ...others] = draft.officers;
    if (!first) throw new Error('there are officers');
    const added = { ...first, key: 99, origin: null, name: 'Đỗ Văn Mới' };
    const { officers } = buildCatalogue({
      ...draft,
      officers: [{ ...first, name: 'Tên Đúng' }, ...others, added],
    });
    expect(officers[0]).toMatchObject({ id: published.officers[0]?.id, name: 'Tên Đúng' });
    expect(officers.at(-1)).toMatchObject({ id: 'do-van-moi', name: 'Đỗ Văn Mới' });
  });

  it('takes a removed field away from its officers, and a removed officer away from the counters', () => {
    const [first] = draft.serviceFields;
    const built = buildCatalogue({ ...draft, serviceFields: draft.serviceFields.slice(1) });
    expect(
      built.officers.some(({ serviceFieldIds }) => serviceFieldIds.includes(first?.origin?.id ?? '')),
    ).toBe(false);
    expect(Catalogue.safeParse(built).success).toBe(true);
  });
});

describe('the difference of two catalogues', () => {
  it('is empty between a catalogue and itself, and never between two that differ', () => {
    for (const catalogue of catalogues)
      expect(differenceOf(catalogue, structuredClone(catalogue))).toEqual([]);
    const [before, after] = twoVersions.catalogues;
    if (!before || !after) throw new Error('the golden case has two catalogues');
    expect(differenceOf(before, after)).not.toEqual([]);
    const [criterion, ...others] = published.criteria;
    if (!criterion) throw new Error('there are criteria');
    const translated = { ...criterion, text: { ...criterion.text, en: 'Another translation' } };
    expect(differenceOf(published, { ...published, criteria: [translated, ...others] })).toEqual([
      { how: 'translations' },
    ]);
  });

  it('names what was added, removed, reworded, moved and changed, in plain words', () => {
    const [first, second, ...rest] = draft.criteria;
    if (!first || !second) throw new Error('there are criteria');
    const added = { ...first, key: 99, origin: null, text: 'Cơ sở vật chất' };
    const sentences = changesOf({
      place: 'Huế',
      criteria: [{ ...second, optional: true }, { ...first, text: 'Nơi tiếp dân' }, ...rest.slice(1), added],
    }).map(words.sentenceOf);
    expect(sentences).toEqual([
      `Đổi địa danh từ “${published.office.place}” thành “Huế”.`,
      'Thêm tiêu chí “Cơ sở vật chất”.',
      `Bỏ tiêu chí “${rest[0]?.text}”.`,
      `Đổi việc được bỏ qua hay không của tiêu chí “${second.text}”.`,
      `Đổi tiêu chí “${first.text}” thành “Nơi tiếp dân”.`,
      'Đổi thứ tự các tiêu chí.',
    ]);
    expect(changesOf({ zero: '-', decimal: ',' })).toEqual([{ how: 'annex' }]);
  });

  it('names the last question that comes or goes', () => {
    const [asked] = changesOf({ asksRequester: true });
    expect(asked && words.sentenceOf(asked)).toBe('Thêm câu hỏi người dân hay tổ chức, doanh nghiệp.');
    expect(changesOf({ asksRequester: false })).toEqual([]);
  });

  it('names a target that was set, and days that were changed', () => {
    const [criterion, ...criteria] = draft.criteria;
    const [officer, ...officers] = draft.officers;
    if (!criterion || !officer) throw new Error('there are criteria and officers');
    const changes = changesOf({
      criteria: [{ ...criterion, targetPercent: '90' }, ...criteria],
      officers: [{ ...officer, lastDay: '31/12/2026' }, ...officers],
    });
    expect(changes).toMatchObject([
      { how: 'changed', what: 'criterion', part: 'target' },
      { how: 'changed', what: 'officer', part: 'days' },
    ]);
  });
});
