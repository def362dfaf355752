import type { Words } from './language.ts';

/** Texts by the path of their key: `attract.start`. What a language is in a file, on the wire and on a tablet. */
export type TextsByKey = Readonly<Record<string, string>>;

export function flattenTexts(tree: object, path = ''): TextsByKey {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, part]: [string, unknown]) => {
      if (typeof part === 'string') return [[path + key, part]];
      return typeof part === 'object' && part ? Object.entries(flattenTexts(part, `${path}${key}.`)) : [];
    }),
  );
}

/** The texts in the shape of their source; undefined where one is missing. */
export function findWords<T extends object>(source: T, texts: TextsByKey, path = ''): Words<T> | undefined {
  const words: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(source)) {
    const found = typeof part === 'string' ? texts[path + key] : findWords(part, texts, `${path}${key}.`);
    if (!found) return undefined;
    words[key] = found;
  }
  return words as Words<T>;
}
