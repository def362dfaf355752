import { WrongUsage } from './command.ts';
import { words } from './words.ts';

/** A whole number from 1 to `most`. @param name the option's, as it is typed */
export function parseCount(name: string, text: string, most: number): number {
  const count = Number(text);
  if (!/^\d{1,4}$/.test(text) || count < 1 || count > most)
    throw new WrongUsage(words.wrongCount(name, most));
  return count;
}
