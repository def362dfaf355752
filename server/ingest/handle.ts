import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/**
 * What a response's id is called where people look at a part of it. One list has comments, another has channels and
 * marks; if both used the id, whoever has both could lay them side by side. So each has names of its own: the id
 * (16 random bytes) enciphered as one block under the list's key, which neither tells the id nor keeps its order.
 */
export type HandleKind = 'comment' | 'response';

const cipher = 'aes-256-ecb';

function keyOf(kind: HandleKind, secret: string): Buffer {
  return createHmac('sha256', secret).update(`handle:${kind}`).digest();
}

export function sealId(kind: HandleKind, id: string, secret: string): string {
  const block = createCipheriv(cipher, keyOf(kind, secret), null).setAutoPadding(false);
  return block.update(id.replaceAll('-', ''), 'hex', 'hex') + block.final('hex');
}

/** The response's id; undefined where the text is no handle at all. Any other handle leads to some id, and to no row. */
export function openHandle(kind: HandleKind, handle: string, secret: string): string | undefined {
  if (!/^[0-9a-f]{32}$/.test(handle)) return undefined;
  const block = createDecipheriv(cipher, keyOf(kind, secret), null).setAutoPadding(false);
  const hex = block.update(handle, 'hex', 'hex') + block.final('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
