import { Catalogue } from '../../../shared/catalogue.ts';
import type { vi } from '../../../shared/text/office/vi.ts';
import { buildCatalogue, type OfficeDraft } from './office-draft.ts';

export type DraftRule = keyof typeof vi.form.rules;

/** What is wrong, by the name of the input: `officeId`, `criteria.0.text`, `officers.2.name`. */
export type DraftFaults = ReadonlyMap<string, DraftRule>;

export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly maximum?: unknown;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** Catalogue keys that the form calls otherwise, or shows as one input. */
const inputNames: readonly [RegExp, string][] = [
  [/^office\.id$/, 'officeId'],
  [/^office\.(name|parentName)(\.vi)?$/, '$1'],
  [/^office\.(place|timeZone)$/, '$1'],
  [/^(criteria\.\d+)\.text(\.vi)?$/, '$1.text'],
  [/^(criteria\.\d+)\.levelLabels\.(\d+)(\.vi)?$/, '$1.levelWords.$2'],
  [/^(serviceFields|counters)\.(\d+)\.name(\.vi)?$/, '$1.$2.name'],
  [/^(criteria\.\d+\.target)\.(percent|upTo)$/, '$1'],
  [/^levels\.(\d+)\.label(\.vi)?$/, 'levels.$1.label'],
];

function inputNameOf(path: readonly PropertyKey[]): string {
  const key = path.map(String).join('.');
  const match = inputNames.find(([pattern]) => pattern.test(key));
  return match ? key.replace(match[0], match[1]) : key;
}

/** The limits of the catalogue's texts, each with a sentence that names it. */
const lengthRules: Readonly<Record<string, DraftRule>> = { 500: 'too-long-500', 2000: 'too-long-2000' };

export function ruleOf({ code, path, params, maximum }: Issue): DraftRule {
  const isList = path.length === 1;
  if (path.includes('target')) return params?.rule === 'target-level' ? 'target-level' : 'target';
  if (path.at(-1) === 'firstDay' || path.at(-1) === 'lastDay')
    return params?.rule === 'day-order' ? 'day-order' : 'day';
  if (code === 'too_small') return isList ? 'no-criteria' : 'missing';
  if (code === 'too_big') return isList ? 'too-many' : (lengthRules[String(maximum)] ?? 'too-long');
  if (code === 'invalid_format') return 'slug';
  if (params?.rule === 'time-zone') return 'time-zone';
  return path.at(-1) === 'vi' || path.at(-1) === 'name' ? 'missing' : 'invalid';
}

/** Rows that say what an earlier row of their list says. */
function findRepeated(list: string, texts: readonly string[], faults: Map<string, DraftRule>): void {
  const input = list === 'criteria' ? 'text' : 'name';
  const plain = texts.map((text) => text.trim().normalize('NFC').toLocaleLowerCase('vi'));
  plain.forEach((text, index) => {
    if (text !== '' && plain.indexOf(text) < index) faults.set(`${list}.${index}.${input}`, 'repeated');
  });
}

/** A criterion that nobody could ever answer, since there is nobody or nothing to rate. */
function findUnratable(draft: OfficeDraft, faults: Map<string, DraftRule>): void {
  draft.criteria.forEach(({ per }, index) => {
    if (per === 'officer' && draft.officers.length === 0) faults.set(`criteria.${index}.per`, 'no-officers');
    if (per === 'serviceField' && draft.serviceFields.length === 0)
      faults.set(`criteria.${index}.per`, 'no-fields');
  });
}

export function checkDraft(draft: OfficeDraft): { catalogue: Catalogue } | { faults: DraftFaults } {
  const faults = new Map<string, DraftRule>();
  findRepeated(
    'criteria',
    draft.criteria.map(({ text }) => text),
    faults,
  );
  findRepeated(
    'serviceFields',
    draft.serviceFields.map(({ name }) => name),
    faults,
  );
  // Two officers may share a name; name and title together tell them apart in the annex.
  findRepeated(
    'officers',
    draft.officers.map(({ name, title }) => name.trim() && `${name.trim()}, ${title.trim()}`),
    faults,
  );
  findUnratable(draft, faults);
  const parsed = Catalogue.safeParse(buildCatalogue(draft));
  if (!parsed.success)
    for (const issue of parsed.error.issues as readonly Issue[]) {
      const name = inputNameOf(issue.path);
      if (!faults.has(name)) faults.set(name, ruleOf(issue));
    }
  // An id that follows an empty name is not the person's fault: the name is.
  if (draft.typedId === null && faults.has('name')) faults.delete('officeId');
  return parsed.success && faults.size === 0 ? { catalogue: parsed.data } : { faults };
}
