import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Satisfaction survey',
  attract: {
    invitation: 'Or scan this code to answer on your own phone',
    code: 'QR code that opens the survey on a phone',
  },
  promise: 'Just a few taps. No name, no phone number, and nobody can tell what you chose.',
  start: 'Start the survey',
  opening: 'Opening the survey…',
  offline: {
    title: 'Not connected yet, trying again',
    text: 'Please check your phone’s network.',
    retry: 'Try again now',
  },
  sending: {
    title: 'Sending your answers…',
    trouble: 'Not sent yet, trying again',
    text: 'Your answers stay on this phone until they are sent. Please keep this page open.',
    textUnkept: 'This phone cannot keep your answers. Please leave this page open until they are sent.',
    retry: 'Send again now',
  },
  done: {
    title: 'Thank you!',
    text: 'Your answers were received. Nothing of them is left on this phone. You may close the page.',
  },
  notSent: 'The answers that you just gave were not received.',
  closed: {
    'no-link': {
      title: 'There is no code to answer with',
      text: 'Please scan the QR code on the screen at the counter, or on the paper that you were given.',
    },
    'used-link': {
      title: 'This QR code was used already',
      text: 'Each code is good for one response. If it was not yours, please answer on the tablet at the counter, or ask the staff for another code.',
    },
    'expired-link': {
      title: 'This QR code has expired',
      text: 'Please scan the code that the screen at the counter shows now, or ask the staff for a new one.',
    },
    'crowded-link': {
      title: 'Many people have just scanned this code',
      text: 'The screen at the counter will show another in a few minutes. Please scan that one, or answer on the tablet now.',
    },
    'links-not-offered': {
      title: 'The office takes no answers from phones at present',
      text: 'Please answer on the tablet at the counter.',
    },
    'unknown-link': {
      title: 'This QR code is wrong',
      text: 'Please scan the code on the screen at the counter, or on paper, once more.',
    },
    other: {
      title: 'Sorry, your answers could not be received',
      text: 'Please answer on the tablet at the counter, or tell the staff.',
    },
  },
};
