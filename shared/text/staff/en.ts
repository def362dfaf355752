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
    offerAgain: 'Send them again',
    sync: 'Sending',
    lastAnswer: (time) => `The server last answered ${time}`,
    neverAnswered: 'The server has not answered yet',
    catalogue: 'Catalogue',
    catalogueVersion: (version) => `Version ${version}`,
    device: 'Device',
    alarms: 'Alarms',
    gap: (from, to, time) =>
      `Responses ${from} to ${to} are not on this tablet any more (noticed ${time}). Those that the server has not received are lost: see the missing numbers under “Devices” on the office page.`,
    historyPurged: (time) =>
      `The storage was full (${time}): sent responses were removed, unsent ones are kept. Free some space.`,
    spilled: (count) => `${count} responses are kept outside the main store until the next start.`,
    responses: 'Responses on this tablet',
    sendNow: 'Send now',
    enrolAgain: 'Enrol again',
  },
  idle: {
    title: 'Is anybody still there?',
    text: (seconds) => `The staff page closes in ${seconds} seconds. Touch the screen to keep it open.`,
    stay: 'Keep it open',
  },
  pin: {
    title: 'PIN for staff',
    text: 'Enter the PIN that the office’s manager set under “Settings” on the office page.',
    label: 'PIN',
    submit: 'Open',
    busy: 'Checking…',
    wrong: 'Wrong PIN.',
    wait: (seconds) => `Too many wrong PINs. Wait ${seconds} seconds and enter it again.`,
    offline:
      'The PIN cannot be checked: the server cannot be reached, and this PIN was never entered here while it could be. Connect the tablet, then enter it again.',
    refused:
      'The PIN cannot be checked: the server no longer accepts this tablet. Enrol it again with a new code for this very device.',
    noRoom:
      'The PIN cannot be checked: the tablet’s memory is full and the server cannot be reached. Connect the tablet, or remove photos, files and apps that nobody needs, then enter it again.',
    without: 'The PIN does not open it?',
    withoutText:
      'The office’s manager can change the PIN on the office page; a tablet that is online gets it. The two things below need no PIN: the exported file is sealed, and whoever carries it cannot read it; to enrol again takes an enrolment code.',
  },
  unsent: {
    submit: 'Export all unsent responses to a sealed file',
    busy: 'Exporting…',
    none: 'No unsent responses are on this tablet.',
    done: (count, file) =>
      `${count} responses are in the file ${file}, in the tablet’s “Downloads” folder. They stay on the tablet until the server has them; imported and sent as well, they still count once.`,
    how: (officeId, deviceId) =>
      `Take the file to the server and run: npm run cli -- responses import --office ${officeId} --device ${deviceId} FILE`,
    leftOut: (count) =>
      `${count} responses of an earlier enrolment are not in this file. To get them out, enrol this tablet again as the device it was.`,
    deleteFirst: 'Before one of them can be deleted, the file has to be exported.',
    exportedAt: (time) => `Exported ${time}.`,
    delete: 'Delete',
    deleteOf: (seq) => `Delete response ${seq} from this tablet`,
    confirm: (seq) =>
      `Delete response ${seq} from this tablet for good? Only the exported file will have it then. Make sure that file is in a safe place.`,
    confirmDelete: 'Delete for good',
    keep: 'Keep it',
  },
  connection: {
    title: 'Connection',
    submit: 'Test the connection',
    busy: 'Testing…',
    well: (seconds) => `The connection is good: the server answered after ${seconds} seconds.`,
    refused: (code) =>
      `The server can be reached, but says that it cannot take anything now (${code}). Responses are kept on this tablet; try again in a few minutes, or tell the administrator.`,
    noNetwork: 'The tablet has no network. Check the Wi-Fi, the cable or flight mode.',
    unreachable: (address) =>
      `The tablet has a network, but cannot reach the server ${address}. It may be off, this network may not lead to it, or the Wi-Fi may ask for a sign-in.`,
    clockRight: 'The tablet’s clock agrees with the server.',
    clockOff: (minutes) =>
      `The tablet’s clock is off by ${minutes} minutes; times of responses are corrected.`,
  },
  readiness: {
    title: 'Is the tablet ready?',
    ready: 'Ready',
    readyText: 'All is well. The tablet can stand at a counter.',
    notReady: 'Not quite ready',
    notReadyText:
      'The tablet can take responses right away. What is listed below should be seen to before it is left at a counter; the list keeps itself up to date.',
    start: 'Start',
    startAnyway: 'Start anyway',
    states: { well: 'Well', wanting: 'To do', unknown: 'Checking' },
    checks: {
      persisted: 'The browser keeps data for good',
      space: 'Room for responses',
      fullScreen: 'Full screen',
      clock: 'The clock is right',
      browser: 'The browser is new enough',
      offline: 'Runs without a network',
      phones: 'Citizens’ phones can open the QR code',
    },
    advice: {
      persisted:
        'Short of room, the browser may delete unsent responses. Add this page to the home screen, and open it from that icon.',
      space:
        'The browser has less than 50 MB left for this page. Remove pictures, files and apps that nobody uses.',
      fullScreen:
        'Where the address bar shows, people can leave the page. Add the page to the home screen (the browser’s menu, “Install app” or “Add to home screen”), and open it from that icon.',
      clock:
        'The clock is off by more than 2 minutes. Switch on automatic date and time in the tablet’s settings.',
      browser: 'Update Chrome or Edge (99 or newer).',
      offline:
        'The page is not yet fully on the tablet. Keep the network for another minute; if that does not help, open the page again.',
      phones:
        'The first screen shows no QR code, because the server’s address (127.0.0.1 or localhost) opens on the server itself alone. Ask whoever installed it to set PUBLIC_URL to an address that phones can reach.',
    },
    clockUnknown: 'Comparing with the server’s clock; that takes a network.',
    install: 'Add to home screen',
    goFullScreen: 'Go to full screen',
  },
  senses: {
    title: 'Sound and brightness',
    text: 'This page cannot read the tablet’s volume or brightness: listen and look for yourself.',
    playTone: 'Play a test tone',
    playing:
      'Playing a tone. If you hear nothing, press the volume button on the tablet’s edge and switch off silent mode.',
    noSound: 'This browser cannot play sound.',
    brightness:
      'Brightness: swipe down from the upper edge and move the slider with the sun, or open Settings, Display. Switch automatic brightness off, and keep it bright enough to read at the counter.',
  },
  leave: {
    title: 'Leave the survey page',
    exitFullScreen: 'Leave full screen',
    keys: 'With a keyboard: Esc or F11 leaves full screen, Alt+F4 closes the page.',
    android:
      'Android with a pinned app: hold Back and Overview together, or swipe up and hold. A kiosk app such as Fully Kiosk: swipe from the left edge and enter that app’s own code.',
    apple: 'iPad in Guided Access: press the power or Home button three times and enter the iPad’s code.',
    windows: 'Windows in kiosk mode: press Ctrl+Alt+Delete and sign in to another account.',
    kept: 'Leaving loses no response: they are in the browser, and are sent when the page is opened again.',
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
