import { strFromU8, unzipSync } from 'fflate';
import { childrenNamed, findAll, parseXml, textOf, type XmlNode } from './xml.ts';

export interface XlsxCell {
  readonly value: string | number | null;
  readonly format: string;
  readonly isBold: boolean;
  readonly font: string;
  readonly hasBorder: boolean;
}

export interface XlsxFile {
  readonly parts: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly XlsxCell[])[];
  readonly merges: readonly string[];
  readonly sheet: XmlNode;
  readonly workbook: XmlNode;
}

const builtInFormats: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
};

type Style = Omit<XlsxCell, 'value'>;

function readStyles(xml: string): Style[] {
  const sheet = parseXml(xml);
  const custom = Object.fromEntries(
    findAll(sheet, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
  );
  const fonts = childrenNamed(findAll(sheet, 'fonts')[0] as XmlNode, 'font');
  const borders = childrenNamed(findAll(sheet, 'borders')[0] as XmlNode, 'border');
  return childrenNamed(findAll(sheet, 'cellXfs')[0] as XmlNode, 'xf').map(({ attributes }) => {
    const font = fonts[Number(attributes.fontId)];
    const border = borders[Number(attributes.borderId)];
    const id = attributes.numFmtId ?? '0';
    return {
      format: custom[id] ?? builtInFormats[id] ?? id,
      isBold: font !== undefined && findAll(font, 'b').length > 0,
      font: (font && findAll(font, 'name')[0]?.attributes.val) ?? '',
      hasBorder:
        border?.children.some((side) => typeof side !== 'string' && 'style' in side.attributes) ?? false,
    };
  });
}

/** As Excel does: `_x0041_` is an A. */
function unescapeText(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** `C7` is the column 2. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

function readValue(cell: XmlNode, strings: readonly string[]): string | number | null {
  if (findAll(cell, 'f').length > 0) throw new Error('a formula');
  const [value] = findAll(cell, 'v');
  if (!value) return null;
  const content = textOf(value);
  return cell.attributes.t === 's' ? (strings[Number(content)] ?? '') : Number(content);
}

export function readXlsx(bytes: Uint8Array): XlsxFile {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
  for (const xml of Object.values(parts)) parseXml(xml);
  const sheet = parseXml(parts['xl/worksheets/sheet1.xml'] ?? '');
  const strings = findAll(parseXml(parts['xl/sharedStrings.xml'] ?? ''), 'si')
    .map(textOf)
    .map(unescapeText);
  const styles = readStyles(parts['xl/styles.xml'] ?? '');
  const plain: Style = { format: 'General', isBold: false, font: '', hasBorder: false };
  const rows = findAll(sheet, 'row').map((row) => {
    const cells: XlsxCell[] = [];
    for (const cell of childrenNamed(row, 'c')) {
      const column = columnOf(cell.attributes.r ?? '');
      while (cells.length < column) cells.push({ ...plain, value: null });
      cells.push({ ...plain, ...styles[Number(cell.attributes.s ?? 0)], value: readValue(cell, strings) });
    }
    return cells;
  });
  return {
    parts,
    rows,
    merges: findAll(sheet, 'mergeCell').map(({ attributes }) => attributes.ref ?? ''),
    sheet,
    workbook: parseXml(parts['xl/workbook.xml'] ?? ''),
  };
}
