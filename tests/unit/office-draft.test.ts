import { describe, expect, it } from 'vitest';
import { checkDraft, type DraftFaults } from '../../kiosk/office/new-office/draft-faults.ts';
import {
  buildCatalogue,
  moveRow,
  nextKey,
  type OfficeDraft,
  officeIdOf,
  openDraft,
} from '../../kiosk/office/new-office/office-draft.ts';
import sample from '../../server/samples/loc-vinh-2023/catalogue.json' with { type: 'json' };
import { Catalogue } from '../../shared/catalogue.ts';

const start = openDraft(Catalogue.parse(sample));

const filled: OfficeDraft = {
  ...start,
  name: 'Trung tâm Phục vụ hành chính công xã Bình An',
  parentName: 'Ủy ban nhân dân xã Bình An',
  place: 'Bình An',
  serviceFields: [
    { key: 1, origin: null, name: 'Tư pháp' },
    { key: 2, origin: null, name: 'Đất đai' },
  ],
  officers: [
    {
      key: 1,
      origin: null,
      honorific: 'Bà',
      name: 'Lê Thị Hoa',
      title: 'công chức',
      fieldKeys: [2, 1, 9],
      firstDay: '',
      lastDay: '',
    },
  ],
};

const newCriterion = {
  key: 9,
  origin: null,
  text: '',
  per: 'response',
  optional: false,
  levelWords: [],
  targetPercent: '',
  targetUpTo: 'A',
} as const;

function catalogueOf(draft: OfficeDraft): Catalogue {
  const checked = checkDraft(draft);
  if ('faults' in checked) throw new Error(JSON.stringify([...checked.faults]));
  return checked.catalogue;
}

function faultsOf(draft: OfficeDraft): Record<string, string> {
  const checked = checkDraft(draft);
  const faults: DraftFaults = 'faults' in checked ? checked.faults : new Map();
  return Object.fromEntries(faults);
}

