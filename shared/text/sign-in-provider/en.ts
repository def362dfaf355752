import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  or: 'or',
  button: (provider) => `Sign in with ${provider}`,
  hint: 'Use your work account; you need no other password.',
  newTab: (provider) => `Sign in with ${provider} in a new tab`,
  newTabHint: 'Sign in in the new tab, then come back to this one: what you have typed here stays.',
  activeThere: 'In use, signs in at the authority’s system',
};
