import { type Tone, tones } from './letter.ts';

/** What a key does to the text. */
export type Stroke =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'tone'; readonly tone: Tone }
  | { readonly kind: 'erase' };

/** What a key does to the keyboard. */
export type Command = { readonly kind: 'shift' | 'letters' | 'signs' | 'hide' };

export type Key = Stroke | Command;
export type Row = readonly Key[];

/** `vietnamese`: Telex, and keys for the marks; `plain`: letters as they are. */
export type Script = 'vietnamese' | 'plain';

const letters = (row: string): Row => [...row].map((letter) => ({ kind: 'letter', letter }));
const signs = (row: string): Row => [...row].map((sign) => ({ kind: 'sign', sign }));
const erase: Key = { kind: 'erase' };
const toneKeys: Row = tones.map((tone) => ({ kind: 'tone', tone }));
const bottom = (other: Command): Row => [other, ...signs(', .?\n'), { kind: 'hide' }];

const letterRows: readonly Row[] = [
  letters('qwertyuiop'),
  letters('asdfghjkl'),
  [{ kind: 'shift' }, ...letters('zxcvbnm'), erase],
  bottom({ kind: 'signs' }),
];

export const layouts: Readonly<Record<Script | 'signs', readonly Row[]>> = {
  vietnamese: [[...letters('ăâêôơưđ'), ...toneKeys], ...letterRows],
  plain: [signs('1234567890'), ...letterRows],
  signs: [
    signs('1234567890'),
    signs('-/:;()“”%'),
    [...signs(".,?!'+=…"), erase],
    bottom({ kind: 'letters' }),
  ],
};
