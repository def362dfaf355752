import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import {
  deskPolicy,
  type Policy,
  pagePolicy,
  previewPolicy,
  renderPolicy,
  tabletPolicy,
  workerPolicy,
} from '../http/content-policy.ts';
import type { GuardedEnv } from '../http/guard.ts';
import { type Ability, renderPermissions } from '../http/security-headers.ts';
import type { Services } from '../http/services.ts';

interface Page {
  readonly file: string;
  readonly headers: Readonly<Record<string, string>>;
}

function page(file: string, policy: Policy, abilities: readonly Ability[] = [], more = {}): Page {
  const headers = {
    'Content-Security-Policy': renderPolicy(policy),
    'Permissions-Policy': renderPermissions(abilities),
    ...more,
  };
  return { file, headers };
}

const tablet = page('/index.html', tabletPolicy, ['fullscreen', 'screen-wake-lock']);
const phone = page('/link/index.html', pagePolicy);
const officer = page('/officer/index.html', pagePolicy);
// Recordings for the tablets are made at the desk.
const desk = page('/office/index.html', deskPolicy, ['microphone']);
const framed = { 'X-Frame-Options': 'SAMEORIGIN', 'Origin-Agent-Cluster': '?0' };
const preview = page('/preview/index.html', previewPolicy, [], framed);

const pages: Readonly<Record<string, Page>> = {
  '/': tablet,
  '/l': phone,
  '/l/': phone,
  '/office': desk,
  '/office/': desk,
  '/officer': officer,
  '/officer/': officer,
  '/preview': preview,
  '/preview/': preview,
};

/** What else has headers of its own, by its path: a page under its file's name too, and the worker. */
const ownHeaders: Readonly<Record<string, Page['headers']>> = {
  ...Object.fromEntries(
    Object.entries(pages).flatMap(([path, { file, headers }]) => [
      [path, headers],
      [file, headers],
    ]),
  ),
  '/sw.js': { 'Content-Security-Policy': renderPolicy(workerPolicy) },
};

/** Hashed names never change their content; everything else is asked for again. */
const sayHowLongToKeep = createMiddleware<GuardedEnv>(async function sayHowLongToKeep(context, next) {
  await next();
  if (!context.res.ok) return;
  const isHashed = context.req.path.startsWith('/assets/');
  context.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
});

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
    rewriteRequestPath: (path) => pages[path]?.file ?? path,
  });
  app.get('*', compress(), sayHowLongToKeep, sayWhatItMayDo, files);
}
