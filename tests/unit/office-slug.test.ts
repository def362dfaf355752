import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf, uniqueSlug, uniqueSlugs } from '../../kiosk/office/new-office/slug.ts';
import { Slug } from '../../shared/catalogue.ts';

describe('slugs', () => {
  it('folds Vietnamese letters', () => {
    expect(slugOf('Ủy ban nhân dân xã Lộc Vĩnh')).toBe('uy-ban-nhan-dan-xa-loc-vinh');
    expect(slugOf('Đặng Thị Đào')).toBe('dang-thi-dao');
    expect(slugOf('  Lao động, TBXH ')).toBe('lao-dong-tbxh');
  });

  it('says the same of a name in its composed and its decomposed form', () => {
    const name = 'Tư pháp - hộ tịch';
    expect(slugOf(name.normalize('NFD'))).toBe(slugOf(name.normalize('NFC')));
  });

  it('cuts a long name between two words', () => {
    const slug = slugOf(
      'Trung tâm Phục vụ hành chính công đặc khu Phú Quốc thành phố trực thuộc tỉnh An Giang',
    );
    expect(slug).toBe('trung-tam-phuc-vu-hanh-chinh-cong-dac-khu-phu-quoc-thanh-pho');
  });

  it('is empty for a name without Latin letters, and falls back to a word then', () => {
    expect(slugOf('ខ្មែរ')).toBe('');
    expect(uniqueSlug('ខ្មែរ', 'linh-vuc', new Set())).toBe('linh-vuc');
  });

  it('gives people of one name different ids, and keeps ids that are given', () => {
    const rows = [
      { id: '', name: 'Nguyễn Thị A' },
      { id: 'nguyen-thi-a', name: 'another' },
      { id: '', name: 'Nguyễn Thị A' },
    ];
    expect(uniqueSlugs(rows, 'cong-chuc')).toEqual(['nguyen-thi-a-2', 'nguyen-thi-a', 'nguyen-thi-a-3']);
  });

  it('makes valid and different ids of any names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 200, unit: 'grapheme' }), { maxLength: 20 }), (names) => {
        const slugs = uniqueSlugs(
          names.map((name) => ({ id: '', name })),
          'linh-vuc',
        );
        expect(new Set(slugs).size).toBe(names.length);
        for (const slug of slugs) expect(Slug.safeParse(slug).success).toBe(true);
      }),
    );
  });
});
