import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Pictures and voices',
  intro:
    'Pictures help citizens to recognise who served them; recorded speech helps those who find reading hard. What you change here reaches the tablets by itself within a few minutes, and works without a network.',
  readOnly: 'You may look and listen, but not change anything. Ask the office’s manager or an administrator.',

  officers: 'Officers’ photos',
  officersHint:
    'Choose a portrait with a clear face. It is cut to a square and made small on this computer before it is sent.',
  noOfficers: 'The catalogue has no officers yet.',
  serviceFields: 'Pictures of fields',
  serviceFieldsHint: 'Choose a simple picture that explains itself; a house for Housing, for example.',
  noServiceFields: 'The catalogue has no fields yet.',
  missingPictures: (missing, of) => `${missing} of ${of} pictures are missing.`,
  allPictures: 'All pictures are there.',
  noPicture: 'No picture yet',
  pictureOf: (name) => `Picture: ${name}`,
  addPicture: 'Choose a picture',
  replacePicture: 'Change the picture',
  addPictureFor: (name) => `Choose a picture: ${name}`,
  replacePictureFor: (name) => `Change the picture: ${name}`,
  unreadablePicture: 'This file cannot be opened. Choose a JPEG, PNG or WebP picture.',

  speech: 'Recorded speech',
  speechHint:
    'A tablet reads only when a citizen taps the loudspeaker. Have one person read everything, clearly, not too fast, and in the same tone for every level.',
  allOrNone:
    'The levels of a criterion, or the names of a list, are read only when all of them have speech: no level and nobody is mentioned more than the others.',
  language: 'Language',
  missingRecordings: (missing, of) => `${missing} of ${of} recordings are missing.`,
  allRecordings: 'All speech is there.',
  outdatedRecordings: (count: number) =>
    `${count === 1 ? '1 text was' : `${count} texts were`} reworded after the recording: the tablets leave it out until somebody records it again.`,
  groups: {
    screens: 'The tablet’s own sentences',
    criteria: 'Criteria',
    levels: 'Levels',
    serviceFields: 'Names of fields',
    officers: 'Names of officers',
  },
  columns: { text: 'Text', state: 'Speech', actions: 'Actions' },
  states: { there: 'There', missing: 'Missing', outdated: 'Reworded: record it again' },
  listen: 'Listen',
  listenTo: (text) => `Listen: ${text}`,
  record: 'Record',
  recordAgain: 'Record again',
  recordFor: (text) => `Record: ${text}`,
  recordAgainFor: (text) => `Record again: ${text}`,
  stop: (time) => `Stop (${time})`,
  recording: (text) => `Recording: ${text}`,
  upload: 'Upload a file',
  uploadFor: (text) => `Upload a sound file: ${text}`,
  unplayable: 'This browser cannot play the recording. Use an MP3 file, or record it again here.',
  noMicrophone:
    'Browsers allow the microphone only where the page was opened by https:// or on the server itself. You can still upload recorded files here.',
  microphoneRefused:
    'The microphone cannot be used. Plug one in and allow this page to use it, or upload a recorded file.',

  remove: 'Remove',
  removeFor: (what) => `Remove: ${what}`,
  saved: (what) => `Saved: ${what}`,
  removed: (what) => `Removed: ${what}`,

  unused: 'No longer used',
  unusedHint:
    'These pictures and recordings belong to officers, fields or questions that are no longer in the catalogue. Tablets neither show nor read them.',
  unusedPicture: (id) => `Picture of “${id}”`,
  unusedRecording: (language, id) => `Speech (${language}) of “${id}”`,
};
