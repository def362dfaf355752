import type { Context } from 'hono';

/** The answer with its `ETag`, or 304 where the caller has named that tag. */
export function unlessKnown<T>(context: Context, etag: string, answer: T): T | Response {
  context.header('ETag', etag);
  const known = (context.req.header('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*') ? context.body(null, 304) : answer;
}
