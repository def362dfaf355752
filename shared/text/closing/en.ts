import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Closed periods',
  intro:
    'The annex of a closed period stays as it is for ever. Responses that arrive or are excluded later only show in its addendum.',
  none: 'No period was closed yet. Open the annex, choose a period that has ended, and press “Close this period”.',
  toAnnex: 'Open the annex',
  closing: (number) => `Annex no. ${number}`,
  period: (from, to) => `${from} to ${to}`,
  closedOn: (day, name) => `Closed on ${day} by ${name}`,
  files: 'Closed files',
  digests: 'Digests of the files',
  downloaded: (name) => `Downloaded ${name}.`,
  addendum: 'Addendum',
  showAddendum: 'Show the addendum',
  noAddendum: 'Nothing has changed since it was closed.',
  changed: (collected, invalid, excluded) =>
    `Collected forms changed by ${collected}, invalid forms by ${invalid}, excluded responses by ${excluded}. The closed annex stays as it is.`,
  row: 'Criterion',
  exportAddendum: 'Download the addendum (csv)',
  check: 'Anybody who has a file can check that it was not changed, at',

  close: {
    title: 'Close the period',
    text: 'Closing keeps this annex as it is: figures and files change no more, whatever arrives later.',
    running: 'Only a period that has ended can be closed.',
    open: 'Close this period',
    question: (from, to) => `Close the period from ${from} to ${to}?`,
    final: 'A closed period cannot be changed or opened again. Check these figures first.',
    holding: 'These tablets still hold responses, or some of theirs have not arrived:',
    device: (name, pending, missing) => `${name}: ${pending} waiting to be sent, ${missing} not arrived`,
    accept: 'I have seen this and close it all the same. What comes later will be in the addendum.',
    mustAccept: 'Tick that you have seen it.',
    submit: 'Close the period',
    figures: {
      filesHandled: 'Files handled',
      issued: 'Forms issued',
      collected: 'Forms collected',
      valid: 'Valid forms',
    },
    blank: 'not entered',
    blankWarning:
      'The annex prints dots for what was not entered, and after closing it cannot be entered any more.',
  },

  closed: {
    title: (number, day) => `This period was closed on ${day}: annex no. ${number}.`,
    text: 'Hand in the closed files. The annex below is counted from what is there now, late responses included.',
    see: 'See the closed periods',
  },

  paragraph: {
    title: 'Paragraph for the report',
    text: 'Sentences on satisfaction for the report, compared with the period before. In Vietnamese.',
    make: 'Write and copy',
    label: 'The paragraph',
    copied: 'Copied. Paste it into the report.',
    notCopied: 'The browser does not allow copying. Select the text and press Ctrl+C.',
  },
};
