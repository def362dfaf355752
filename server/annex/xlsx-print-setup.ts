import type { Feature } from 'write-excel-file/node';

/** Margins by NĐ 30/2020 in inches: 20 mm above and below, 30 left, 15 right; the page number 10 from the edge. */
const margins =
  '<pageMargins left="1.182" right="0.591" top="0.788" bottom="0.788" header="0.394" footer="0.394"/>';

/** One page wide and as many high as it takes; the page number above, from page 2. */
const pageSetup =
  '<printOptions horizontalCentered="1"/>' +
  margins +
  '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader></headerFooter>';

const fitToPage = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

function insert(xml: string, before: string | RegExp, addition: string): string {
  const at = xml.search(before);
  if (at < 0) throw new Error(`the sheet has no ${before}`);
  return xml.slice(0, at) + addition + xml.slice(at);
}

/**
 * What the library has no options for: A4 upright, and the table's header on each printed page. The places
 * follow the order of elements in the standard.
 * @param headerRows first and last row of the table's header, from 1
 */
export function printSetup<FileContent>(headerRows: { first: number; last: number }): Feature<FileContent> {
  const titles = `$${headerRows.first}:$${headerRows.last}`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) => insert(insert(xml, /<drawing /, pageSetup), /<sheetViews>/, fitToPage),
        },
        'xl/workbook.xml': {
          transform: (xml, sheets) =>
            xml.replace(
              '<definedNames/>',
              () =>
                `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheets[0]?.sheet ?? ''}'!${titles}</definedName></definedNames>`,
            ),
        },
      },
    },
  };
}
