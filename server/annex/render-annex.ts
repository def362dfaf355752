import type { AnnexDocument, AnnexFormat } from '../../shared/annex/annex.ts';
import { printAnnex } from '../../shared/annex/print-annex.ts';
import { renderCsv } from './annex-csv.ts';
import { renderJson } from './annex-json.ts';

export interface AnnexFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
}

export const annexMediaTypes: Readonly<Record<AnnexFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** What writes a format is loaded with its first file: most processes write none. */
async function renderBytes(document: AnnexDocument, format: AnnexFormat): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return renderJson(document);
    case 'csv':
      return renderCsv(printAnnex(document));
    case 'xlsx':
      return (await import('./annex-xlsx.ts')).renderXlsx(printAnnex(document));
    case 'docx':
      return (await import('./annex-docx.ts')).renderDocx(printAnnex(document));
    case 'pdf':
      return (await import('./annex-pdf.ts')).renderPdf(printAnnex(document));
  }
}

/** The same document gives the same bytes, on every machine and at every time. */
export async function renderAnnex(document: AnnexDocument, format: AnnexFormat): Promise<AnnexFile> {
  const { officeId, from, to } = document.annex;
  const closed = document.closing ? `_chot-${document.closing.number}` : '';
  return {
    bytes: await renderBytes(document, format),
    mediaType: annexMediaTypes[format],
    fileName: `phu-luc-${officeId}_${from}_${to}${closed}.${format}`,
  };
}
