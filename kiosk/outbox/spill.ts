import { maskDigits } from '../../shared/mask-digits.ts';
import type { ResponseDraft } from './draft.ts';
import type { KeyValueStorage } from './witness.ts';

const key = 'kiosk-spill';

/** Responses that IndexedDB would not take, until it does again. */
export function listSpilled(storage: KeyValueStorage): ResponseDraft[] {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(value) ? (value as ResponseDraft[]) : [];
  } catch {
    return [];
  }
}

/** @throws DOMException where this storage is full or refused as well */
export function spill(storage: KeyValueStorage, draft: ResponseDraft): void {
  const others = listSpilled(storage).filter(({ id }) => id !== draft.id);
  const masked = { ...draft, comment: maskDigits(draft.comment) };
  storage.setItem(key, JSON.stringify([...others, masked]));
}

export function removeSpilled(storage: KeyValueStorage, id: string): void {
  const rest = listSpilled(storage).filter((draft) => draft.id !== id);
  if (rest.length === 0) storage.removeItem(key);
  else storage.setItem(key, JSON.stringify(rest));
}
