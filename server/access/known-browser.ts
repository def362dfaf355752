import { isSameHash, makeSecret } from './secret.ts';
import type { SecretBox } from './secret-box.ts';

const dayMs = 24 * 3_600_000;

/** Browsers keep no cookie longer. */
export const knownBrowserMs = 400 * dayMs;

/** Of so many accounts at most one browser remembers that they signed in there. */
const mostAccounts = 10;

/** What a browser holds: for each account that signed in there `ID.DAY.SIGNATURE`, which names nobody. */
type Tokens = readonly string[];

export function parseTokens(cookie: string | undefined): Tokens {
  return (cookie ?? '').split('~').filter((token) => /^[\w-]{16}\.\d{1,6}\.[\w-]{43}$/.test(token));
}

export function renderTokens(tokens: Tokens): string {
  return tokens.join('~');
}

function renderToken(box: SecretBox, nameKey: string, id: string, day: number): string {
  return `${id}.${day}.${box.sign(`known-browser/${id}/${day}/${nameKey}`)}`;
}

interface Known {
  readonly id: string;
  readonly token: string;
}

function findKnown(box: SecretBox, tokens: Tokens, nameKey: string, now: number): Known | undefined {
  for (const token of tokens.slice(0, mostAccounts)) {
    const [id = '', day = ''] = token.split('.');
    const isRecent = Number(day) * dayMs + knownBrowserMs > now;
    if (isRecent && isSameHash(token, renderToken(box, nameKey, id, Number(day)))) return { id, token };
  }
  return undefined;
}

/** The browser's id with this account; undefined where nobody has signed in to it there. */
export function findBrowserId(
  box: SecretBox,
  tokens: Tokens,
  nameKey: string,
  now: number,
): string | undefined {
  return findKnown(box, tokens, nameKey, now)?.id;
}

/** What the browser holds once somebody has signed in there: the last ten accounts, the newest first. */
export function rememberAccount(box: SecretBox, tokens: Tokens, nameKey: string, now: number): Tokens {
  const known = findKnown(box, tokens, nameKey, now);
  const token = renderToken(box, nameKey, known?.id ?? makeSecret(12), Math.floor(now / dayMs));
  return [token, ...tokens.filter((each) => each !== known?.token)].slice(0, mostAccounts);
}
