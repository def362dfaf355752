import type { SurveyResponse } from '../../shared/survey-response.ts';

/** The part of the browser's storages that is used. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const linkKey = 'survey-link';
/** Each answer has its own: two surveys in two windows do not know of each other. */
const unsentPrefix = 'survey-unsent/';

/** What was answered and not acknowledged yet. */
export interface Unsent {
  readonly link: string;
  readonly response: SurveyResponse;
}

/** The link behind the `#`; it leaves the address at once, and so the history and whatever is shared of it. */
export function takeLinkFromAddress(): string | undefined {
  const link = location.hash.slice(1);
  if (location.hash) history.replaceState(null, '', location.pathname);
  return link || undefined;
}

/** Storage may be switched off; the page then goes on with what it has in memory. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function write(storage: KeyValueStorage, key: string, value: string | undefined): void {
  attempt(() => (value === undefined ? storage.removeItem(key) : storage.setItem(key, value)));
}

/** The link that this window has opened: for a reload in the middle of a survey. */
export function findHeldLink(storage: KeyValueStorage): string | undefined {
  return attempt(() => storage.getItem(linkKey)) ?? undefined;
}

export function holdLink(storage: KeyValueStorage, link: string | undefined): void {
  write(storage, linkKey, link);
}

function parseUnsent(text: string | null): Unsent[] {
  const value = attempt(() => JSON.parse(text ?? 'null') as Unsent | null);
  return value && typeof value.link === 'string' && value.response ? [value] : [];
}

/** What earlier visits could not send. */
export function listUnsent(storage: KeyValueStorage): Unsent[] {
  const keys = attempt(() => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''));
  return (keys ?? [])
    .filter((key) => key.startsWith(unsentPrefix))
    .flatMap((key) => parseUnsent(attempt(() => storage.getItem(key)) ?? null));
}

/** Kept until the server has named it, and not longer. @returns false where the phone keeps nothing */
export function keepUnsent(storage: KeyValueStorage, unsent: Unsent): boolean {
  const key = `${unsentPrefix}${unsent.response.id}`;
  return attempt(() => storage.setItem(key, JSON.stringify(unsent)) === undefined) ?? false;
}

export function forgetUnsent(storage: KeyValueStorage, { response }: Unsent): void {
  write(storage, `${unsentPrefix}${response.id}`, undefined);
}
