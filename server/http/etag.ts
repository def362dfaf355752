import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** A tag that changes with the text. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}

/** The answer with its `ETag`, or 304 where the caller has named that tag. */
export function unlessKnown<T>(context: Context, etag: string, answer: T): T | Response {
  context.header('ETag', etag);
  const known = (context.req.header('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*') ? context.body(null, 304) : answer;
}
