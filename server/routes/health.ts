import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import type { GuardedEnv } from '../http/guard.ts';
import type { Services } from '../http/services.ts';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** True for callers on this machine; what comes through a proxy says so in a header. */
function isLocal(context: Context): boolean {
  if (context.req.header('x-forwarded-for') !== undefined) return false;
  try {
    return loopback.test(getConnInfo(context).remote.address ?? '');
  } catch {
    return true; // No connection: the app was called inside this process.
  }
}

export function bindHealth(app: Hono<GuardedEnv>, { storage, metrics }: Services): void {
  app.get('/healthz', (context) => context.json({ ok: true }));

  app.get('/readyz', async (context) => {
    try {
      await storage.ping();
      return context.json({ ok: true });
    } catch {
      return context.json({ ok: false, code: 'storage-unavailable' }, 503);
    }
  });

  app.get('/metrics', (context) => {
    if (!isLocal(context)) return context.json({ code: 'not-found', details: {} }, 404);
    context.header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
    return context.body(metrics.render());
  });
}
