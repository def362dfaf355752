import { describe, expect, it } from 'vitest';
import { readCatalogueFile } from '../../kiosk/office/form/catalogue-file.ts';
import { buildCatalogue } from '../../kiosk/office/new-office/office-draft.ts';
import sample from '../../server/samples/loc-vinh-2023/catalogue.json' with { type: 'json' };
import { Catalogue } from '../../shared/catalogue.ts';
import { differenceOf } from '../../shared/catalogue-difference.ts';
import { vi as words } from '../../shared/text/form-file/vi.ts';
import { vi as office } from '../../shared/text/office/vi.ts';

const published = { ...Catalogue.parse(sample), version: 3 };
const withRow = (at: number, change: object) =>
  sample.criteria.map((row, index) => (index === at ? { ...row, ...change } : row));
const read = (document: unknown) => readCatalogueFile(JSON.stringify(document), published);

describe('a form from a file', () => {
  it('takes over what is asked, and leaves who the office is', () => {
    const other = { ...sample, office: { ...sample.office, id: 'xa-khac', place: 'Xã Khác' } };
    const reading = read({ ...other, criteria: sample.criteria.slice(1) });
    if (reading.kind !== 'draft') throw new Error(reading.kind);
    expect(differenceOf(published, buildCatalogue(reading.draft))).toMatchObject([
      { how: 'removed', what: 'criterion', name: sample.criteria[0]?.text.vi },
    ]);
  });

  it('opens what was saved as it was, with a mark of byte order too', () => {
    const reading = readCatalogueFile(`\uFEFF${JSON.stringify(sample)}`, published);
    if (reading.kind !== 'draft') throw new Error(reading.kind);
    expect(differenceOf(published, buildCatalogue(reading.draft))).toEqual([]);
  });

  it.each([
    [{ criteria: withRow(2, { text: { en: 'Time' } }) }, 'Tiêu chí thứ 3: thiếu câu hỏi tiếng Việt.'],
    [{ criteria: withRow(0, { text: undefined }) }, 'Tiêu chí thứ 1: thiếu câu hỏi tiếng Việt.'],
    [
      { criteria: withRow(0, { text: { vi: 'x'.repeat(2001) } }) },
      'Tiêu chí thứ 1, câu hỏi tiếng Việt: tối đa 2.000 ký tự; hãy rút gọn.',
    ],
    [
      { criteria: withRow(1, { text: { vi: 'Có', en: 7 } }) },
      'Tiêu chí thứ 2, câu hỏi, bản dịch “en”: mục này chưa đúng.',
    ],
    [
      { criteria: withRow(1, { levelLabels: [{ vi: 'Tốt' }] }) },
      'Tiêu chí thứ 2, lời của các mức: số lời phải bằng số mức đánh giá.',
    ],
    [{ criteria: withRow(1, { per: 'day' }) }, 'Tiêu chí thứ 2, đối tượng được đánh giá: mục này chưa đúng.'],
    [{ criteria: [] }, 'Danh sách tiêu chí: cần ít nhất một tiêu chí.'],
    [{ criteria: undefined }, 'Thiếu danh sách tiêu chí.'],
    [{ levels: sample.levels.slice(1, 2) }, 'Các mức đánh giá: cần từ 2 đến 5 mức.'],
    [
      { officers: [{ ...sample.officers[0], serviceFieldIds: ['dat-dai-cu'] }] },
      'Công chức thứ 1, lĩnh vực phụ trách: nhắc đến một mã không có trong tệp.',
    ],
    [{ officers: [null] }, 'Công chức thứ 1: mục này chưa đúng.'],
    [
      { serviceFields: [...sample.serviceFields, sample.serviceFields[0]] },
      'Lĩnh vực thứ 5, mã: đã có ở một dòng trên; hãy sửa hoặc xóa bớt.',
    ],
    [{ office: { ...sample.office, timeZone: 'Huế' } }, 'Múi giờ: đây không phải tên múi giờ.'],
  ])('says in words where it is wrong, and nothing of it is taken: %#', (change, sentence) => {
    const reading = read({ ...sample, ...change });
    if (reading.kind !== 'faults') throw new Error(reading.kind);
    const sentences = reading.faults.map(({ place, rule }) => {
      const rules = { ...office.form.rules, ...words.rules };
      return place && words.fault(place, rule === 'missing' ? null : rules[rule]);
    });
    expect(sentences[0]).toBe(sentence);
  });

  it.each(['{', 'null', '[]', '7'])('is none where it says %s', (text) => {
    expect(readCatalogueFile(text, published)).toEqual({ kind: 'no-form' });
  });
});
