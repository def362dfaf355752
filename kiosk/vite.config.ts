import { existsSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { preact } from '@preact/preset-vite';
import { build, defineConfig, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const root = import.meta.dirname;
/** The server builds beside the pages that it serves, and puts them in place when they are whole. */
const outDir = resolve(root, process.env.PAGES_FOLDER ?? '../dist');

/** The oldest browser that is served: the WebView of a tablet that was last updated in early 2022. */
const target = 'chrome99';

function buildOptions(
  input: Record<string, string>,
  assetsDir: string,
  output: Rolldown.OutputOptions = {},
): InlineConfig['build'] {
  return {
    target,
    outDir,
    assetsDir,
    // The content policy allows fonts and scripts from this server only: no data: address, nothing inline.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: { input, output },
  };
}

/** A name that a module does not export would be undefined, and found out by a citizen: no pages stay then. */
function strictImports(): Plugin {
  let fault: string | undefined;
  return {
    name: 'strict-imports',
    onLog(_level, { code, message }) {
      if (code === 'IMPORT_IS_UNDEFINED' || code === 'MISSING_EXPORT') fault ??= message;
    },
    closeBundle: {
      sequential: true,
      order: 'pre',
      handler() {
        if (fault === undefined) return;
        rmSync(outDir, { recursive: true });
        this.error(fault);
      },
    },
  };
}

/** Vite has each `import()` bring styles along. The survey page has all of its styles from the start. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/**
 * The pages beside the tablet's, in a build of their own: modules that they share with the survey are bundled a second
 * time, so that the survey's first file holds nothing of theirs.
 */
function deskPages(): Plugin {
  const pages = ['officer', 'office', 'link', 'preview']
    .map((name) => [name, resolve(root, name, 'index.html')] as const)
    .filter(([, file]) => existsSync(file));
  return {
    name: 'desk-pages',
    apply: 'build',
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        if (pages.length === 0) return;
        await build({
          configFile: false,
          root,
          publicDir: false,
          plugins: [strictImports(), preact({ devToolsEnabled: false })],
          build: { ...buildOptions(Object.fromEntries(pages), 'assets/desk'), emptyOutDir: false },
        });
        await writeFile(resolve(outDir, '.complete'), '');
      },
    },
  };
}

/** Watches over the start of the survey page: a script of its own under a fixed name, which runs where the rest fails. */
function bootScript(): Plugin {
  return {
    name: 'boot-script',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: '/boot.js' }, injectTo: 'head' }],
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          target,
          write: false,
          rolldownOptions: { input: resolve(root, 'boot/boot.ts'), output: { format: 'iife' } },
        },
      });
      const [script] = (built as Rolldown.RolldownOutput).output;
      this.emitFile({ type: 'asset', fileName: 'boot.js', source: script.code });
    },
  };
}

/** What the survey page, which must stay small, has in the place of a package. */
const lighter = [
  { find: /^zod\/mini$/, replacement: resolve(root, 'api/small-schema.ts') },
  // Its entry is written for browsers of 2015.
  { find: /^workbox-window$/, replacement: 'workbox-window/build/workbox-window.prod.mjs' },
];

type FindModule = (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;

/** True for what the page imports at its start, directly or not. */
function isInStart(id: string, find: FindModule, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = find(id);
  return module?.isEntry === true || module?.importers.some((each) => isInStart(each, find, seen)) === true;
}

/** The start of the page is one file, also where parts that come later share some of it: smaller, and one call. */
const startInOneFile = {
  codeSplitting: {
    groups: [
      {
        debugName: 'start',
        name: (id: string, modules: { getModuleInfo: FindModule }) =>
          isInStart(id, (each) => modules.getModuleInfo(each)) ? 'start' : null,
      },
    ],
  },
};

export default defineConfig({
  root,
  resolve: { alias: lighter },
  publicDir: resolve(root, '../public'),
  plugins: [
    strictImports(),
    plainImports(),
    preact({ devToolsEnabled: false }),
    bootScript(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'sw',
      filename: 'sw.ts',
      outDir,
      injectRegister: false,
      manifest: false,
      injectManifest: {
        target,
        rollupFormat: 'iife',
        globPatterns: [
          'index.html',
          'boot.js',
          'assets/survey/*.{js,css,woff2}',
          'icons/*',
          'manifest.webmanifest',
        ],
      },
    }),
    deskPages(),
  ],
  build: {
    ...buildOptions({ index: resolve(root, 'index.html') }, 'assets/survey', startInOneFile),
    emptyOutDir: true,
  },
});
