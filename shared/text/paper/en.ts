import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Paper forms',
  intro:
    'Choose day, field and officers once; then each rating is one key, and after the last one comes the next form.',

  head: 'Forms of',
  day: 'Day of collection',
  dayNote: 'A pile of several days belongs to the day on which it was collected.',
  dayClosed: (number) =>
    `This day is in a closed period (annex no. ${number}): further forms only show in its addendum.`,
  dayFuture: 'This day has not come yet.',
  dayInvalid: 'Write day/month/year, for example 05/12/2022.',
  serviceField: 'Field of service',
  requester: 'Who answered',
  noRequester: 'Not said',
  requesters: { citizen: 'Citizen or family', organisation: 'Organisation or enterprise' },
  noServiceField: 'No field on the form',
  officers: 'Officers who served',
  form: 'Form',
  formOfDay: (version) => `The form of that day (version ${version})`,
  formNow: (version) => `The current form (version ${version})`,
  nothingToRate: 'Choose the field and the officers first, then type the ratings.',

  keying: 'Type the ratings',
  keyField: 'Type the ratings here',
  keyHint: (letters) =>
    `${letters} or the number of the level. 0 or space: an optional one left blank. Arrows: back. Enter: form done. Ctrl + Z: take back the last form.`,
  clickToType: 'Click here to type',
  typing: 'Type each level…',
  lastForm: (marks) => `The form before: ${marks}`,
  formNumber: (count) => `Form ${count}`,
  about: (criterion, whom) => `${criterion} – ${whom}`,
  optional: 'optional',
  blank: 'left blank',
  faults: {
    'unknown-key': 'This key is no level.',
    'must-be-rated': 'This must be rated. A form without it is counted as invalid.',
    'input-method': 'A Vietnamese input method is on. Switch it off, or use the keys 1, 2, 3.',
  },
  undo: 'Take back the last form',
  undone: 'The last form was taken back; correct it, then press Enter.',

  counts: 'Count',
  countSession: 'This session',
  countWaiting: 'Not sent yet',
  countDay: (day) => `Stored, ${day}`,
  countInvalid: 'Invalid',
  countPile: 'Sum, to hold against the pile',

  waiting: (count) =>
    `${count} forms could not be sent yet. They are kept on this computer and sent again; do not close the page.`,
  refused: 'The server does not take these forms',
  refusedUndo: 'A form could not be taken back: only the session that entered it can do that.',
  discard: 'Dismiss',

  invalid: 'Invalid forms',
  invalidHint: (day) => `Forms collected on ${day} that cannot be counted, by why.`,
  reasons: {
    'no-rating': 'Nothing rated',
    'several-levels': 'Several levels ticked for one question',
    illegible: 'Illegible',
    'foreign-form': 'Not a form of the office',
    other: 'Another reason',
  },
  countWrong: 'Write a whole number.',
  saveInvalid: 'Save the invalid forms',

  sheet: 'Import from Excel',
  sheetHint:
    'Download the template, write one form in each row, and upload it. With a wrong row, nothing is stored.',
  template: 'Download the template',
  choose: 'Choose the filled-in file',
  chooseFor: 'Choose the filled-in file of paper forms',
  reading: 'Reading the file…',
  faultCount: (count) => `${count} places are not right, so no form was stored.`,
  faultList: 'What is not right',
  row: 'Row',
  column: 'Column',
  fault: 'What is wrong',
  sheetFaults: {
    header: () => 'This column is missing. Use the template, and leave its first row as it is.',
    'no-day': (value) => (value ? `“${value}” is no day. Write day/month/year.` : 'The day is missing.'),
    'future-day': (value) => `${value} has not come yet.`,
    'unknown-field': (value) => `The catalogue has no field “${value}”.`,
    'no-field': () => 'The field is missing.',
    'unknown-officer': (value) => `The catalogue has no officer “${value}”.`,
    'same-name': (value) => `Several officers are called “${value}”. Write the title too, as in the list.`,
    'repeated-officer': (value) => `“${value}” stands twice on one form.`,
    'no-officer': () => 'The officer is missing.',
    'no-level': () => 'The level is missing. This must be rated.',
    'unknown-level': (value) => `“${value}” is no level.`,
    'level-count': (value) =>
      `“${value}”: not as many levels as officers (or fields) rated. One for each officer, such as AB.`,
    'not-asked': (value) => `There is “${value}”, but nobody (or no field) on the form to be rated.`,
    'unknown-requester': (value) => `“${value}” is not in the list of who answered.`,
    'no-rows': () => 'The file has no forms yet.',
    'too-many-rows': (value) => `The file has ${value} forms; 5,000 at most.`,
  },
  found: (forms, name) => `The file “${name}” has ${forms} forms.`,
  foundDay: (day, forms, entered) => `${day}: ${forms} forms in the file, ${entered} paper forms stored.`,
  someKnown: (known, fresh) =>
    `${known} forms of this file were imported before and are left alone; only ${fresh} new ones are imported. If this is another pile, download the template again and copy the rows into it.`,
  allKnown: 'All forms of this file were imported before.',
  import: (forms) => `Import ${forms} forms`,
  imported: (stored) => `${stored} forms were stored.`,
};
