import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Zips know local times without a zone; the same wall clock gives the same bytes on every machine. */
const entryTime = new Date(1980, 0, 1, 12);

/**
 * The same parts, but bytes that depend on nothing else: entries sorted and dated alike.
 * @param replacements parts to write instead, by path
 */
export function stabilizeZip(
  archive: Uint8Array,
  replacements: Readonly<Record<string, string>>,
): Uint8Array {
  const parts = unzipSync(archive);
  for (const [path, content] of Object.entries(replacements)) parts[path] = strToU8(content);
  const entries: Zippable = {};
  // By code unit `[Content_Types].xml` comes first, where readers that sniff expect it.
  for (const path of Object.keys(parts).sort()) {
    const part = parts[path];
    if (part) entries[path] = part;
  }
  return zipSync(entries, { mtime: entryTime, level: 6 });
}
