const countMax = 100_000_000;

/**
 * A count as people write it: `685`, `1.234`, `1 234`; null where nothing is written. Dots and spaces only
 * between groups of three, so that `1.5` is refused and not read as 15.
 */
export function parseTypedCount(text: string): number | null | 'invalid' {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^(\d+|\d{1,3}([.\s]\d{3})+)$/.test(trimmed)) return 'invalid';
  const count = Number(trimmed.replace(/[.\s]/g, ''));
  return count <= countMax ? count : 'invalid';
}
