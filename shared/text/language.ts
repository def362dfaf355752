/** Languages whose texts are complete. `vi` is the source; another one without every key does not compile. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** The shape of a text file: the same keys, and functions of the same parameters. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : T[K] extends string
      ? string
      : Words<T[K]>;
};
