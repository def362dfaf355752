import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'API keys',
  intro:
    'With an API key another program (a service portal, reporting software) works with the system instead of a person. Give each program a key of its own, with no more rights than it needs.',
  list: 'List of API keys',
  none: 'The office has no API keys yet.',
  noneNext: 'Make one only when another program is to read or send data.',
  columns: {
    name: 'Name of the key',
    role: 'Rights',
    state: 'State',
    expires: 'Expires',
    used: 'Last used',
  },
  states: { active: 'In use', ending: 'Ends soon', expired: 'Expired', revoked: 'Revoked' },
  neverUsed: 'Never used',
  actions: 'Actions',
  revoke: 'Revoke',
  revokeFor: (name) => `Revoke the key ${name}`,
  confirm: {
    title: (name) => `Revoke the key ${name}?`,
    text: 'The program that uses it is refused at once. This cannot be taken back; make a new key if you need one.',
    submit: 'Revoke the key',
  },
  wasRevoked: (name) => `The key ${name} was revoked.`,
  add: 'Add an API key',
  name: 'Name of the key',
  nameHint: 'The program that will use it, for example: service portal',
  role: 'Rights',
  adminHint: 'May do everything in this office, and sees no other.',
  validFor: 'Valid for',
  days: (count) => `${count} days`,
  years: (count) => (count === '1' ? '1 year' : `${count} years`),
  addSubmit: 'Make the key',
  made: {
    title: (name) => `The API key of ${name}`,
    text: 'It is shown this once. Copy it into the program, and do not send it by mail or message.',
    label: 'API key',
    expires: 'Expires',
    done: 'It is kept',
  },
};
