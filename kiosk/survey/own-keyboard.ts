import type { Script } from './keyboard/layout.ts';

/** Smaller screens are phones: theirs is the keyboard that their owner knows. */
const roomy = matchMedia('(min-width: 600px) and (min-height: 600px)');

/** Calls when the window becomes roomy, or narrow, until what it returns is called. */
export function watchRoom(onChange: () => void): () => void {
  roomy.addEventListener('change', onChange);
  return () => roomy.removeEventListener('change', onChange);
}

/**
 * Which letters the keyboard on the screen has, or undefined where the system's is better: on phones, and for
 * languages that are not written in Latin letters.
 */
export function chooseScript(language: string): Script | undefined {
  if (!roomy.matches) return undefined;
  if (language === 'vi') return 'vietnamese';
  return new Intl.Locale(language).maximize().script === 'Latn' ? 'plain' : undefined;
}
