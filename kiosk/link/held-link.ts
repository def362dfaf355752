import type { SurveyResponse } from '../../shared/survey-response.ts';

/** The part of the browser's storages that is used. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const linkKey = 'survey-link';
const unsentKey = 'survey-unsent';

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

export function findUnsent(storage: KeyValueStorage): Unsent | undefined {
  const value = attempt(() => JSON.parse(storage.getItem(unsentKey) ?? 'null') as Unsent | null);
  return value && typeof value.link === 'string' && value.response ? value : undefined;
}

/** Kept until the server has named it, and not longer. */
export function keepUnsent(storage: KeyValueStorage, unsent: Unsent | undefined): void {
  write(storage, unsentKey, unsent && JSON.stringify(unsent));
}
