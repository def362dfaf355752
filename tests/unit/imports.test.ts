import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const projectFolder = join(import.meta.dirname, '..', '..');

/**
 * What each folder may import: other folders of the project, packages, and `node:`. A folder that is not here is
 * not allowed to be.
 */
const walls: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared', 'zod/mini'],
  'kiosk/api': ['shared', 'kiosk/api'],
  'kiosk/boot': [],
  'kiosk/ui': ['shared', 'kiosk/ui', 'kiosk/api', 'preact', 'uqr', '@fontsource/be-vietnam-pro'],
  'kiosk/outbox': ['shared', 'kiosk/outbox', 'idb'],
  'kiosk/device': [
    'shared',
    'kiosk/device',
    'kiosk/outbox',
    'kiosk/api',
    'kiosk/ui',
    'preact',
    'workbox-window',
  ],
  'kiosk/staff': ['shared', 'kiosk/staff', 'kiosk/outbox', 'kiosk/device', 'kiosk/ui', 'preact'],
  'kiosk/media': ['shared', 'kiosk/media', 'kiosk/survey', 'kiosk/outbox', 'kiosk/api', 'preact'],
  'kiosk/survey': [
    'shared',
    'kiosk/survey',
    'kiosk/media',
    'kiosk/staff',
    'kiosk/phone',
    'kiosk/outbox',
    'kiosk/device',
    'kiosk/ui',
    'preact',
  ],
  'kiosk/phone': ['shared', 'kiosk/phone', 'kiosk/device', 'kiosk/ui', 'preact'],
  'kiosk/link': [
    'shared',
    'kiosk/link',
    'kiosk/survey',
    'kiosk/outbox',
    'kiosk/device',
    'kiosk/api',
    'kiosk/ui',
    'preact',
  ],
  'kiosk/preview': ['shared', 'kiosk/preview', 'kiosk/survey', 'kiosk/link', 'kiosk/ui', 'preact'],
  'kiosk/officer': ['shared', 'kiosk/officer', 'kiosk/api', 'kiosk/ui', 'preact'],
  'kiosk/office': ['shared', 'kiosk/office', 'kiosk/api', 'kiosk/ui', 'chart.js', 'preact'],
  'kiosk/sw': ['kiosk/sw', 'workbox-precaching', 'workbox-routing'],
  'server/alerts': ['shared', 'server/alerts', 'server/access', 'server/mail', 'server/storage', 'node:'],
  'server/mail': ['server/mail', 'nodemailer'],
  'server/storage': ['shared', 'server/storage', 'kysely', 'pg', 'node:'],
  'server/annex': ['shared', 'server/annex', 'docx', 'fflate', 'pdfmake', 'write-excel-file', 'node:module'],
  'server/sheets': [
    'shared',
    'server/sheets',
    'server/annex',
    'fflate',
    'read-excel-file',
    'write-excel-file',
    'node:',
  ],
  'server/access': [
    'shared',
    'server/access',
    'server/storage',
    '@zxcvbn-ts/language-common',
    'otpauth',
    'openid-client',
    'zod/mini',
    'node:',
  ],
  'server/ingest': ['shared', 'server/ingest', 'server/storage', 'node:'],
  'server/public': ['shared', 'server/public', 'server/reports', 'hono'],
  'server/reports': ['shared', 'server/reports', 'server/ingest', 'server/storage'],
  'server/operations': [
    'shared',
    'server/operations',
    'server/ingest',
    'server/reports',
    'server/annex',
    'server/access',
    'server/mail',
    'server/sheets',
    'server/storage',
    'node:',
  ],
  'server/http': [
    'shared',
    'server/http',
    'server/routes',
    'server/access',
    'server/mail',
    'server/storage',
    'hono',
    'zod/mini',
    'node:',
  ],
  'server/routes': [
    'shared',
    'server/routes',
    'server/http',
    'server/operations',
    'server/ingest',
    'server/reports',
    'server/annex',
    'server/public',
    'server/access',
    'server/sheets',
    'server/storage',
    'hono',
    '@hono/node-server',
  ],
  'server/console': [
    'shared',
    'server/console',
    'server/operations',
    'server/reports',
    'server/annex',
    'server/routes',
    'server/http',
    'server/storage',
    'jsonc-parser',
    'zod/mini',
    'node:',
  ],
  server: ['shared', 'server', '@hono/node-server', 'node:'],
};

