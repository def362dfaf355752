import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Languages',
  intro:
    'Citizens can change the language on every screen of the tablet; the next one finds Vietnamese again. A language is offered only once every text that citizens read, of the screens and of the catalogue, is translated.',
  readOnly: 'You can look, and change nothing. Ask the office’s manager or the administrator.',

  list: 'The languages',
  columns: { name: 'Language', state: 'State', actions: 'Actions' },
  source: 'The source; always there.',
  complete: 'Complete. Citizens can choose it.',
  incomplete: (missing) => `Not offered to citizens yet: ${missing} texts are missing.`,
  showMissing: 'Show what is missing',
  missingScreens: (missing) => `Of the screens: ${missing}`,
  missingCatalogue: (missing) => `Of the catalogue: ${missing}`,
  preview: 'Look',
  previewFor: (name) => `Look at the translation: ${name}`,
  download: 'Get the file',
  downloadFor: (name) => `Get the translator’s file: ${name}`,
  remove: 'Remove',
  removeFor: (name) => `Remove language: ${name}`,

  upload: 'Upload a translation',
  uploadHint:
    'Choose the file that the translator sent back. Texts may still be empty: what is translated is kept, and the file can be uploaded again.',
  uploadButton: 'Choose the file',
  uploadSpoken: 'Choose the file that is translated',
  taken: (name) => `Translation ${name} taken.`,
  published: (version) => `The catalogue with the new texts was published as version ${version}.`,
  unknown: (keys) => `Left out, for neither the program nor the catalogue has them: ${keys}.`,
  outdated: (keys) =>
    `The Vietnamese text has changed since the file was made; have the translator look again at: ${keys}.`,
  removed: (name) => `${name} was removed from the tablets.`,

  add: 'Add a language',
  addHint:
    'Get the template and send it to the translator, who opens it in Notepad or another text editor, writes between the two quotation marks after "text", and leaves words in braces such as {count} as they are.',
  name: 'Its name, in the language itself',
  nameHint: 'Citizens find their language by this name, as in ភាសាខ្មែរ',
  code: 'Code of the language',
  codeHint: 'Two or three small letters by the international standard, such as km for Khmer.',
  codeFault: 'Enter two or three small letters, as in km',
  codeTaken: 'This language is in the list; get its file there.',
  nameFault: 'Enter the name of the language.',
  direction: 'Written',
  directions: { ltr: 'From left to right', rtl: 'From right to left' },
  template: 'Get the template',
  downloaded: (file) => `File ${file} saved.`,

  previewTitle: (name) => `Translation: ${name}`,
  previewScreens: 'Screens',
  previewCatalogue: 'Catalogue',
  previewSource: 'Vietnamese',
  notTranslated: 'Not translated',
  close: 'Close',

  removal: {
    title: (name) => `Remove ${name}?`,
    text: 'Tablets stop offering this language within minutes. The catalogue keeps its translated texts; those of the screens are deleted, so get the file first if it may be needed.',
    submit: 'Remove the language',
  },

  known: {
    km: 'Khmer',
    cjm: 'Cham',
    tyz: 'Tày',
    nut: 'Nùng',
    blt: 'Tai Dam',
    mtq: 'Mường',
    hmn: 'Hmong',
    ium: 'Iu Mien',
    rad: 'Rade',
    jra: 'Jarai',
    bdq: 'Bahnar',
    sed: 'Sedang',
    kpm: 'Koho',
    hre: 'Hre',
    bru: 'Bru',
    lo: 'Lao',
    zh: 'Chinese',
    ko: 'Korean',
    ja: 'Japanese',
    fr: 'French',
    ru: 'Russian',
  },
};
