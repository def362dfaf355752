import type { Words } from '../language.ts';
import type { words as source } from './vi.ts';

export const words: Words<typeof source> = {
  languageSwitch: 'Language',
  attract: {
    invitation: 'How were you served today?',
    promise: 'Just a few taps. No names: nobody learns what you chose.',
    start: 'Tap to start',
    closed: 'Outside office hours',
    closedText: 'You can still tell us how it went: touch the screen.',
    staffHint: 'For staff: press five times',
    needsStaff: 'Staff: please check this tablet',
  },
  field: { question: 'What was your visit about?' },
  officer: {
    question: 'Which officer served you?',
    unknown: 'I am not sure',
    several: 'Several people served me',
    other: 'Somebody else served me',
    whoServed: 'Who served you?',
    howTo: 'Tap the name of each person, then tap “Continue”.',
    others: 'Others',
    next: 'Continue',
    place: 'Person {at} of {of}',
  },
  list: { up: 'Up', down: 'Down' },
  rating: {
    progress: 'Question {at} of {of}',
    field: 'Field: {name}',
    skip: 'Skip this question',
  },
  comment: {
    question: 'Is there anything you would like to add?',
    label: 'Your comment (optional)',
    touchHere: 'Tap here to write',
    reminder: 'Please do not write names, phone numbers, identity numbers or file codes.',
    remaining: '{count} characters left',
    skip: 'No comment',
    send: 'Send comment',
    next: 'Continue',
  },
  keyboard: {
    title: 'Keyboard',
    shift: 'Capitals',
    erase: 'Delete',
    space: 'Space',
    newLine: 'New line',
    hide: 'Hide keyboard',
  },
  lastLook: {
    question: 'Please check before sending',
    skipped: 'Not answered',
    change: 'Change',
    send: 'Send my answers',
  },
  comfort: { large: 'Larger letters', strong: 'Strong contrast' },
  saving: 'Saving your answers…',
  thanks: {
    title: 'Thank you!',
    text: 'Your answers have been recorded. They help us to serve you better.',
    done: 'Done',
  },
  failed: {
    title: 'Sorry, your answers could not be saved',
    text: 'Nothing was recorded. You can try again, or tell the officer at the counter.',
    retry: 'Try again',
    end: 'Leave',
  },
  back: 'Back',
  idle: {
    title: 'Are you still there?',
    text: 'In {seconds} seconds the first screen returns and your answers are deleted.',
    textSent:
      'In {seconds} seconds the first screen returns. Your unfinished answers are recorded as incomplete and not counted.',
    stay: 'Go on',
  },
  starting: 'Starting…',
};
