import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Print QR codes for answering on a phone',
  intro:
    'Each code is good for one response. Cut them out and hand them over, or attach them to what the citizen takes home. Citizens answer on their own phones, here or at home.',
  notOffered: 'The office has not switched on answers from phones: printed codes will not open yet.',
  openSettings: 'Open the settings',
  sheets: 'A4 sheets',
  sheetsHint: (each: number) => `${each} codes on each.`,
  counter: 'Counter',
  counterHint: 'With a counter, citizens need not choose among the fields and officers of others.',
  anyCounter: 'No counter',
  valid: 'Good for',
  days: (count: number) => `${count} days`,
  submit: 'Make codes',
  made: (count: number, lastDay: string) =>
    `${count} codes made, good through ${lastDay}. Print them now: they are not shown again after you leave this page.`,
  print: 'Print',
  sheet: 'Sheet of QR codes',
  code: (number: number) => `QR code ${number}`,
  scan: 'Scan to rate our service',
  once: 'Good for one response',
  until: (lastDay: string) => `Through ${lastDay}`,
};
