import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, Style, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { closeNotes, type PrintedAnnex } from '../../shared/annex/print-annex.ts';
import { cleanText } from './clean-text.ts';
import { firstLineIndent, page, ruleIndent, textWidth, toPoints } from './page-layout.ts';
import { buildPdfTable } from './pdf-table.ts';

const { resolve } = createRequire(import.meta.url);
const fontFile = (style: string) => resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);

/** Tinos has the widths of Times New Roman, so that lines break where they do in the docx, and may be embedded. */
const tinos = {
  normal: fontFile('400Regular'),
  bold: fontFile('700Bold'),
  italics: fontFile('400Regular_Italic'),
  bolditalics: fontFile('700Bold_Italic'),
};

pdfmake.setFonts({ Tinos: tinos });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(tinos).includes(path));

/** When a file was made is no part of the annex, and would change its bytes; a pdf cannot do without a day. */
const fileDay = new Date('2000-01-01T00:00:00Z');

const half = toPoints(textWidth / 2);
const indent = toPoints(firstLineIndent);
const text: Style = { alignment: 'justify', leadingIndent: indent, margin: [0, 0, 0, 6] };

/** The sizes and spaces of the docx, in points. */
const styles: Readonly<Record<string, Style>> = {
  heading: { bold: true, fontSize: 14, alignment: 'center' },
  officeName: { bold: true, fontSize: 14, alignment: 'center', margin: [0, 0, 0, 3] },
  reference: { italics: true, fontSize: 14, alignment: 'center' },
  text,
  notesHeading: { bold: true, italics: true, fontSize: 12, leadingIndent: indent, margin: [0, 8, 0, 2] },
  note: { ...text, fontSize: 12, margin: [0, 0, 0, 2] },
  signatory: { bold: true, alignment: 'center', margin: [half, 12, 0, 0] },
  signature: { italics: true, alignment: 'center', margin: [half, 0, 0, 0] },
  footer: {
    italics: true,
    fontSize: 10,
    alignment: 'right',
    margin: [toPoints(page.left), toPoints(page.header), toPoints(page.right), 0],
  },
  pageNumber: { alignment: 'center', margin: [0, toPoints(page.header), 0, 0] },
};

/** Composed, since a font draws `ế` better than three signs over each other. */
function paragraph(style: string, content: string): Content {
  return { text: cleanText(content).normalize('NFC'), style };
}

function buildRule(): Content {
  const [from, to] = [toPoints(ruleIndent), toPoints(textWidth - ruleIndent)];
  const line = { type: 'line' as const, x1: from, x2: to, y1: 3, y2: 3, lineWidth: 0.75 };
  return { canvas: [line], margin: [0, 0, 0, 9] };
}

function buildBody(annex: PrintedAnnex): Content[] {
  return [
    paragraph('heading', annex.heading),
    paragraph('heading', annex.title),
    paragraph('officeName', annex.officeName),
    paragraph('reference', annex.reference),
    buildRule(),
    paragraph('text', annex.period),
    paragraph('text', annex.summary),
    paragraph('text', annex.leadIn),
    buildPdfTable(annex.table),
    paragraph('notesHeading', annex.notesHeading),
    ...closeNotes(annex).map((note) => paragraph('note', `- ${note}`)),
    ...annex.signature.map((line, index) => paragraph(index === 0 ? 'signatory' : 'signature', line)),
  ];
}

function buildDefinition(annex: PrintedAnnex): TDocumentDefinitions {
  const [title, author] = [cleanText(annex.title), cleanText(annex.officeName)];
  return {
    pageSize: { width: toPoints(page.width), height: toPoints(page.height) },
    pageMargins: [toPoints(page.left), toPoints(page.top), toPoints(page.right), toPoints(page.bottom)],
    version: '1.7',
    language: 'vi-VN',
    displayTitle: true,
    info: { title, author, creationDate: fileDay, modDate: fileDay },
    defaultStyle: { font: 'Tinos', fontSize: 13, lineHeight: 1.04, color: '#000000' },
    styles: { ...styles },
    header: (current: number) => (current > 1 ? paragraph('pageNumber', String(current)) : ''),
    ...(annex.footer === null ? {} : { footer: paragraph('footer', annex.footer) }),
    content: buildBody(annex),
  };
}

export async function renderPdf(annex: PrintedAnnex): Promise<Uint8Array> {
  return new Uint8Array(await pdfmake.createPdf(buildDefinition(annex)).getBuffer());
}
