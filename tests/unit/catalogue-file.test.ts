import { describe, expect, it } from 'vitest';
import { readCatalogueFile } from '../../kiosk/office/form/catalogue-file.ts';
import { buildCatalogue } from '../../kiosk/office/new-office/office-draft.ts';
import sample from '../../server/samples/loc-vinh-2023/catalogue.json' with { type: 'json' };
import { Catalogue } from '../../shared/catalogue.ts';
import { differenceOf } from '../../shared/catalogue-difference.ts';

const published = { ...Catalogue.parse(sample), version: 3 };
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

  it('says where a file is wrong, and takes nothing of it', () => {
    const [first, ...rest] = sample.criteria;
    expect(read({ ...sample, criteria: [{ ...first, text: { vi: 'x'.repeat(2001) } }, ...rest] })).toEqual({
      kind: 'faults',
      faults: [{ path: 'criteria.0.text.vi', rule: 'too-long-2000' }],
    });
    expect(readCatalogueFile('{', published)).toEqual({ kind: 'no-json' });
    expect(read(null)).toMatchObject({ kind: 'faults', faults: [{ path: '' }] });
  });
});
