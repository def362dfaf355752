import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  page: 'Officer’s page',
  title: 'My ratings',
  notSetUp: 'The system is not set up yet. An administrator must open the office desk to begin.',
  openDesk: 'Open the office desk',
  notOfficer:
    'This account belongs to no officer, so it has no ratings of its own. The office’s figures are at the office desk.',
  launch: {
    title: 'Invite a citizen to answer',
    intro:
      'The survey opens at once on the tablet at the counter, with field and officers already set. What the citizen chooses is not shown to you.',
    tablet: 'Tablet',
    chooseTablet: 'Choose a tablet',
    tabletMissing: 'Choose a tablet.',
    tabletAt: (counter, tablet) => `${counter} – ${tablet}`,
    noTablets: 'The office has no tablet in use. Ask the office’s manager to enrol one at the office desk.',
    field: 'Field of service',
    fieldOpen: 'Let the citizen choose',
    ownFields: 'Your fields',
    otherFields: 'Other fields',
    officers: 'Who served',
    officersOpen: 'Nobody is chosen: the citizen will be asked.',
    you: 'you',
    addOfficer: 'Add somebody who served too',
    addFirstOfficer: 'Add an officer',
    remove: (name) => `Remove ${name}`,
    receipt: 'Receipt code',
    receiptOptional: 'Receipt code (if there is one)',
    receiptHint: 'One response counts for each file. The code is not stored with the response.',
    receiptMissing: 'Enter the receipt code.',
    submit: 'Invite',
    progress: 'The invitation',
    steps: { sent: 'Sent', arrived: 'Reached the tablet', begun: 'Open on the screen' },
    sending: (tablet) => `On its way to ${tablet}…`,
    late: (tablet) =>
      `${tablet} has not received it: it may be off or without a network. The citizen can still answer: ask them to tap the first screen and choose by themselves. Once they have, take the invitation back: if the tablet comes back within 5 minutes, the survey opens by itself.`,
    withdraw: 'Take the invitation back',
    withdrawn: 'The invitation was taken back.',
    arrived: (tablet) =>
      `${tablet} has received it. Somebody is still answering there; the survey opens by itself after them. If the citizen does not want to answer any more, take the invitation back.`,
    begun: (tablet) =>
      `The survey is open on ${tablet}. Please ask the citizen to answer. If this was a mistake, tap “Back” on its first question.`,
    expired:
      'The invitation has expired and the survey was not opened. Invite again if the citizen is still here.',
    replaced: (tablet) => `There is a newer invitation for ${tablet}; this one is not used any more.`,
    unreachable:
      'The server cannot be reached, so it is not known whether the tablet has received it. The citizen can still answer there by themselves.',
  },
};
