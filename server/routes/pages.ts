import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import type { GuardedEnv } from '../http/guard.ts';
import type { Services } from '../http/services.ts';

const pages: Readonly<Record<string, string>> = {
  '/': '/index.html',
  '/office': '/office/index.html',
  '/office/': '/office/index.html',
  '/l': '/link/index.html',
  '/l/': '/link/index.html',
  '/officer': '/officer/index.html',
  '/officer/': '/officer/index.html',
};

/** Hashed names never change their content; everything else is asked for again. */
const sayHowLongToKeep = createMiddleware<GuardedEnv>(async function sayHowLongToKeep(context, next) {
  await next();
  if (!context.res.ok) return;
  const isHashed = context.req.path.startsWith('/assets/');
  context.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
});

/** The pages and what they load, from files alone: they come whatever the database's state. */
export function bindPages(app: Hono<GuardedEnv>, { pagesFolder }: Services): void {
  const files = serveStatic<GuardedEnv>({
    root: pagesFolder,
    rewriteRequestPath: (path) => pages[path] ?? path,
  });
  app.get('*', compress(), sayHowLongToKeep, files);
}
