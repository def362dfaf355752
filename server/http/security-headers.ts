import { createMiddleware } from 'hono/factory';
import { inertPolicy, publicPolicy, renderPolicy } from './content-policy.ts';

const yearSeconds = 365 * 24 * 3600;

/** What a page could ask of the machine that it runs on. Sound that plays by itself is not in the list: tablets read aloud. */
const abilities = [
  'accelerometer',
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
] as const;

export type Ability = (typeof abilities)[number];

/** `Permissions-Policy`: these for the page itself, the others for nobody. */
export function renderPermissions(granted: readonly Ability[] = []): string {
  return abilities.map((name) => `${name}=(${granted.includes(name) ? 'self' : ''})`).join(', ');
}

/** For every answer; what is a page has some of its own, which allow more. */
const headersOfAll = {
  'Content-Security-Policy': renderPolicy(inertPolicy),
  'Permissions-Policy': renderPermissions(),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
} as const;

/**
 * Where people type an HTTPS address, browsers are told to use no other. Names below it are left out: they may be
 * somebody else's.
 */
export function securityHeaders(publicUrl: () => string) {
  return createMiddleware(async function addSecurityHeaders(context, next) {
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(headersOfAll))
      if (!headers.has(name)) headers.set(name, value);
    if (publicUrl().startsWith('https:')) headers.set('Strict-Transport-Security', `max-age=${yearSeconds}`);
  });
}

/** For the pages that the server writes itself. */
export const sayPublicPolicy = createMiddleware(async function sayPublicPolicy(context, next) {
  await next();
  const isPage = context.res.headers.get('Content-Type')?.startsWith('text/html') === true;
  if (isPage) context.res.headers.set('Content-Security-Policy', renderPolicy(publicPolicy));
});
