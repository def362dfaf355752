import { strFromU8, unzipSync } from 'fflate';
import { childrenNamed, findAll, parseXml, textOf, type XmlNode } from './xml.ts';

export interface DocxCell {
  readonly text: string;
  readonly isBold: boolean;
  readonly alignment: string | undefined;
  readonly columnSpan: number;
  /** Below a cell that reaches over several rows. */
  readonly isContinued: boolean;
}

export interface DocxRow {
  readonly isHeader: boolean;
  readonly canSplit: boolean;
  readonly cells: readonly DocxCell[];
}

export interface DocxFile {
  readonly parts: Readonly<Record<string, string>>;
  /** Texts outside the table, in order. */
  readonly paragraphs: readonly string[];
  readonly rows: readonly DocxRow[];
  readonly columnWidths: readonly number[];
  readonly section: XmlNode;
  readonly body: XmlNode;
}

function readText(node: XmlNode): string {
  return findAll(node, 'w:t').map(textOf).join('');
}

function readCell(cell: XmlNode): DocxCell {
  const runs = findAll(cell, 'w:r').filter((run) => readText(run) !== '');
  return {
    text: readText(cell),
    isBold: runs.length > 0 && runs.every((run) => findAll(run, 'w:b').length > 0),
    alignment: findAll(cell, 'w:jc')[0]?.attributes['w:val'],
    columnSpan: Number(findAll(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1),
    isContinued: findAll(cell, 'w:vMerge').some((merge) => merge.attributes['w:val'] !== 'restart'),
  };
}

function readRow(row: XmlNode): DocxRow {
  return {
    isHeader: findAll(row, 'w:tblHeader').length > 0,
    canSplit: findAll(row, 'w:cantSplit').length === 0,
    cells: childrenNamed(row, 'w:tc').map(readCell),
  };
}

export function readDocx(bytes: Uint8Array): DocxFile {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
  for (const xml of Object.values(parts)) parseXml(xml);
  const body = findAll(parseXml(parts['word/document.xml'] ?? ''), 'w:body')[0];
  const section = body && childrenNamed(body, 'w:sectPr')[0];
  const table = body && childrenNamed(body, 'w:tbl')[0];
  if (!body || !section || !table) throw new Error('no body, section or table');
  return {
    parts,
    paragraphs: childrenNamed(body, 'w:p').map(readText),
    rows: childrenNamed(table, 'w:tr').map(readRow),
    columnWidths: findAll(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])),
    section,
    body,
  };
}