describe('the form of a new office', () => {
  it('becomes a catalogue', () => {
    const catalogue = catalogueOf(filled);
    expect(catalogue.office).toEqual({
      id: 'trung-tam-phuc-vu-hanh-chinh-cong-xa-binh-an',
      name: { vi: 'Trung tâm Phục vụ hành chính công xã Bình An' },
      parentName: { vi: 'Ủy ban nhân dân xã Bình An' },
      place: 'Bình An',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    expect(catalogue.serviceFields.map(({ id }) => id)).toEqual(['tu-phap', 'dat-dai']);
    expect(catalogue.officers[0]).toMatchObject({
      id: 'le-thi-hoa',
      serviceFieldIds: ['tu-phap', 'dat-dai'],
    });
    expect(catalogue.annex).toEqual({ decimal: ',', zero: '0' });
  });

  it('takes criteria and levels from the sample as they are', () => {
    expect(buildCatalogue(filled).levels).toEqual(sample.levels);
    expect(buildCatalogue(filled).criteria).toEqual(sample.criteria);
  });

  it('drops the translation of a wording that was changed', () => {
    const [first, ...others] = filled.criteria;
    if (!first) throw new Error('the sample has criteria');
    const changed = { ...filled, criteria: [{ ...first, text: ' Nơi chờ sạch sẽ ' }, ...others] };
    expect(buildCatalogue(changed).criteria[0]).toEqual({
      id: 'reception',
      per: 'response',
      text: { vi: 'Nơi chờ sạch sẽ' },
    });
  });

  it('fills own words that were left empty with the general ones', () => {
    const [first, ...others] = filled.criteria;
    if (!first) throw new Error('the sample has criteria');
    const worded = { ...filled, criteria: [{ ...first, levelWords: ['Đẹp', ' ', ''] }, ...others] };
    expect(buildCatalogue(worded).criteria[0]?.levelLabels).toEqual([
      { vi: 'Đẹp' },
      sample.levels[1]?.label,
      sample.levels[2]?.label,
    ]);
  });

  it('gives an added criterion an id of its own', () => {
    const criteria = [...filled.criteria, { ...newCriterion, text: 'Reception', optional: true }];
    expect(buildCatalogue({ ...filled, criteria }).criteria.at(-1)).toEqual({
      id: 'reception-2',
      text: { vi: 'Reception' },
      per: 'response',
      optional: true,
    });
  });

  it('lets the id follow the name until somebody types one', () => {
    expect(officeIdOf({ ...filled, name: 'Xã Đông Hà' })).toBe('xa-dong-ha');
    expect(officeIdOf({ ...filled, name: 'Xã Đông Hà', typedId: 'dong-ha' })).toBe('dong-ha');
  });

  it('says beside which input something is missing, once', () => {
    expect(faultsOf({ ...start, criteria: start.criteria.filter(({ per }) => per === 'response') })).toEqual({
      name: 'missing',
      parentName: 'missing',
      place: 'missing',
    });
    expect(faultsOf({ ...filled, name: '  ', parentName: ' ', place: ' ' })).toEqual({
      name: 'missing',
      parentName: 'missing',
      place: 'missing',
    });
  });

  it('finds wrong ids, time zones and lengths', () => {
    expect(faultsOf({ ...filled, typedId: 'Xã A' })).toEqual({ officeId: 'slug' });
    expect(faultsOf({ ...filled, typedId: '' })).toEqual({ officeId: 'slug' });
    expect(faultsOf({ ...filled, timeZone: 'Asia/Nowhere' })).toEqual({ timeZone: 'time-zone' });
    expect(faultsOf({ ...filled, place: 'x'.repeat(501) })).toEqual({ place: 'too-long-500' });
  });

  it('asks for an id where the name yields none', () => {
    expect(faultsOf({ ...filled, name: 'ខ្មែរ' })).toEqual({ officeId: 'slug' });
  });

  it('finds empty and repeated rows', () => {
    const serviceFields = [
      { key: 1, origin: null, name: 'Tư pháp' },
      { key: 2, origin: null, name: ' ' },
      { key: 3, origin: null, name: 'tư pháp ' },
    ];
    expect(faultsOf({ ...filled, serviceFields })).toEqual({
      'serviceFields.1.name': 'missing',
      'serviceFields.2.name': 'repeated',
    });
    const [officer] = filled.officers;
    if (!officer) throw new Error('there is an officer');
    const officers = [officer, { ...officer, key: 2 }, { ...officer, key: 3, title: 'công chức khác' }];
    expect(faultsOf({ ...filled, officers })).toEqual({ 'officers.1.name': 'repeated' });
    expect(faultsOf({ ...filled, officers: [{ ...officer, name: '' }] })).toEqual({
      'officers.0.name': 'missing',
    });
  });

  it('finds criteria that nobody could answer, and a list without any', () => {
    expect(faultsOf({ ...filled, officers: [], serviceFields: [] })).toEqual({
      'criteria.1.per': 'no-officers',
      'criteria.4.per': 'no-fields',
    });
    expect(faultsOf({ ...filled, criteria: [] })).toEqual({ criteria: 'no-criteria' });
  });

  it('names the word of a level that is too long, and the limit', () => {
    const criteria = filled.criteria.map((row, index) =>
      index === 0 ? { ...row, levelWords: ['', 'x'.repeat(2001), ''] } : row,
    );
    expect(faultsOf({ ...filled, criteria })).toEqual({ 'criteria.0.levelWords.1': 'too-long-2000' });
  });

  it('takes a target in whole percent, of the best level or of the two best', () => {
    const withTarget = (targetPercent: string, targetUpTo: string) => ({
      ...filled,
      criteria: filled.criteria.map((row, at) => (at === 0 ? { ...row, targetPercent, targetUpTo } : row)),
    });
    expect(catalogueOf(withTarget(' 90 % ', 'B')).criteria[0]?.target).toEqual({ percent: 90, upTo: 'B' });
    expect(catalogueOf(withTarget('', 'B')).criteria[0]).not.toHaveProperty('target');
    for (const typed of ['0', '101', '90,5', 'nhiều'])
      expect(faultsOf(withTarget(typed, 'A'))).toEqual({ 'criteria.0.target': 'target' });
    expect(faultsOf(withTarget('90', 'C'))).toEqual({ 'criteria.0.target': 'target-level' });
  });

  it('takes the days of an officer day first, and finds those that are none or run backwards', () => {
    const [officer] = filled.officers;
    if (!officer) throw new Error('the form has an officer');
    const serving = (firstDay: string, lastDay: string) => ({
      ...filled,
      officers: [{ ...officer, firstDay, lastDay }],
    });
    expect(catalogueOf(serving('1/3/2026', '')).officers[0]).toMatchObject({ firstDay: '2026-03-01' });
    expect(catalogueOf(serving('', '')).officers[0]).not.toHaveProperty('firstDay');
    expect(faultsOf(serving('30/02/2026', ''))).toEqual({ 'officers.0.firstDay': 'day' });
    expect(faultsOf(serving('02/03/2026', '01/03/2026'))).toEqual({ 'officers.0.lastDay': 'day-order' });
  });

  it('moves rows, and not over the ends', () => {
    expect(moveRow(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moveRow(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moveRow(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moveRow(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(nextKey([])).toBe(1);
    expect(nextKey([{ key: 4 }, { key: 2 }])).toBe(5);
  });
});
