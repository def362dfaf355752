import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { knownBrowserMs, parseTokens, renderTokens } from '../access/known-browser.ts';

const cookieName = 'known-browser';

export function readKnownBrowser(context: Context, publicUrl: string): readonly string[] {
  return parseTokens(getCookie(context, cookieName, publicUrl.startsWith('https:') ? 'host' : undefined));
}

/** Stays when the person signs out: it opens nothing. */
export function writeKnownBrowser(context: Context, publicUrl: string, tokens: readonly string[]): void {
  const secure = publicUrl.startsWith('https:');
  setCookie(context, cookieName, renderTokens(tokens), {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    maxAge: knownBrowserMs / 1000,
    ...(secure ? { prefix: 'host' } : {}),
  });
}