interface Import {
  readonly file: string;
  /** A path in the project, or the name of a package. */
  readonly target: string;
  readonly isType: boolean;
}

const importPattern =
  /^(?:import|export)\b([^'"]*?)\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

function listFiles(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1))
    .toSorted();
}

/** Build tools have their own walls: a configuration is no part of a page. */
const files = ['shared', 'kiosk', 'server'].flatMap(listFiles).filter((file) => !file.endsWith('.config.ts'));

const texts = new Map(files.map((file) => [file, readFileSync(join(projectFolder, file), 'utf8')]));

function importsOf(file: string): Import[] {
  return [...(texts.get(file) ?? '').matchAll(importPattern)].map(([, words = '', ...specifiers]) => {
    const specifier = specifiers.find((each) => each !== undefined) ?? '';
    const isOwn = specifier.startsWith('.');
    const target = isOwn ? normalize(join(dirname(file), specifier)) : specifier;
    return { file, target, isType: words.trimStart().startsWith('type ') };
  });
}

const imports = files.flatMap(importsOf);

/** The innermost folder that has walls. */
function folderOf(file: string): string | undefined {
  const [top = '', inner = ''] = file.split('/');
  if (top === 'shared') return 'shared';
  const folder = file.split('/').length > 2 ? `${top}/${inner}` : top;
  return Object.hasOwn(walls, folder) ? folder : undefined;
}

function isAllowed(target: string, allowed: readonly string[]): boolean {
  return allowed.some((name) =>
    name === 'node:' ? target.startsWith(name) : target === name || target.startsWith(`${name}/`),
  );
}

describe('imports', () => {
  test('are found at all', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
    expect(imports).toContainEqual({ file: 'server/storage/storage.ts', target: 'kysely', isType: false });
  });

  test.each(Object.entries(walls))('of %s stay inside its walls', (folder, allowed) => {
    const own = imports.filter(({ file }) => folderOf(file) === folder);
    if (allowed.length > 0) expect(own.length).toBeGreaterThan(0);
    const outside = own.filter(({ target }) => !isAllowed(target, allowed));
    expect(outside.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('come from folders that have walls', () => {
    expect(files.filter((file) => folderOf(file) === undefined)).toEqual([]);
  });

  test('run in no circle', () => {
    const next = new Map<string, string[]>();
    for (const { file, target, isType } of imports)
      if (!isType) next.set(file, [...(next.get(file) ?? []), target]);
    const done = new Set<string>();
    const findCircle = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const target of next.get(file) ?? []) {
        const circle = findCircle(target, [...path, file]);
        if (circle) return circle;
      }
      done.add(file);
      return undefined;
    };
    for (const file of files) expect(findCircle(file, [])).toBeUndefined();
  });

  test('name the file that is meant', () => {
    const withoutEnding = imports.filter(
      ({ target }) => /^(shared|kiosk|server)\//.test(target) && !/\.(tsx?|css|json)$/.test(target),
    );
    expect(withoutEnding).toEqual([]);
  });
});

describe('SQL', () => {
  test('is in the storage and nowhere else', () => {
    const elsewhere = files.filter((file) => {
      const text = texts.get(file) ?? '';
      const hasSql = /\bsql`|\b(insert into|delete from|select .+ from|update \w+ set)\b/i.test(text);
      return hasSql && !file.startsWith('server/storage/');
    });
    expect(elsewhere).toEqual([]);
  });
});

describe('files', () => {
  test('export by name, what they make themselves', () => {
    const barrels = files.filter((file) => /^export (\*|\{[^}]*\} from)/m.test(texts.get(file) ?? ''));
    expect(barrels).toEqual([]);
    expect(files.filter((file) => /^export default\b/m.test(texts.get(file) ?? ''))).toEqual([]);
  });

  test('are nouns: no drawer for whatever is left', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|index|lib)(\/|\.tsx?$)/;
    expect(files.filter((file) => drawer.test(file))).toEqual([]);
  });
});
