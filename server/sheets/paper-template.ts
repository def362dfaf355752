import writeXlsxFile, { type Feature, type Image, type SheetData } from 'write-excel-file/node';
import type { Catalogue, PublishedCatalogue } from '../../shared/catalogue.ts';
import { requesters } from '../../shared/requester.ts';
import { buildColumns, listHeaders, officerChoice, paperWords } from './paper-columns.ts';

/** Rows that are made ready for typing; more may be added below. */
const readyRows = 1000;

/** The last column of the lists, where it is asked for whom citizens came. */
function requesterCell({ asksRequester }: Catalogue, row: number): SheetData[number] {
  const [header, ...names] = [paperWords.requester, ...requesters.map((each) => paperWords.requesters[each])];
  if (!asksRequester) return [];
  if (row === 0) return [{ type: String, value: header ?? '', fontWeight: 'bold' }];
  const name = names[row - 1];
  return [name === undefined ? null : { type: String, value: name }];
}

/** The sheet of lists, column by column. */
function buildLists(catalogue: PublishedCatalogue, sheetId: string): SheetData {
  const { levels, officers, serviceFields, version } = catalogue;
  const columns = [
    [paperWords.serviceField, ...serviceFields.map(({ name }) => name.vi)],
    [
      paperWords.officer(1).replace(/ 1$/, ''),
      ...officers.map((officer) => officerChoice(officer, officers)),
    ],
    [paperWords.levels, ...levels.map(({ level }) => level)],
    ['', ...levels.map(({ label }) => label.vi)],
    [paperWords.guide, ...paperWords.guideLines],
    [paperWords.version, paperWords.sheetId],
  ];
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => [
    ...columns.map((column) => {
      const text = column[row];
      if (text === undefined || text === '') return null;
      return row === 0 ? ({ type: String, value: text, fontWeight: 'bold' } as const) : { value: text };
    }),
    [{ type: Number, value: version } as const, { type: String, value: sheetId } as const][row] ?? null,
    ...requesterCell(catalogue, row),
  ]);
}

function buildForms(catalogue: Catalogue): SheetData {
  const headers = listHeaders(buildColumns(catalogue));
  const header = headers.map(
    (value) =>
      ({
        type: String,
        value,
        fontWeight: 'bold',
        wrap: true,
        alignVertical: 'center',
        backgroundColor: '#efe7da',
      }) as const,
  );
  // As text: a spreadsheet with other settings would take 05/12 for the fifth of… May.
  const dayCell = { type: String, format: '@' } as const;
  return [header, ...Array.from({ length: readyRows }, () => [dayCell])];
}

/** `A`, `B`, … `AA`. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** What the library has no option for: lists to choose from. They propose only; what is typed is checked later. */
function dropDowns(catalogue: Catalogue): Feature<Image['content']> {
  const { serviceField, officers, criteria, requester } = buildColumns(catalogue);
  const rule = (column: number, list: string, count: number) =>
    `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letterOf(column)}2:${letterOf(column)}${readyRows + 1}">` +
    `<formula1>'${paperWords.lists}'!$${list}$2:$${list}$${count + 1}</formula1></dataValidation>`;
  const first = serviceField === null ? 1 : 2;
  const rules = [
    ...(serviceField === null ? [] : [rule(1, 'A', catalogue.serviceFields.length)]),
    ...officers.map((_, index) => rule(first + index, 'B', catalogue.officers.length)),
    ...criteria.map((_, index) => rule(first + officers.length + index, 'C', catalogue.levels.length)),
    ...(requester === null ? [] : [rule(first + officers.length + criteria.length, 'H', requesters.length)]),
  ];
  const element = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet }) =>
            sheet === paperWords.sheet ? xml.replace('</sheetData>', () => `</sheetData>${element}`) : xml,
        },
      },
    },
  };
}

/** @param sheetId another one for each download: forms of one template are one pile, however often it is imported */
export async function renderPaperTemplate(
  catalogue: PublishedCatalogue,
  sheetId: string,
): Promise<Uint8Array> {
  const { serviceField, officers, criteria, requester } = buildColumns(catalogue);
  const widths = [
    14,
    ...(serviceField === null ? [] : [24]),
    ...officers.map(() => 24),
    ...criteria.map(() => 22),
    ...(requester === null ? [] : [26]),
  ];
  const file = writeXlsxFile(
    [
      {
        data: buildForms(catalogue),
        sheet: paperWords.sheet,
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
      },
      {
        data: buildLists(catalogue, sheetId),
        sheet: paperWords.lists,
        columns: [24, 30, 14, 24, 60, 20, 40, 26].map((width) => ({ width })),
      },
    ],
    { fontFamily: 'Times New Roman', fontSize: 12, features: [dropDowns(catalogue)] },
  );
  return new Uint8Array(await file.toBuffer());
}
