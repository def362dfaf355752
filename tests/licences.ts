import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences under which a product may be handed on with this one's; of two that are offered one is enough. */
const allowed: ReadonlySet<string> = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'OFL-1.1', 'Unlicense'],
  ...['BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0', 'Zlib'],
]);

/** Packages that name their licence in a file of its own alone. */
const inTheirFile: Readonly<Record<string, string>> = { 'node_modules/png-js': 'MIT' };

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

const folder = join(import.meta.dirname, '..');

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** As its own file says it; the lockfile's word where the package is not for this machine. */
function licenceOf(path: string, locked: LockedPackage): string {
  const known = inTheirFile[path];
  if (known) return known;
  try {
    return readJson<{ license?: string }>(join(folder, path, 'package.json')).license ?? 'none named';
  } catch {
    return locked.license ?? 'not installed here';
  }
}

/** `(MIT OR Apache-2.0)` is fine with one of them, `MIT AND ISC` with both. */
function isAllowed(licence: string): boolean {
  const parts = licence.replace(/[()]/g, '').split(/ OR /);
  return parts.some((part) => part.split(/ AND /).every((name) => allowed.has(name.trim())));
}

const { packages } = readJson<{ packages: Record<string, LockedPackage> }>(join(folder, 'package-lock.json'));
const shipped = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, locked]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: locked.version ?? '',
    licence: licenceOf(path, locked),
  }));
const width = Math.max(...shipped.map(({ name, version }) => `${name}@${version}`.length));
for (const { name, version, licence } of shipped)
  process.stdout.write(`${`${name}@${version}`.padEnd(width)}  ${licence}\n`);

const refused = shipped.filter(({ licence }) => !isAllowed(licence));
for (const { name, licence } of refused)
  process.stderr.write(`${name}: ${licence} is not on the list of tests/licences.ts\n`);
process.exitCode = refused.length > 0 ? 1 : 0;
