import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderAnnex } from '../../server/annex/render-annex.ts';
import { annexFormats } from '../../shared/annex/annex.ts';
import { openAnnexCase } from './annex-case.ts';

vi.setConfig({ testTimeout: 60_000 });

const { document } = openAnnexCase('two-versions');

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

afterEach(() => {
  vi.useRealTimers();
});

/** Renders in a process of its own: zips write the wall clock of the machine. */
const printDigests = `
  const { renderAnnex } = await import('./server/annex/render-annex.ts');
  const { createHash } = await import('node:crypto');
  let input = '';
  for await (const chunk of process.stdin) input += chunk;
  const { document, formats } = JSON.parse(input);
  const digests = {};
  for (const format of formats)
    digests[format] = createHash('sha256').update((await renderAnnex(document, format)).bytes).digest('hex');
  console.log(JSON.stringify(digests));
`;

function digestsIn(timeZone: string): Record<string, string> {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', printDigests], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, TZ: timeZone },
    input: JSON.stringify({ document, formats: annexFormats }),
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

describe('the same data', () => {
  it.each(annexFormats)('gives the same bytes as %s, years later too', async (format) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-01T00:00:00Z') });
    const first = digest((await renderAnnex(document, format)).bytes);
    vi.setSystemTime(Date.parse('2031-11-30T23:59:58Z'));
    const second = digest((await renderAnnex(structuredClone(document), format)).bytes);
    expect(second).toBe(first);
  });

  it('gives the same bytes in every time zone', async () => {
    const here = Object.fromEntries(
      await Promise.all(
        annexFormats.map(async (format) => [format, digest((await renderAnnex(document, format)).bytes)]),
      ),
    );
    expect(digestsIn('Pacific/Kiritimati')).toEqual(here);
    expect(digestsIn('America/Anchorage')).toEqual(here);
  });

  it.each(['docx', 'xlsx'] as const)('names no time and no machine in the %s', async (format) => {
    const parts = unzipSync((await renderAnnex(document, format)).bytes);
    const all = Object.values(parts).map((part) => new TextDecoder().decode(part));
    expect(all.join('')).not.toMatch(/dcterms:(created|modified)|20\d\d-\d\d-\d\dT/);
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  });

  it('gives other bytes when a single count differs', async () => {
    const changed = structuredClone(document);
    const [row] = changed.annex.rows;
    if (row?.levels.A) row.levels.A.count += 1;
    for (const format of annexFormats) {
      const before = digest((await renderAnnex(document, format)).bytes);
      expect(digest((await renderAnnex(changed, format)).bytes)).not.toBe(before);
    }
  });
});
