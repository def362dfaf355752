import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { PrintedAnnex } from '../../shared/annex/print-annex.ts';
import { cleanText } from './clean-text.ts';
import { buildCoreProperties } from './core-properties.ts';
import { paragraphStyles } from './docx-styles.ts';
import { buildTable } from './docx-table.ts';
import { page } from './page-layout.ts';
import { stabilizeZip } from './stable-zip.ts';

function paragraph(style: keyof typeof paragraphStyles, text: string): Paragraph {
  return new Paragraph({ style, children: text === '' ? [] : [new TextRun(cleanText(text))] });
}

function buildPageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}

function buildBody(annex: PrintedAnnex) {
  return [
    paragraph('heading', annex.heading),
    paragraph('title', annex.title),
    paragraph('officeName', annex.officeName),
    paragraph('reference', annex.reference),
    paragraph('rule', ''),
    paragraph('text', annex.period),
    paragraph('text', annex.summary),
    paragraph('leadIn', annex.leadIn),
    buildTable(annex.table),
    paragraph('notesHeading', annex.notesHeading),
    ...annex.notes.map((note) => paragraph('note', `- ${note}`)),
    paragraph('endMark', annex.endMark),
  ];
}

export async function renderDocx(annex: PrintedAnnex): Promise<Uint8Array> {
  const { width, height, ...margin } = page;
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: 26, color: '000000', language: { value: 'vi-VN' } },
        },
      },
      paragraphStyles: Object.entries(paragraphStyles).map(([id, style]) => ({ id, name: id, ...style })),
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: { width, height }, margin, pageNumbers: { start: 1 } } },
        headers: {
          default: buildPageNumber(),
          first: new Header({ children: [new Paragraph('')] }),
        },
        children: buildBody(annex),
      },
    ],
  });
  return stabilizeZip(new Uint8Array(await Packer.toBuffer(document)), {
    'docProps/core.xml': buildCoreProperties(annex),
  });
}
