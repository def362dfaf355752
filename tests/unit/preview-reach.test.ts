import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const projectFolder = join(import.meta.dirname, '..', '..');
const imported = /^(?:import|export)\b([^'"]*?)\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

/** All that runs on a page, at its start or later: files of the project, and packages. */
function listReached(entry: string): string[] {
  const reached = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    if (!/\.tsx?$/.test(file)) continue;
    const text = readFileSync(join(projectFolder, file), 'utf8');
    for (const [, words = '', ...targets] of text.matchAll(imported)) {
      if (words.trimStart().startsWith('type ')) continue;
      const target = targets.find((each) => each !== undefined) ?? '';
      waiting.push(target.startsWith('.') ? normalize(join(dirname(file), target)) : target);
    }
  }
  return [...reached];
}

const textOf = (file: string) => readFileSync(join(projectFolder, file), 'utf8');
const isScript = (file: string) => /\.tsx?$/.test(file);

const waysOut =
  /\bfetch\(|\bindexedDB\b|\blocalStorage\b|\bsessionStorage\b|\bsendBeacon\b|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bcaches\b|\bserviceWorker\b|\bBroadcastChannel\b/;

test('the preview of a form reaches neither the outbox nor the server', () => {
  const reached = listReached('kiosk/preview/main.tsx');
  expect(reached).toContain('kiosk/survey/flow.ts');
  expect(reached).toContain('kiosk/link/LinkPage.tsx');
  expect(reached.filter((file) => file === 'idb' || file.startsWith('kiosk/api/'))).toEqual([]);
  const scripts = reached.filter(isScript);
  expect(scripts.filter((file) => waysOut.test(textOf(file)))).toEqual([]);
});

test('the survey of a tablet does reach them, by the same search', () => {
  const reached = listReached('kiosk/survey/main.tsx');
  expect(reached).toContain('idb');
  expect(reached.filter(isScript).some((file) => waysOut.test(textOf(file)))).toBe(true);
});
