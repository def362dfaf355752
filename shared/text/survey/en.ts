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
  officer: { question: 'Which officer served you?', unknown: 'I am not sure' },
  rating: {
    progress: 'Question {at} of {of}',
    field: 'Field: {name}',
    skip: 'Skip this question',
  },
  comment: {
    question: 'Is there anything you would like to add?',
    label: 'Your comment (optional)',
    reminder: 'Please do not write names, phone numbers, identity numbers or file codes.',
    remaining: '{count} characters left',
    skip: 'No comment',
    send: 'Send comment',
    next: 'Continue',
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

  unfit: {
    title: 'This machine cannot be a survey tablet yet',
    insecure: (address) =>
      `The address ${address} is not secure (http from another machine), so the browser refuses to keep responses without a network. Open the page by an https:// address, or on the server itself by http://localhost. To have HTTPS, set TLS_CERT and TLS_KEY on the server.`,
    storage:
      'The browser does not let this page keep data, so responses could be lost. Leave private mode, allow the site to store data, free some space, then try again.',
    worker:
      'This browser cannot run the page without a network (no service worker). Leave private mode, or use a recent Chrome or Edge.',
    retry: 'Try again',
  },
  secondWindow: {
    title: 'The survey is open in another window',
    text: 'Only one window runs on a tablet. When the other one is closed, this one goes on by itself.',
  },
  starting: 'Starting…',
  enrolment: {
    title: 'Enrol this tablet',
    text: 'Enter the code from “Devices” on the office page. It works once, for 15 minutes.',
    code: 'Enrolment code',
    codeFormat: '8 letters and digits, as in ABCD-2345',
    submit: 'Enrol',
    busy: 'Enrolling…',
    cancel: 'Not now',
    again: 'This tablet is enrolled. A new code replaces the old enrolment; waiting responses are kept.',
    notPersisted:
      'The browser does not promise to keep data: short of space it may delete unsent responses. Install this page as an app (“Install app” in the menu) and keep some space free.',
  },
  waiting: {
    title: 'Waiting for the questionnaire',
    text: 'The tablet is enrolled and starts by itself once it has the questions.',
    offline: 'The server cannot be reached. Check the network.',
    noCatalogue: 'The office has not published a catalogue. Publish it on the office page.',
  },
  staff: {
    title: 'For staff',
    close: 'Back to the first screen',
    pending: 'Responses waiting',
    setAside: 'Set aside, refused by the server',
    setAsideRow: (seq, time) => `Response ${seq}, set aside ${time}`,
    exportSetAside: 'Export them to a sealed file',
    offerAgain: 'Send them again',
    sync: 'Connection',
    lastAnswer: (time) => `The server last answered ${time}`,
    neverAnswered: 'The server has not answered yet',
    catalogue: 'Catalogue',
    catalogueVersion: (version) => `Version ${version}`,
    device: 'Device',
    storage: 'Storage',
    persisted: 'The browser keeps data',
    clock: 'Clock',
    clockRight: 'Agrees with the server',
    clockOff: (minutes) => `Off by ${minutes} minutes; times of responses are corrected`,
    alarms: 'Alarms',
    gap: (from, to, time) =>
      `Responses ${from} to ${to} are not on this tablet any more (noticed ${time}). Those that the server has not received are lost: see the missing numbers under “Devices” on the office page.`,
    historyPurged: (time) =>
      `The storage was full (${time}): sent responses were removed, unsent ones are kept. Free some space.`,
    spilled: (count) => `${count} responses are kept outside the main store until the next start.`,
    worker: 'Not ready to run offline: the page is not fully downloaded. Connect, and open the page again.',
    sendNow: 'Send now',
    enrolAgain: 'Enrol again',
  },
  sync: {
    idle: 'Working',
    offline: 'The server cannot be reached; responses are kept and will be sent',
    later: (code) => `The server cannot take responses now (${code}); they will be sent again`,
    stop: 'The server no longer accepts this tablet. Responses are kept: make a new code for this very device on the office page, then choose “Enrol again”.',
  },
  problems: {
    'unknown-enrolment-code': 'Wrong enrolment code. Check each character.',
    'used-enrolment-code': 'This enrolment code was used. Make a new one.',
    'expired-enrolment-code': 'This enrolment code has expired (15 minutes). Make a new one.',
    'too-many-attempts': 'Too many wrong attempts. Wait a few minutes and try again.',
    unreachable: 'The server cannot be reached. Check the network and try again.',
    other: 'The server failed. Try again in a few minutes.',
  },
  setAsideReasons: {
    conflict: 'The server has this id with other content.',
    'too-large': 'Larger than the server takes.',
    'other-office': 'It belongs to the office where this tablet was enrolled before.',
  },
};
