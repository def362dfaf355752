import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { deskPolicy, previewPolicy, renderPolicy } from '../http/content-policy.ts';
import type { GuardedEnv } from '../http/guard.ts';
import type { Services } from '../http/services.ts';

const pages: Readonly<Record<string, string>> = {
  '/': '/index.html',
  '/office': '/office/index.html',
  '/office/': '/office/index.html',
  '/l': '/link/index.html',
  '/l/': '/link/index.html',
  '/preview': '/preview/index.html',
  '/preview/': '/preview/index.html',
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

const desk = { 'Content-Security-Policy': renderPolicy(deskPolicy) };
const preview = {
  'Content-Security-Policy': renderPolicy(previewPolicy),
  'X-Frame-Options': 'SAMEORIGIN',
  'Origin-Agent-Cluster': '?0',
};

/** Pages that may do otherwise than the rest. */
const ownHeaders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/office': desk,
  '/office/': desk,
  '/office/index.html': desk,
  '/preview': preview,
  '/preview/': preview,
  '/preview/index.html': preview,
};

const sayWhatItMayDo = createMiddleware<GuardedEnv>(async function sayWhatItMayDo(context, next) {
  await next();
  const { path } = context.req;
  for (const [name, value] of Object.entries(ownHeaders[path] ?? {})) context.header(name, value);
  // The preview has no origin of its own, and loads the same files; nothing in them is anybody's secret.
  if (path.startsWith('/assets/desk/')) context.header('Access-Control-Allow-Origin', '*');
});

/** The pages and what they load, from files alone: they come whatever the database's state. */
export function bindPages(app: Hono<GuardedEnv>, { pagesFolder }: Services): void {
  const files = serveStatic<GuardedEnv>({
    root: pagesFolder,
    rewriteRequestPath: (path) => pages[path] ?? path,
  });
  app.get('*', compress(), sayHowLongToKeep, sayWhatItMayDo, files);
}
