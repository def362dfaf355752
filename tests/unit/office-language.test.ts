import { describe, expect, it } from 'vitest';
import {
  lineOfPath,
  lineOfSyntaxFault,
  parseLanguageText,
} from '../../kiosk/office/languages/language-upload.ts';
import { Problem } from '../../shared/problem.ts';
import { describeProblem } from '../../shared/text/problem/describe-problem.ts';
import { translatedFile } from '../support/languages.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const file = translatedFile(smallCatalogue());
const text = JSON.stringify(file, null, 2);
const lineOf = (wanted: string, all = text) => all.split('\n').findIndex((line) => line.includes(wanted)) + 1;

/** What a clerk reads about a file. */
function refusalOf(typed: string): string {
  try {
    parseLanguageText(typed);
  } catch (error) {
    if (error instanceof Problem) return describeProblem(error.code, error.details, 'vi');
    throw error;
  }
  throw new Error('it is taken');
}

describe('a translator’s file at the desk', () => {
  it('is taken as it was made, with the mark that Notepad puts before it too', () => {
    expect(parseLanguageText(text)).toEqual(file);
    expect(parseLanguageText(`\uFEFF${text}`)).toEqual(file);
  });

  it('is refused by line and key', () => {
    const broken = text.replace('km Câu {at} trên {of}', 'km Câu {at}');
    expect(refusalOf(broken)).toBe(
      `Tệp ngôn ngữ chưa đúng: dòng ${lineOf('"rating.progress"')}, mục “screens.rating.progress”: thiếu {of}, chỗ để máy điền vào.`,
    );
    const badCode = text.replace('"km"', '"Khmer"');
    expect(refusalOf(badCode)).toContain(`dòng ${lineOf('"code"')}, mục “code”: không phải mã ngôn ngữ`);
  });

  it('is refused by its line where it is no JSON any more', () => {
    const line = lineOf('"attract.start"');
    const missingComma = text.replace(/(\n {4}"attract\.start")/, ' !$1');
    expect(refusalOf(missingComma)).toMatch(
      new RegExp(`dòng (${line - 1}|${line}): ở đây hoặc ngay phía trên thiếu hay thừa một dấu`),
    );
    expect(refusalOf('')).toContain('ở đây hoặc ngay phía trên thiếu hay thừa một dấu');
  });

  it('finds a key inside the part that it belongs to', () => {
    const twice = '{\n"screens": {\n"back": ""\n},\n"catalogue": {\n"back": ""\n}\n}';
    expect(lineOfPath(twice, ['screens', 'back'])).toBe(3);
    expect(lineOfPath(twice, ['catalogue', 'back'])).toBe(6);
    expect(lineOfPath(twice, ['catalogue', 'gone'])).toBe(5);
    expect(lineOfPath(twice, ['gone'])).toBeNull();
  });

  it.each([
    ['Expected double-quoted property name in JSON at position 12 (line 3 column 1)', 3],
    ['JSON.parse: unexpected character at line 2 column 5 of the JSON data', 2],
    ['Unexpected token } in JSON at position 2', 2],
    ['Unexpected end of JSON input', 3],
    ['JSON Parse error', null],
  ])('reads where a browser saw the fault: %s', (message, line) => {
    expect(lineOfSyntaxFault('{\n\n}', message)).toBe(line);
  });
});
