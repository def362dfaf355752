import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const cookieName = 'sign-in';

/** Only the server's own pages send it: they bring back themselves what the provider sent along. */
const flags = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');

export function readSignInCookie(context: Context, publicUrl: string): string | undefined {
  return getCookie(context, cookieName, isSecure(publicUrl) ? 'host' : undefined) || undefined;
}

/** Gone when the browser is closed; what is in it ends sooner. */
export function writeSignInCookie(context: Context, publicUrl: string, content: string): void {
  const secure = isSecure(publicUrl);
  setCookie(context, cookieName, content, { ...flags, secure, ...(secure ? { prefix: 'host' } : {}) });
}

export function clearSignInCookie(context: Context, publicUrl: string): void {
  const secure = isSecure(publicUrl);
  deleteCookie(context, secure ? `__Host-${cookieName}` : cookieName, { path: '/', secure });
}
