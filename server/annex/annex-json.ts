import type { Annex } from '../../shared/annex/annex.ts';

export function renderJson(annex: Annex): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(annex, null, 2)}\n`);
}
