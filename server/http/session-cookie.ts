import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sessionMaxMs } from '../access/principal.ts';

const cookieName = 'session';

/** Over HTTPS the name is `__Host-session`: no other host and no plain connection can set it. */
function prefixFor(publicUrl: string): 'host' | undefined {
  return publicUrl.startsWith('https:') ? 'host' : undefined;
}

export function readSessionCookie(context: Context, publicUrl: string): string | undefined {
  return getCookie(context, cookieName, prefixFor(publicUrl)) || undefined;
}

export function writeSessionCookie(context: Context, publicUrl: string, token: string): void {
  const prefix = prefixFor(publicUrl);
  setCookie(context, cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: prefix !== undefined,
    maxAge: sessionMaxMs / 1000,
    ...(prefix ? { prefix } : {}),
  });
}

export function clearSessionCookie(context: Context, publicUrl: string): void {
  const secure = prefixFor(publicUrl) !== undefined;
  deleteCookie(context, secure ? `__Host-${cookieName}` : cookieName, { path: '/', secure });
}
