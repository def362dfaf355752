import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../kiosk/office/new-office/draft-faults.ts';
import {
  buildCatalogue,
  type OfficeDraft,
  openDraft,
  openPublished,
} from '../../kiosk/office/new-office/office-draft.ts';
import { beginAnew, standsAs } from '../../kiosk/office/starting-points/begin-anew.ts';
import sample from '../../server/samples/loc-vinh-2023/catalogue.json' with { type: 'json' };
import { Catalogue } from '../../shared/catalogue.ts';
import { article33 } from '../../shared/starting-points/article-33.ts';
import { fiveLevels } from '../../shared/starting-points/five-levels.ts';
import { publishedAnnex } from '../../shared/starting-points/published-annex.ts';
import type { StartingPoint } from '../../shared/starting-points/starting-point.ts';
import { startingPoints } from '../../shared/starting-points/starting-points.ts';

const office = {
  name: 'Ủy ban nhân dân xã Bình An',
  parentName: 'Ủy ban nhân dân tỉnh',
  place: 'Bình An',
  serviceFields: [{ key: 1, origin: null, name: 'Tư pháp' }],
  officers: [
    {
      key: 1,
      origin: null,
      honorific: 'Bà',
      name: 'Lê Thị Hoa',
      title: 'công chức',
      fieldKeys: [],
      firstDay: '',
      lastDay: '',
    },
  ],
};

const startWith = (point: StartingPoint): OfficeDraft => ({ ...openDraft(point), ...office });

describe('a starting point', () => {
  it.each(startingPoints)('$id is a form that can be published as it is, in both languages', (point) => {
    const checked = checkDraft(startWith(point));
    if ('faults' in checked) throw new Error(JSON.stringify([...checked.faults]));
    const { levels, criteria } = checked.catalogue;
    expect({ id: point.id, levels, criteria }).toEqual(point);
    const texts = [
      ...levels.map(({ label }) => label),
      ...criteria.flatMap(({ text, levelLabels = [] }) => [text, ...levelLabels]),
    ];
    for (const text of texts) expect(text).toEqual({ vi: expect.any(String), en: expect.any(String) });
  });

  it('has ids that no other one has, so that answers to different questions never merge', () => {
    const ids = startingPoints.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of the published annex asks what the sample office asks', () => {
    const { levels, criteria } = Catalogue.parse(sample);
    expect(publishedAnnex).toEqual({ id: 'published-annex', levels, criteria });
  });

  it('of article 33 has all nine contents, each with words of its own but the last', () => {
    expect(article33.criteria).toHaveLength(9);
    const plain = article33.criteria.filter(({ levelLabels }) => !levelLabels);
    expect(plain.map(({ id }) => id)).toEqual(['nhin-chung']);
  });

  it('stands as it is until a word of it is changed', () => {
    const draft = startWith(article33);
    expect(startingPoints.filter((point) => standsAs(draft, point))).toEqual([article33]);
    const [first, ...others] = draft.criteria;
    const changed = { ...draft, criteria: [{ ...first, text: 'Khác' } as typeof first, ...others] };
    expect(startingPoints.some((point) => standsAs(changed as OfficeDraft, point))).toBe(false);
  });
});

describe('a form that is begun anew', () => {
  const published = Catalogue.parse(sample);
  const opened = openPublished(published);

  it('changes criteria and levels, and nobody of the people', () => {
    const { criteria, levels, ...others } = buildCatalogue({ ...opened, ...beginAnew(opened, fiveLevels) });
    const { criteria: _, levels: __, ...before } = buildCatalogue(opened);
    expect([criteria, levels]).toEqual([fiveLevels.criteria, fiveLevels.levels]);
    expect(others).toEqual(before);
  });

  it('gives a question another id where the office had one of another kind under it', () => {
    const criteria = published.criteria.map((criterion) =>
      criterion.id === 'attitude' ? { ...criterion, per: 'response' as const } : criterion,
    );
    const other = openPublished({ ...published, criteria });
    const ids = buildCatalogue({ ...other, ...beginAnew(other, publishedAnnex) }).criteria.map(
      ({ id }) => id,
    );
    expect(ids).not.toContain('attitude');
    expect(new Set(ids).size).toBe(ids.length);
  });
});
