import { describe, expect, it } from 'vitest';
import { renderAnnex } from '../../server/annex/render-annex.ts';
import { annexCaseNames, openAnnexCase } from './annex-case.ts';

describe.each(annexCaseNames)('the annex of %s', (name) => {
  const { document, golden } = openAnnexCase(name);

  it('has the published figures, and no key beside them', () => {
    expect(document.annex).toStrictEqual(golden);
  });

  it('is the same as JSON, keys in their order', async () => {
    const { bytes, mediaType, fileName } = await renderAnnex(document, 'json');
    const text = new TextDecoder().decode(bytes);
    expect(text).toBe(`${JSON.stringify(golden, null, 2)}\n`);
    expect(mediaType).toBe('application/json; charset=utf-8');
    expect(fileName).toBe(`phu-luc-${golden.officeId}_${golden.from}_${golden.to}.json`);
  });
});
