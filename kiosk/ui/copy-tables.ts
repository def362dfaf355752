/** What is worked with and not read. */
const controls = 'button, input, select, textarea, svg, canvas, .only-heard, .uncopied';

const sheetFont = "font-family: 'Times New Roman', serif; font-size: 13pt";

/** From now on tables are copied as a text program wants them: ruled, without buttons, cards or the page's look. */
export function copyTablesPlainly(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || isTypedInto(event.target)) return;
    const html = renderTables(selection.getRangeAt(0));
    if (html === null) return;
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', selection.toString());
    event.preventDefault();
  });
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** null where nothing is selected but text. */
function renderTables(range: Range): string | null {
  const within = elementAt(range.commonAncestorContainer);
  if (within?.closest('td, th, caption')) return null;
  const around = within?.closest('table');
  if (around) return buildTable(around, range).outerHTML;
  const tables = [...document.querySelectorAll('table')].filter((table) => range.intersectsNode(table));
  if (tables.length === 0) return null;
  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  const copied = [...copy.querySelectorAll('table')];
  for (const element of copy.querySelectorAll(controls)) element.remove();
  for (const element of copy.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  for (const [index, table] of tables.entries()) copied[index]?.replaceWith(buildTable(table, range));
  copy.style.cssText = sheetFont;
  return copy.outerHTML;
}

function elementAt(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** The selected rows, whole. */
function buildTable(table: HTMLTableElement, range: Range): HTMLTableElement {
  const plain = document.createElement('table');
  plain.style.cssText = `border-collapse: collapse; ${sheetFont}`;
  for (const row of table.rows) {
    if (!range.intersectsNode(row)) continue;
    const plainRow = plain.insertRow();
    for (const cell of row.cells) if (!cell.matches('.uncopied')) plainRow.append(buildCell(cell));
  }
  return plain;
}

function buildCell(cell: HTMLTableCellElement): HTMLTableCellElement {
  const plain = document.createElement(cell.localName === 'th' ? 'th' : 'td');
  const { textAlign, fontWeight } = getComputedStyle(cell);
  plain.style.cssText = 'border: 1px solid black; padding: 2pt 5pt; vertical-align: top';
  plain.style.textAlign = textAlign;
  plain.style.fontWeight = fontWeight;
  if (cell.colSpan > 1) plain.colSpan = cell.colSpan;
  if (cell.rowSpan > 1) plain.rowSpan = cell.rowSpan;
  const [first = '', ...others] = readLines(cell);
  plain.append(first, ...others.flatMap((line) => [document.createElement('br'), line]));
  return plain;
}

/** As they are seen, whichever elements make them. */
function readLines(element: Element): string[] {
  return readText(element)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function readText(element: Element): string {
  if (element.matches(controls) || element.matches('details:not([open]) > :not(summary)')) return '';
  const text = [...element.childNodes]
    .map((node) => (node instanceof Element ? readText(node) : (node.textContent ?? '')))
    .join('');
  return getComputedStyle(element).display.startsWith('inline') ? text : `\n${text}\n`;
}
