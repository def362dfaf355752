import type { Words } from '../language.ts';
import type { words as vi } from './vi.ts';

export const words: Words<typeof vi> = {
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
