import type { CatalogueChange, CataloguePart, CatalogueSubject } from '../../catalogue-difference.ts';
import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

const subjects: Readonly<Record<CatalogueSubject, string>> = {
  criterion: 'criterion',
  officer: 'officer',
  serviceField: 'field',
  counter: 'counter',
  level: 'level',
};

const several: Readonly<Record<CatalogueSubject, string>> = {
  criterion: 'criteria',
  officer: 'officers',
  serviceField: 'fields',
  counter: 'counters',
  level: 'levels',
};

const parts: Readonly<Record<CataloguePart, string>> = {
  optional: 'whether it may be skipped',
  kind: 'what is rated',
  levelWords: 'words for the levels',
  serviceFields: 'fields',
  officers: 'officers',
  days: 'first and last day',
  target: 'target',
};

const officeParts = {
  name: 'the office’s name',
  parentName: 'the authority above',
  place: 'the place',
  timeZone: 'the time zone',
} as const;

function sentenceOf(change: CatalogueChange): string {
  switch (change.how) {
    case 'added':
      return `New ${subjects[change.what]} “${change.name}”.`;
    case 'removed':
      return `The ${subjects[change.what]} “${change.name}” goes.`;
    case 'reworded':
      return `The ${subjects[change.what]} “${change.before}” becomes “${change.after}”.`;
    case 'changed':
      return `Other ${parts[change.part]}: ${subjects[change.what]} “${change.name}”.`;
    case 'reordered':
      return `Another order of the ${several[change.what]}.`;
    case 'office':
      return `${officeParts[change.part]}: “${change.before}” becomes “${change.after}”.`;
    case 'requester':
      return change.isAsked
        ? 'The question “citizen or organisation” is added.'
        : 'The question “citizen or organisation” is removed.';
    case 'annex':
      return 'The annex is printed otherwise.';
    case 'translations':
      return 'Translations were changed.';
  }
}

export const en: Words<typeof vi> = {
  title: 'Survey form',
  intro:
    'What citizens see on the tablets, and the rows of the annex. Publish when you have finished: tablets take the new form while nobody is answering.',
  version: (version: number) => `In use: version ${version}.`,
  kept: 'Old forms are kept: a response counts by the form that its citizen saw.',
  levels: 'Levels',
  levelsHint: '2 to 5 levels, the best first. A criterion may have its own words for them.',
  level: (level: string) => `Level ${level}`,
  addLevel: 'Add a level',
  removeLevel: (level: string) => `Remove level ${level}`,
  counters: 'Counters',
  countersHint: 'A tablet at a counter asks about the officers of that counter.',
  noCounters: 'No counters yet. They are optional.',
  counter: (number: number) => `Counter ${number}`,
  addCounter: 'Add a counter',
  counterOfficers: 'Officers at this counter',
  noOfficersYet: 'Add officers above first.',
  kindIsFixed:
    'What a published criterion is rated for cannot be changed. To ask otherwise, add a new criterion.',
  file: {
    title: 'The form as a file',
    hint: 'Save what you see above as a file, to keep it or to carry it to another office. Opening such a file replaces what you see above, except who the office is; nothing changes before it is published.',
    save: 'Save as a file',
    open: 'Open a file',
    opened: (name) => `“${name}” was opened. Look it over, then publish.`,
    refused: 'This file cannot be opened; the form above stays as it is:',
    noJson: 'This is not the file of a form.',
  },
  submit: 'Review and publish',
  review: 'Show what was changed',
  draft: {
    typing: 'Being changed. The draft is saved by itself when you stop typing.',
    saving: 'Saving the draft…',
    kept: (name, moment, basedOn) =>
      `Draft made from version ${basedOn}, saved by ${name ? `“${name}”` : 'a program'} at ${moment}.`,
    failed: 'The draft could not be saved. What you typed is still on this page.',
    save: 'Save the draft',
    saveAgain: 'Save again',
    unreadable: 'The saved draft cannot be opened on this page. What you change here takes its place.',
    openOther: 'Open the other one, drop my changes',
    keepMine: 'Keep mine in its place',
    discard: {
      open: 'Discard the draft',
      title: 'Discard the draft?',
      text: 'All changes that were not published are lost, on every computer. The form in use stays as it is.',
      submit: 'Discard the draft',
      done: 'The draft was discarded.',
    },
    outdated: (basedOn, version) =>
      `This draft was made from version ${basedOn}, and version ${version} was published since:`,
    outdatedNext:
      'Take these changes into the draft before you publish it. Where both changed the same, the draft’s stays.',
    merge: 'Take them into the draft',
    merged: (version) => `The draft follows version ${version} now. Look it over, then publish.`,
  },
  preview: {
    open: 'Preview',
    title: 'Preview of the form',
    hint: 'Tap as a citizen would. Nothing is stored, sent or counted. The office’s pictures and voices are not shown here.',
    mark: 'Preview: nothing is kept',
    frame: 'The survey page, a preview',
    screen: 'Screen',
    screens: {
      upright: 'Tablet upright',
      lying: 'Tablet lying',
      phone: 'A citizen’s phone',
    },
    counter: 'Counter of the tablet',
    noCounter: 'At no counter',
    lastLook: 'With a last look before sending',
    restart: 'Start again',
    backToVersion: 'Back to the version',
  },
  versions: {
    title: 'Published versions',
    hint: 'A response counts by the version that its citizen saw, so every version is kept.',
    list: 'List of versions',
    number: 'Version',
    day: 'Published on',
    changes: 'What differs from the one before',
    inUse: 'in use',
    first: 'The first form.',
    nothing: 'Nothing differs.',
    more: (count) => `${count} more changes`,
    open: 'View',
    openVersion: (version) => `View version ${version}`,
    shown: (version) => `Version ${version}, to be read only`,
    back: 'Back to the form',
    take: 'Make it the draft',
    taken: (version) =>
      `The draft follows version ${version} now, except who the office is. Look it over, then publish.`,
    replace: {
      title: 'Replace the draft?',
      text: (version) => `What was changed in the draft is lost; version ${version} takes its place.`,
      submit: 'Replace the draft',
    },
  },
  nothingChanged: 'Nothing differs from the form in use.',
  confirm: {
    title: 'Publish the new form?',
    changes: 'Compared with the form in use:',
    note: 'Responses that were received stay as they are.',
    submit: 'Publish',
    clerkTitle: 'What was changed',
    clerkNote: 'A manager of the office opens this page to look the draft over and publish it.',
    close: 'Close',
  },
  published: (version: number) => `Version ${version} was published.`,
  sentenceOf,
};
