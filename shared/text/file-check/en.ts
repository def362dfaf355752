import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Check an annex file',
  intro:
    'Choose a file of a satisfaction annex that you were given. You are told whether it is a closed annex, and still as it was when it was closed.',
  kept: 'The file is compared and not kept.',
  file: 'Annex file (docx, pdf, xlsx, csv or json)',
  submit: 'Check',
  genuine: (number, office, from, to, day) =>
    `This is annex no. ${number} of ${office}, for ${from} to ${to}, closed on ${day}, unchanged.`,
  unknown:
    'Not found. This file is no closed annex of this system, or was changed after it was downloaded. Opening and saving it changes it too.',
  none: 'You have not chosen a file.',
  tooLarge: (megabytes) => `The file is larger than ${megabytes} MB and cannot be an annex.`,
  failed: 'It could not be checked. Try again in a few minutes.',
};
