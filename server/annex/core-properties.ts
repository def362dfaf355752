import type { PrintedAnnex } from '../../shared/annex/print-annex.ts';
import { cleanText } from './clean-text.ts';

function escapeXml(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Title and office, and no dates: when a file was made is not part of the annex, and would change its bytes. */
export function buildCoreProperties({ title, officeName }: PrintedAnnex): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(officeName)}</dc:creator>` +
    '<dc:language>vi-VN</dc:language></cp:coreProperties>'
  );
}
