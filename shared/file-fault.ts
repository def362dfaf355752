import type * as z from 'zod/mini';

/** Where in a file a fault stands: `dòng 12, mục criteria.0.id: …`. */
export interface FileFault {
  readonly line: number | null;
  readonly path: string;
  readonly rule: string;
  /** What the rule is about: a limit, a word. */
  readonly value?: string;
}

const mostFaults = 10;

/** What a schema found, as places and rules: the words are the reader's. */
export function faultsOf(
  error: z.core.$ZodError,
  lineOf: (path: readonly PropertyKey[]) => number | null = () => null,
): FileFault[] {
  return error.issues.slice(0, mostFaults).map((issue) => ({
    line: lineOf(issue.path),
    path: issue.path.map(String).join('.'),
    ...ruleOf(issue),
  }));
}

function ruleOf(issue: z.core.$ZodIssue): Pick<FileFault, 'rule' | 'value'> {
  const { rule, value } = (issue.code === 'custom' && issue.params) || {};
  if (typeof rule !== 'string') return { rule: issue.code };
  return typeof value === 'string' ? { rule, value } : { rule };
}
