import type * as z from 'zod/mini';
import type { FileFault } from '../../shared/text/problem/vi.ts';

const mostFaults = 10;

/** What a schema found, as places and rules: the words are the reader's. */
export function faultsOf(
  error: z.core.$ZodError,
  lineOf: (path: readonly PropertyKey[]) => number | null = () => null,
): FileFault[] {
  return error.issues.slice(0, mostFaults).map((issue) => ({
    line: lineOf(issue.path),
    path: issue.path.map(String).join('.'),
    rule: ruleOf(issue),
  }));
}

function ruleOf(issue: z.core.$ZodIssue): string {
  const rule = issue.code === 'custom' ? issue.params?.rule : undefined;
  return typeof rule === 'string' ? rule : issue.code;
}
