import { strToU8, Zip, ZipDeflate } from 'fflate';
import { cleanText } from '../annex/clean-text.ts';

export type Cell = string | number | null;

/** A sheet holds 1,048,576 rows. */
const sheetMaxRows = 1_000_000;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  // Excel reads `_x0041_` in a text as the letter of this number.
  return cleanText(text)
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);
}

/** Texts stand in their cells: a text is never a formula, and no table of texts has to be kept until the end. */
function renderCell(cell: Cell, reference: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** `A`, …, `Z`, `AA`. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** @param number from 1 */
function renderRow(cells: readonly Cell[], number: number): string {
  const written = cells.map((cell, index) => renderCell(cell, `${columnName(index)}${number}`));
  return `<row r="${number}">${written.join('')}</row>`;
}

function renderWorkbook(name: string, sheets: number): Record<string, string> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const nameOf = (number: number) => escapeXml(sheets === 1 ? name : `${name} ${number}`);
  const part = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${contentType}.${type}+xml"/>`;
  return {
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets>${numbers
      .map((number) => `<sheet name="${nameOf(number)}" sheetId="${number}" r:id="rId${number}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaging}/relationships">${numbers
      .map(
        (number) =>
          `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join('')}</Relationships>`,
    '_rels/.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${numbers
      .map((number) => part(`/xl/worksheets/sheet${number}.xml`, 'worksheet'))
      .join('')}</Types>`,
  };
}

/** A zip that is handed on as it grows; its table of contents comes last, so that half a file opens nowhere. */
class GrowingZip {
  #grown: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#grown.push(chunk);
  });

  open(path: string): (text: string, isLast?: boolean) => void {
    const file = new ZipDeflate(path, { level: 6 });
    this.#zip.add(file);
    return (text, isLast = false) => file.push(strToU8(text), isLast);
  }

  end(): void {
    this.#zip.end();
  }

  take(): Uint8Array[] {
    const grown = this.#grown;
    this.#grown = [];
    return grown;
  }
}

/** The header stands above each sheet's rows, and stays in sight. */
function startSheet(zip: GrowingZip, number: number, header: readonly string[]) {
  const write = zip.open(`xl/worksheets/sheet${number}.xml`);
  const view = '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>';
  write(`${declaration}<worksheet xmlns="${spreadsheet}"><sheetViews>${view}</sheetViews><sheetData>`);
  write(renderRow(header, 1));
  return write;
}

/**
 * An xlsx of any number of rows in the memory of one page of them. Rows come in pages; the file goes out in
 * chunks, at the pace of whoever takes them.
 */
export async function* streamXlsx(
  { name, header }: { name: string; header: readonly string[] },
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Uint8Array> {
  const zip = new GrowingZip();
  let sheets = 1;
  let rows = 0;
  let write = startSheet(zip, sheets, header);
  const endSheet = () => write('</sheetData></worksheet>', true);
  for await (const page of pages) {
    if (rows + page.length > sheetMaxRows) {
      endSheet();
      sheets += 1;
      rows = 0;
      write = startSheet(zip, sheets, header);
    }
    const above = rows + 2; // The header is row 1.
    write(page.map((cells, index) => renderRow(cells, above + index)).join(''));
    rows += page.length;
    yield* zip.take();
  }
  endSheet();
  for (const [path, text] of Object.entries(renderWorkbook(name, sheets)))
    zip.open(path)(`${declaration}${text}`, true);
  zip.end();
  yield* zip.take();
}
