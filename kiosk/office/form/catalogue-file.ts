import { Catalogue, type PublishedCatalogue } from '../../../shared/catalogue.ts';
import { type CataloguePlace, placeOf } from '../../../shared/catalogue-place.ts';
import type { vi } from '../../../shared/text/form-file/vi.ts';
import { type DraftRule, type Issue, ruleOf } from '../new-office/draft-faults.ts';
import type { OfficeDraft } from '../new-office/office-draft.ts';
import { openAsChanges } from './open-as-changes.ts';

/** What a file can be wrong in and a form cannot. */
type FileRule = keyof typeof vi.rules;

/** Where in the file something is wrong; null for a part that no form has. */
export interface CatalogueFileFault {
  readonly place: CataloguePlace | null;
  readonly rule: DraftRule | FileRule;
}

export type CatalogueFileReading =
  | { readonly kind: 'draft'; readonly draft: OfficeDraft }
  | { readonly kind: 'no-form' }
  | { readonly kind: 'faults'; readonly faults: readonly CatalogueFileFault[] };

const mostFaults = 10;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key],
    document,
  );
}

const fileRules: Readonly<Record<string, DraftRule | FileRule>> = {
  repeated: 'repeated',
  'unknown-reference': 'unknown-reference',
  'level-label-count': 'level-label-count',
};

function faultOf(document: unknown, issue: Issue): CatalogueFileFault {
  const { path, code, params } = issue;
  const place = placeOf(path);
  const isCount = path.length === 1 && (code === 'too_small' || code === 'too_big');
  if (isCount && place?.part === 'levels') return { place, rule: 'level-count' };
  const ownRule = fileRules[String(params?.rule)];
  if (ownRule) return { place, rule: ownRule };
  return { place, rule: valueAt(document, path) === undefined ? 'missing' : ruleOf(issue) };
}

/** A catalogue from a file as changes to what this office asks: who the office is stays. Nothing of a wrong file is taken. */
export function readCatalogueFile(text: string, published: PublishedCatalogue): CatalogueFileReading {
  const document = parseJson(text);
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return { kind: 'no-form' };
  const parsed = Catalogue.safeParse(document);
  if (parsed.success) return { kind: 'draft', draft: openAsChanges(parsed.data, published) };
  const issues = parsed.error.issues.slice(0, mostFaults) as readonly Issue[];
  return { kind: 'faults', faults: issues.map((issue) => faultOf(document, issue)) };
}
