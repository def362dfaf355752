/** Keeps secrets that must be read again, under a key that is in no table. */
export interface Sealer {
  /** @param owner whose secret it is and which; sealed for one, it opens for no other */
  seal(secret: string, owner: string): string;
  /** undefined where another key sealed it, for another owner, or where it was changed since. */
  open(sealed: string, owner: string): string | undefined;
}

/** Asked only where something sealed is needed. @throws Problem `secret-key-unreadable`, `secret-key-unwritable` */
export type FindSealer = () => Sealer;
