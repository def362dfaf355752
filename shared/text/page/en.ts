import { passwordMinLength } from '../../endpoints/account.ts';
import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  product: 'Satisfaction survey',
  loading: 'Loading…',
  more: 'Show more',
  working: 'Working…',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  unreachable: 'The server cannot be reached. Check the network and the server, then try again.',
  fixAbove: (count) =>
    `${count === 1 ? 'One entry needs' : `${count} entries need`} correcting; see the marks above.`,
  required: 'This must be filled in.',
  tooLong: (most) => `At most ${most} characters; shorten it.`,
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The browser does not allow copying. Select the text and copy it, or write it down.',
  signIn: {
    title: 'Sign in',
    name: 'Account name',
    password: 'Password',
    submit: 'Sign in',
    ended: 'Your session has ended. Sign in again to go on; what you were typing is still there.',
    forgotten: 'No account yet, or forgot the password? Ask the manager of your office.',
  },
  password: {
    title: 'Change password',
    titleOneTime: 'Choose your own password',
    reasonOneTime: 'The password that you just used works only once. Replace it by one that only you know.',
    current: 'Current password',
    currentOneTime: 'One-time password',
    currentWrong: 'The current password is wrong.',
    next: 'New password',
    again: 'New password again',
    rule: `At least ${passwordMinLength} characters. A short sentence is harder to guess than a word.`,
    tooShort: (length) => `A password needs at least ${passwordMinLength} characters; you entered ${length}.`,
    differs: 'The two entries are not the same.',
    show: 'Show password',
    submit: 'Save the new password',
    changed: 'The password was changed.',
  },
  account: {
    label: 'Signed-in account',
    changePassword: 'Change password',
    signOut: 'Sign out',
  },
};
