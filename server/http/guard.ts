import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { Slug } from '../../shared/catalogue.ts';
import type { Endpoint } from '../../shared/endpoint.ts';
import { Problem } from '../../shared/problem.ts';
import { isInstallationWide, mayDo } from '../../shared/role.ts';
import { findPrincipal, type Principal } from '../access/principal.ts';
import { mayReach } from '../access/reach.ts';
import { findLatestVersion } from '../storage/catalogue.ts';
import type { Services } from './services.ts';
import { readSessionCookie } from './session-cookie.ts';

export interface GuardedEnv {
  Variables: { principal: Principal; requestId: string; endpoint: Endpoint };
}

/** Lets through whom the endpoint's row of the table names, and nobody else. */
export function guard(endpoint: Endpoint, services: Services) {
  return createMiddleware<GuardedEnv>(async function guardEndpoint(context, next) {
    context.set('endpoint', endpoint);
    const publicUrl = services.publicUrl();
    if (endpoint.caller === 'anyone') {
      if (endpoint.opensSession && isForeign(context, publicUrl)) throw new Problem('foreign-origin');
      context.set('principal', { kind: 'nobody' });
    } else {
      const credentials = {
        authorization: context.req.header('authorization'),
        sessionToken: readSessionCookie(context, publicUrl),
      };
      const principal = await findPrincipal(services.storage, credentials, services.now());
      context.set('principal', principal);
      checkCaller(endpoint, principal);
      if (principal.kind === 'account' && endpoint.method !== 'GET' && !isOwnOrigin(context, publicUrl))
        throw new Problem('foreign-origin');
      await checkOffice(context, services, principal);
    }
    if (endpoint.method !== 'GET' && !isJson(context)) throw new Problem('unsupported-media-type');
    await next();
  });
}

function checkCaller({ caller }: Endpoint, principal: Principal): void {
  if (caller === 'anyone') return;
  if (principal.kind === 'nobody') throw new Problem('unauthenticated');
  if (caller === 'device') {
    if (principal.kind !== 'device') throw new Problem('forbidden');
    return;
  }
  if (principal.kind === 'device') throw new Problem('forbidden');
  if (caller === 'signed-in') {
    if (principal.kind !== 'account') throw new Problem('forbidden');
    return;
  }
  if (principal.kind === 'account' && principal.account.mustChangePassword)
    throw new Problem('password-change-required');
  const reachesTooFar = isInstallationWide(caller) && principal.officeId !== null;
  if (reachesTooFar || !mayDo(principal.role, caller)) throw new Problem('forbidden');
}

/** An office of somebody else's is answered as if there were none. */
async function checkOffice(context: Context, services: Services, principal: Principal): Promise<void> {
  const officeId = context.req.param('officeId') ?? context.req.query('officeId');
  if (officeId === undefined || principal.kind === 'nobody') return;
  // What is no slug is no office; not every engine could even be asked for it.
  const exists =
    Slug.safeParse(officeId).success &&
    (await mayReach(services.storage, principal, officeId)) &&
    (await services.storage.read((scope) => findLatestVersion(scope, officeId))) !== undefined;
  if (!exists) throw new Problem('unknown-office', { officeId });
}

function isJson(context: Context): boolean {
  return /^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '');
}

/** A browser says where a change comes from; without that word a cookie is not enough. */
function isOwnOrigin(context: Context, publicUrl: string): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = context.req.header('origin');
  if (origin === undefined || !URL.canParse(origin)) return false;
  if (origin === publicUrl) return true;
  // A page that came without TLS is not ours where ours come with it, though it bears our name.
  const { host, protocol } = new URL(origin);
  return host === context.req.header('host') && (protocol === 'https:' || !publicUrl.startsWith('https:'));
}

function isForeign(context: Context, publicUrl: string): boolean {
  const said = context.req.header('sec-fetch-site') ?? context.req.header('origin');
  return said !== undefined && !isOwnOrigin(context, publicUrl);
}
