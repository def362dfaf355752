import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { closeNotes, type PrintedAnnex } from '../../shared/annex/print-annex.ts';
import { cleanText } from './clean-text.ts';
import { buildCoreProperties } from './core-properties.ts';
import { paragraphStyles, textSize } from './docx-styles.ts';
import { buildTable } from './docx-table.ts';
import { page } from './page-layout.ts';
import { stabilizeZip } from './stable-zip.ts';

/** Word has styles of its own that are called `title` or `heading`. */
function styleId(name: string): string {
  return `annex-${name}`;
}

function paragraph(style: keyof typeof paragraphStyles, text: string): Paragraph {
  return new Paragraph({
    style: styleId(style),
    children: text === '' ? [] : [new TextRun(cleanText(text))],
  });
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
    ...closeNotes(annex).map((note) => paragraph('note', `- ${note}`)),
    ...annex.signature.map((line, index) => paragraph(index === 0 ? 'signatory' : 'signature', line)),
  ];
}

/** On the first page too: Word has a footer of its own for that one. */
function buildFooters({ footer }: PrintedAnnex) {
  if (footer === null) return {};
  const build = () => new Footer({ children: [paragraph('footer', footer)] });
  return { footers: { default: build(), first: build() } };
}

export async function renderDocx(annex: PrintedAnnex): Promise<Uint8Array> {
  const { width, height, ...margin } = page;
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: textSize, color: '000000', language: { value: 'vi-VN' } },
        },
      },
      paragraphStyles: Object.entries(paragraphStyles).map(([name, style]) => ({
        id: styleId(name),
        name: styleId(name),
        ...style,
      })),
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: { width, height }, margin, pageNumbers: { start: 1 } } },
        headers: {
          default: buildPageNumber(),
          first: new Header({ children: [new Paragraph('')] }),
        },
        ...buildFooters(annex),
        children: buildBody(annex),
      },
    ],
  });
  return stabilizeZip(new Uint8Array(await Packer.toBuffer(document)), {
    'docProps/core.xml': buildCoreProperties(annex),
  });
}
