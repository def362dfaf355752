import { describe, expect, it } from 'vitest';
import { buildDocument, openDocument } from '../../kiosk/office/form/draft-document.ts';
import { mergeCatalogue } from '../../kiosk/office/form/merge-catalogue.ts';
import {
  buildCatalogue,
  type OfficeDraft,
  openPublished,
} from '../../kiosk/office/new-office/office-draft.ts';
import sample from '../../server/samples/loc-vinh-2023/catalogue.json' with { type: 'json' };
import { Catalogue } from '../../shared/catalogue.ts';
import { differenceOf } from '../../shared/catalogue-difference.ts';

const published = Catalogue.parse(sample);
const start = openPublished(published);

/** Kept, and opened on another machine. */
function carry(draft: OfficeDraft): OfficeDraft {
  const opened = openDocument(JSON.parse(JSON.stringify(buildDocument(draft))), published);
  if (!opened) throw new Error('not opened');
  return opened;
}

const days = { firstDay: '01/03/2026', lastDay: '3/2026' };
const newOfficer = { key: 90, origin: null, honorific: 'Bà', title: '', fieldKeys: [1], ...days };
const halfFilled: OfficeDraft = {
  ...start,
  place: '',
  criteria: start.criteria.map((row, at) =>
    at === 0 ? { ...row, text: '', targetPercent: '90', targetUpTo: 'B' } : row,
  ),
  officers: [...start.officers, { ...newOfficer, name: 'Ho' }],
  counters: [{ key: 1, origin: null, name: '', officerKeys: [1, 90] }],
};

describe('a draft that is kept', () => {
  it('comes back as it was, half-filled too', () => {
    const opened = carry(halfFilled);
    expect(buildCatalogue(opened)).toEqual(buildCatalogue(halfFilled));
    expect(opened.counters[0]?.officerKeys).toHaveLength(2);
    expect(carry(opened)).toEqual(opened);
  });

  it('gives a new row its id from the name that it has when it is published', () => {
    const opened = carry(halfFilled);
    const officers = opened.officers.map((row) => (row.name === 'Ho' ? { ...row, name: 'Hồ Thị Tư' } : row));
    const { officers: built, counters } = buildCatalogue({ ...opened, officers });
    expect(built.at(-1)?.id).toBe('ho-thi-tu');
    expect(counters?.[0]?.officerIds).toContain('ho-thi-tu');
  });

  it('keeps the translations of words that were changed and put back', () => {
    const translated = {
      ...published,
      criteria: published.criteria.map((row) => ({ ...row, text: { ...row.text, en: 'In English' } })),
    };
    const form = openPublished(translated);
    const reword = (draft: OfficeDraft, text: string) => ({
      ...draft,
      criteria: draft.criteria.map((row, at) => (at === 0 ? { ...row, text } : row)),
    });
    const kept = JSON.parse(JSON.stringify(buildDocument(reword(form, 'Lời khác'))));
    const opened = openDocument(kept, translated);
    expect(opened && buildCatalogue(opened).criteria[0]?.text).toEqual({ vi: 'Lời khác' });
    const back = opened && buildCatalogue(reword(opened, form.criteria[0]?.text ?? ''));
    expect(back && differenceOf(translated, back)).toEqual([]);
  });

  it.each([{}, { criteria: 7 }, { ...sample, levels: [{}] }, { ...sample, counters: [{ id: 'a' }] }])(
    'is not opened where it is none',
    (document) => {
      expect(openDocument(document, published)).toBeUndefined();
    },
  );
});

describe('a draft that others have overtaken', () => {
  const { criteria, officers, serviceFields } = published;
  const reworded = (id: string | undefined, vi: string) =>
    criteria.map((row) => (row.id === id ? { ...row, text: { vi } } : row));
  const mergedDifference = (mine: Catalogue, theirs: Catalogue) =>
    differenceOf(theirs, Catalogue.parse(mergeCatalogue(published, mine, theirs)));

  it('has what both changed, each in its own place', () => {
    const mine = { ...published, criteria: reworded(criteria[0]?.id, 'Lời của tôi') };
    const theirs = {
      ...published,
      criteria: reworded(criteria[1]?.id, 'Lời của họ'),
      officers: officers.slice(1),
      annex: { decimal: '.' as const },
    };
    expect(mergedDifference(mine, theirs)).toEqual([
      { how: 'reworded', what: 'criterion', before: criteria[0]?.text.vi, after: 'Lời của tôi' },
    ]);
  });

  it('keeps its own words where both changed the same', () => {
    const mine = { ...published, criteria: reworded(criteria[0]?.id, 'Lời của tôi') };
    const theirs = { ...published, criteria: reworded(criteria[0]?.id, 'Lời của họ') };
    expect(mergedDifference(mine, theirs)).toEqual([
      { how: 'reworded', what: 'criterion', before: 'Lời của họ', after: 'Lời của tôi' },
    ]);
  });

  it('keeps its rows, its order and what it removed, and takes the new rows of the others', () => {
    const [first, second, ...rest] = serviceFields;
    if (!first || !second) throw new Error('no fields');
    const own = { id: '+9', name: { vi: 'Của tôi' } };
    const other = { id: 'cua-ho', name: { vi: 'Của họ' } };
    const ids = (document: object) =>
      (document as { serviceFields: { id: string }[] }).serviceFields.map(({ id }) => id);
    const kept = rest.slice(1).map(({ id }) => id);
    const merged = mergeCatalogue(
      published,
      { ...published, serviceFields: [second, first, ...rest.slice(1), own] },
      { ...published, serviceFields: [...serviceFields, other] },
    );
    expect(ids(merged)).toEqual([second.id, first.id, ...kept, '+9', 'cua-ho']);
  });

  it('gives no translation to words that it was not made for', () => {
    const mine = { ...published, criteria: reworded(criteria[0]?.id, 'Lời của tôi') };
    const theirs = {
      ...published,
      criteria: criteria.map((row) => ({ ...row, text: { ...row.text, km: 'ខ្មែរ' } })),
    };
    const merged = Catalogue.parse(mergeCatalogue(published, mine, theirs));
    expect(merged.criteria.map(({ text }) => 'km' in text)).toEqual(criteria.map((_, at) => at > 0));
  });
});
