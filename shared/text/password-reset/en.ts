import type { vi } from './vi.ts';

export const en: typeof vi = {
  forgotten: 'Forgot the password?',
  title: 'Forgotten password',
  text: 'Enter the name of your account. Where it has an e-mail address, a link to a new password goes there.',
  submit: 'Send the link',
  sentTitle: 'Look at your e-mail',
  sent: 'If this account has an e-mail address, the link was sent and works for 30 minutes. If you do not see it, look among the spam too.',
  noAddress: 'No address for the account? Ask the manager of your office for a new password.',
  back: 'To the sign-in',
  newTitle: 'Choose a new password',
  newText: 'Once it is saved, the account is signed out everywhere.',
  newSubmit: 'Save the new password',
  done: (name) => `The new password of “${name}” was saved.`,
  spentTitle: 'This link no longer works',
  askAgain: 'Ask for a new link',
  signIn: 'Sign in',
  email: {
    menu: 'E-mail',
    title: 'E-mail address',
    intro:
      'When you forget your password, a link to a new one goes to this address. Nothing else is sent there.',
    label: 'Address',
    hint: 'For example lan@example.vn. Leave it empty for no links.',
    optional: 'E-mail address (optional)',
    optionalHint: 'So that they can choose a new password themselves when they forget theirs.',
    wrong: 'This is no e-mail address; one would be lan@example.vn.',
    password: 'Your password',
    submit: 'Save the address',
    saved: 'The address was saved.',
    removed: 'The address was removed.',
  },
};
