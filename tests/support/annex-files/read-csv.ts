/** RFC 4180, character by character, strict: a quote inside a bare field, or no CRLF, is an error. */
export function readCsv(text: string, separator: string): string[][] {
  const lines: string[][] = [[]];
  let at = 0;
  const expectChar = (char: string) => {
    if (text[at] !== char) throw new Error(`expected ${JSON.stringify(char)} at ${at}`);
    at += 1;
  };
  const readQuoted = (): string => {
    let field = '';
    for (at += 1; at < text.length; at += 1) {
      if (text[at] !== '"') field += text[at];
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else {
        at += 1;
        return field;
      }
    }
    throw new Error('a quote is never closed');
  };
  const readBare = (): string => {
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\r') {
      if (text[at] === '"' || text[at] === '\n') throw new Error(`${text[at]} in a bare field at ${at}`);
      at += 1;
    }
    return text.slice(start, at);
  };
  while (at < text.length) {
    lines.at(-1)?.push(text[at] === '"' ? readQuoted() : readBare());
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    expectChar('\r');
    expectChar('\n');
    lines.push([]);
  }
  return lines.slice(0, -1);
}
