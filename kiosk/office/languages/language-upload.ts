import { faultsOf } from '../../../shared/file-fault.ts';
import { LanguageFile } from '../../../shared/language-file.ts';
import { Problem } from '../../../shared/problem.ts';

/** The line on which a key stands, looked for from the outermost in; null where it is not in the file. */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number | null {
  let at = 0;
  for (const key of path) {
    const found = text.indexOf(JSON.stringify(String(key)), at);
    if (found < 0) return at === 0 ? null : lineAt(text, at);
    at = found + 1;
  }
  return at === 0 ? null : lineAt(text, at);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Browsers name the place of a fault each in their own words: by line, by position, or not at all. */
export function lineOfSyntaxFault(text: string, message: string): number | null {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  return /end of/i.test(message) ? lineAt(text, text.length) : null;
}

/**
 * A translator's file as it was typed.
 * @throws Problem `language-broken`, with the line and key of each fault
 */
export function parseLanguageText(typed: string): LanguageFile {
  const text = typed.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const line = lineOfSyntaxFault(text, String(error));
    throw new Problem('language-broken', { faults: [{ line, path: '', rule: 'syntax' }] });
  }
  const parsed = LanguageFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error, (path) => lineOfPath(text, path));
  throw new Problem('language-broken', { faults });
}
