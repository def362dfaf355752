import { expect, test } from 'vitest';
import { listChangedParts } from '../../shared/audit/changed-parts.ts';
import { defaultOfficeSettings } from '../../shared/office-settings.ts';
import { invalidReasons } from '../../shared/paper/invalid-reason.ts';
import { roles } from '../../shared/role.ts';
import { en } from '../../shared/text/history/en.ts';
import { vi } from '../../shared/text/history/vi.ts';

test('the history says in words what was changed in the settings', () => {
  const openingHours = [{ weekday: 1, from: '07:30', to: '11:30' }];
  const paths = listChangedParts(null, { ...defaultOfficeSettings, openingHours }).map(({ path }) => path);
  const names = new Set(paths.flatMap((path) => path.split('.')).filter((name) => !/^\d+$/.test(name)));
  for (const name of [...names, ...invalidReasons])
    for (const words of [vi, en]) expect(words.parts, name).toHaveProperty(name);
  for (const role of roles) expect(vi.words).toHaveProperty(role);
  expect(Object.keys(en.parts)).toEqual(Object.keys(vi.parts));
  expect(Object.keys(en.words)).toEqual(Object.keys(vi.words));
});

test('of two documents only what differs is listed, and a long text by its beginning', () => {
  expect(listChangedParts({ a: 1, b: { c: [1, 2] } }, { a: 1, b: { c: [1, 3, 4] }, d: null })).toEqual([
    { path: 'b.c.1', before: 2, after: 3 },
    { path: 'b.c.2', before: null, after: 4 },
  ]);
  expect(listChangedParts(undefined, undefined)).toEqual([]);
  expect(listChangedParts({ a: 'x'.repeat(400) }, { a: 'y'.repeat(401) })).toEqual([
    { path: 'a', before: `${'x'.repeat(300)}… (400)`, after: `${'y'.repeat(300)}… (401)` },
  ]);
  expect(
    listChangedParts({}, Object.fromEntries(Array.from({ length: 500 }, (_, n) => [n, n]))),
  ).toHaveLength(100);
});
