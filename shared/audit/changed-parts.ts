/** One value that is another one now; null where there was or is none. */
export interface ChangedPart {
  /** Names parts of a document, joined by points: `openingHours.0.from`; '' for the whole. */
  readonly path: string;
  readonly before: Value;
  readonly after: Value;
}

type Value = string | number | boolean | null;

const mostParts = 100;
const longestText = 300;

/** What differs between two documents (JSON), part by part, of a long list the first hundred. */
export function listChangedParts(before: unknown, after: unknown): ChangedPart[] {
  const [left, right] = [flatten(before), flatten(after)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((path) => ({ path, before: left.get(path) ?? null, after: right.get(path) ?? null }))
    .filter((part) => part.before !== part.after)
    .slice(0, mostParts);
}

function flatten(value: unknown, path = '', into = new Map<string, Value>()): Map<string, Value> {
  if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) flatten(part, path ? `${path}.${name}` : name, into);
  else if (typeof value === 'string') into.set(path, shorten(value));
  else if (typeof value === 'number' || typeof value === 'boolean') into.set(path, value);
  return into;
}

/** A long text that changed behind its beginning is still seen to have changed: its length stands with it. */
function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= longestText
    ? text
    : `${letters.slice(0, longestText).join('')}… (${letters.length})`;
}
