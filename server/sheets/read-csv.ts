/** UTF-8, UTF-16 by its mark, or what old Vietnamese programs write. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}

/** The sign that stands most often in the first lines. */
function findSeparator(text: string): string {
  const head = text.split('\n', 20).join('\n');
  const countOf = (sign: string) => head.split(sign).length;
  return [';', '\t', ','].reduce((best, sign) => (countOf(sign) > countOf(best) ? sign : best));
}

/** Rows of a text file by RFC 4180, whatever separates the fields. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decode(bytes).replace(/^\ufeff/, '');
  const separator = findSeparator(text);
  const rows: string[][] = [];
  const row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && field === '') isQuoted = true;
    else if (sign === separator || sign === '\n') {
      row.push(field.replace(/\r$/, ''));
      field = '';
      if (sign === '\n') rows.push(row.splice(0));
    } else field += sign;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field.replace(/\r$/, '')]);
  return rows;
}
