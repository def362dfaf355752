type Part = Readonly<Record<string, unknown>>;

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (row: Part): unknown => row.id ?? row.level;

const isRows = (value: unknown): value is readonly Part[] =>
  Array.isArray(value) && value.every((row) => isPart(row) && keyOf(row) !== undefined);

/** A translation belongs to its words: a text is taken as a whole. */
const isText = (value: Part) => typeof value.vi === 'string';

/**
 * What two people made of the same thing: of each part what was changed there, and where both changed the same part,
 * mine. Lists whose rows have an `id` or a `level` are merged by row, others taken as a whole.
 */
export function mergeParts(base: Part, mine: Part, theirs: Part): Part {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const merged = [...keys].map((key) => [key, merge(base[key], mine[key], theirs[key])] as const);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/** In the order of whoever changed it; what only the other one has comes last. */
function mergeRows(base: readonly Part[], mine: readonly Part[], theirs: readonly Part[]): readonly Part[] {
  const find = (rows: readonly Part[], key: unknown) => rows.find((row) => keyOf(row) === key);
  const kept = (rows: readonly Part[]) => rows.map(keyOf).filter((key) => find(base, key));
  const isMineReordered = !isSame(
    kept(mine),
    kept(base).filter((key) => find(mine, key)),
  );
  const [first, second] = isMineReordered ? [mine, theirs] : [theirs, mine];
  const keys = new Set([...first, ...second].map(keyOf));
  return [...keys].flatMap((key) => {
    const merged = merge(find(base, key), find(mine, key), find(theirs, key));
    return merged === undefined ? [] : [merged as Part];
  });
}

function merge(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base)) return mine;
  if (isRows(base) && isRows(mine) && isRows(theirs)) return mergeRows(base, mine, theirs);
  const areParts = isPart(base) && isPart(mine) && isPart(theirs);
  if (areParts && !isText(mine)) return mergeParts(base, mine, theirs);
  return mine;
}
