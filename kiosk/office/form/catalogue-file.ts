import { Catalogue, type PublishedCatalogue } from '../../../shared/catalogue.ts';
import { type DraftRule, type Issue, ruleOf } from '../new-office/draft-faults.ts';
import type { OfficeDraft } from '../new-office/office-draft.ts';
import { openAsChanges } from './open-as-changes.ts';

/** Where in the file something is wrong: `criteria.0.text`; '' for all of it. */
export interface CatalogueFileFault {
  readonly path: string;
  readonly rule: DraftRule;
}

export type CatalogueFileReading =
  | { readonly kind: 'draft'; readonly draft: OfficeDraft }
  | { readonly kind: 'no-json' }
  | { readonly kind: 'faults'; readonly faults: readonly CatalogueFileFault[] };

const mostFaults = 10;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** A catalogue from a file as changes to what this office asks: who the office is stays. Nothing of a wrong file is taken. */
export function readCatalogueFile(text: string, published: PublishedCatalogue): CatalogueFileReading {
  const document = parseJson(text);
  if (document === undefined) return { kind: 'no-json' };
  const parsed = Catalogue.safeParse(document);
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, mostFaults) as readonly Issue[];
    const faults = issues.map((issue) => ({ path: issue.path.map(String).join('.'), rule: ruleOf(issue) }));
    return { kind: 'faults', faults };
  }
  return { kind: 'draft', draft: openAsChanges(parsed.data, published) };
}
