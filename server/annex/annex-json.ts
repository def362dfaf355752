import type { AnnexDocument } from '../../shared/annex/annex.ts';

export function renderJson({ annex, closing }: AnnexDocument): Uint8Array {
  const json = closing ? { ...annex, closing } : annex;
  return new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
}
