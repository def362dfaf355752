import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  open: 'Officers and fields from a spreadsheet',
  hint: 'Download the spreadsheet (it has what the form has), add or change rows, then choose the file. Whoever is there is found by name; nobody is removed.',
  template: 'Download the spreadsheet (Excel)',
  choose: 'Choose a file',
  chooseFor: 'Choose a file of officers and fields',
  reading: 'Reading the file…',
  taken: (fields, officers, changed) =>
    `Put into the form: ${fields} new fields, ${officers} new officers, ${changed} officers changed. Look them over below.`,
  nothingNew: 'The file has nothing that the form has not.',
  refused: (count) => `${count} places are wrong, so nothing was taken from this file.`,
  faultList: 'What is wrong',
  sheet: 'Sheet',
  row: 'Row',
  column: 'Column',
  fault: 'Wrong',
  faults: {
    header: (value) => `“${value}” was not found. Download the spreadsheet again and keep its headers.`,
    'no-name': () => 'The name is missing.',
    'too-long': (value) => `Too long: “${value}”.`,
    'no-day': (value) => `“${value}” is no day. Write it like 05/12/2025.`,
    'day-order': () => 'The last day must be the first day or later.',
    repeated: (value) => `“${value}” stands in an earlier row.`,
    'unknown-field': (value) => `There is no field “${value}”.`,
    'too-many-rows': (value) => `${value} rows; at most 500.`,
    'no-rows': () => 'Nothing is filled in.',
  },
};
