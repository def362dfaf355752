import type { vi } from './vi.ts';

export const en: typeof vi = {
  title: 'Second step at sign-in',
  intro:
    'With it, each sign-in takes your password and then a code that an app on your phone is showing. Somebody who knows the password alone does not get in.',
  needs:
    'You need an app on your phone that makes codes, for example Google Authenticator or Microsoft Authenticator. It makes them without a network.',
  password: 'Your password',
  begin: 'Set it up',
  scan: 'Open the app that makes codes, choose to add an account, and scan this QR code.',
  qr: 'QR code that adds the account to the app that makes codes',
  secret: 'If it cannot be scanned, enter this key in the app:',
  firstCode: 'The 6 digits that the app is showing',
  confirm: 'Turn the second step on',
  isOn: 'The second step is on.',
  codesLeft: (count) => `${count} recovery codes are left.`,
  fewCodes: 'Few recovery codes are left. Make new ones.',
  renew: 'Make new recovery codes',
  renewIntro: 'Ten new codes take the place of the old ones, which work no more.',
  turnOff: 'Turn off',
  turnOffIntro: 'Without it, signing in takes the password alone. The recovery codes work no more either.',
  turnOffSubmit: 'Turn the second step off',
  wasTurnedOff: 'The second step is off.',
  code: 'Code',
  codeHint: 'The 6 digits in the app, or a recovery code.',
  inUseWith: (inUse) => `${inUse}, with a second step`,
  reset: {
    label: 'Turn the second step off as well',
    hint: 'For somebody who has lost their phone and has no recovery code left. Be sure that it is they who ask you.',
  },
  recovery: {
    title: 'Recovery codes',
    text: 'Without your phone, enter one of these in the place of the app’s code. Each works once. They are shown now and never again: print them or write them down, and keep them in a safe place.',
    done: 'I have put these codes away',
  },
  signIn: {
    title: 'Enter the code',
    text: (name) =>
      `Open the app that makes codes on your phone, and enter the 6 digits for the account “${name}”.`,
    code: '6 digits',
    useRecovery: 'No phone at hand? Use a recovery code',
    recoveryText: (name) => `Enter one of the recovery codes of the account “${name}”.`,
    recoveryCode: 'Recovery code',
    useApp: 'Use the code of the app',
    submit: 'Sign in',
    back: 'Back',
    lost: 'Lost both the phone and the recovery codes? Ask the manager of your office for a new password without this step.',
  },
};
