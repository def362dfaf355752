import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Figures of this period',
  period: (from, to) =>
    `They belong to exactly ${from} to ${to}; another period has its own. Left empty, the annex prints dots to write on.`,
  filesHandled: 'Files received and handled',
  issued: 'Forms issued',
  countInvalid: 'Enter a whole number from 0 to 100.000.000, or nothing.',
  save: 'Save the figures',
  saved: 'The figures of this period were saved.',

  byField: 'By field of service',
  field: 'Field',
  files: 'Files',
  forms: 'Forms issued',
  filesOf: (field) => `Files, ${field}`,
  formsOf: (field) => `Forms issued, ${field}`,
  sum: 'Sum',
  useSum: 'Take these sums for the period',
  printsFields: 'Name the figures of each field in the annex',

  known: 'Counted by the program',
  started: 'Surveys begun on tablets and phones',
  finished: 'Surveys finished on tablets and phones',
  paper: 'Valid paper forms entered',
  invalid: 'Invalid paper forms',
  useIssued: (count) => `Take this number (${count}) for the forms issued`,
  disagreements: {
    'issued-below-collected': (issued, known) => `Fewer forms issued (${issued}) than collected (${known}).`,
    'issued-not-started': (issued, known) =>
      `The forms issued (${issued}) are not the surveys begun on tablets and phones (${known}).`,
    'files-not-sum': (typed, sum) => `The files (${typed}) are not the sum of the fields (${sum}).`,
    'issued-not-sum': (typed, sum) => `The forms issued (${typed}) are not the sum of the fields (${sum}).`,
  },

  file: 'Read a file of the one-stop software',
  fileHint: 'An Excel (.xlsx) or CSV file. The columns are chosen once and remembered.',
  choose: 'Choose a file',
  chooseFor: 'Choose the file of files handled',
  headerRow: 'Header row',
  row: (number) => `Row ${number}`,
  column: (letter, name) => (name ? `Column ${letter}: ${name}` : `Column ${letter}`),
  fieldColumn: 'Column of the field',
  countColumn: 'Column of the number of files',
  preview: 'The first rows of the file',
  names: 'Which field each name of the file is',
  chooseField: 'Choose',
  leftOut: 'Leave out (a total, not of the office)',
  faults: {
    'no-count': (row, value) =>
      value ? `Row ${row}: “${value}” is no number of files.` : `Row ${row}: the number of files is missing.`,
    'unknown-name': (row, value) => `Row ${row}: which field is “${value}”?`,
  },
  more: (count) => `and ${count} more rows.`,
  found: (count) => `${count} files in all.`,
  take: 'Take these numbers',
  taken: 'The numbers of the file were filled in. Look at them, then save.',
};
