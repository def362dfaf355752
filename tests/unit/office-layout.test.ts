import { describe, expect, it } from 'vitest';
import { buildAnnexOptions, draftOf } from '../../kiosk/office/annex/layout-draft.ts';
import { layoutOf } from '../../shared/annex/annex-layout.ts';
import { openAnnexCase } from './annex-case.ts';

describe('the form of the annex’s layout', () => {
  it('writes what it shows', () => {
    const { document } = openAnnexCase('loc-vinh-2023');
    const options = { officers: false, signature: true, title: 'Kết quả khảo sát' };
    const draft = draftOf({ ...document, layout: layoutOf(options) });
    const written = buildAnnexOptions(draft);
    expect(layoutOf(written)).toEqual(layoutOf(options));
    expect(written).toMatchObject({ decimal: document.style.decimal, zero: document.style.zero });
    expect(Object.keys(written ?? {})).not.toContain('reference');
  });
});
