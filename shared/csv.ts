/** What Excel, Calc or Sheets would take for a formula; some read the full-width signs too. */
const formulaStart = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** A text that is shown and never calculated: with an apostrophe in front where it looks like a formula. */
export function disarm(text: string): string {
  const printable = text.replaceAll('\0', '');
  return formulaStart.test(printable) ? `'${printable}` : printable;
}

/**
 * RFC 4180, in UTF-8 with the mark that Excel needs. Where the decimal sign is a comma the fields are separated
 * by semicolons: it is how Excel splits them on a machine with Vietnamese settings. Every line but the empty
 * ones has all the fields.
 */
export function renderCsvLines(
  lines: readonly (readonly string[])[],
  { decimal, width }: { decimal: ',' | '.'; width: number },
): string {
  const separator = decimal === ',' ? ';' : ',';
  // Only where it must be: Calc takes a quoted number for a text.
  const mustQuote = separator === ';' ? /[";\r\n]/ : /[",\r\n]/;
  const quote = (field: string) => (mustQuote.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
  const written = lines.map((fields) =>
    fields.length === 0
      ? ''
      : Array.from({ length: width }, (_, index) => quote(fields[index] ?? '')).join(separator),
  );
  return `\ufeff${written.join('\r\n')}\r\n`;
}
