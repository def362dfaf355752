import { readFile } from 'node:fs/promises';
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type * as z from 'zod/mini';
import { faultsOf } from '../../shared/file-fault.ts';
import { Problem, type ProblemCode } from '../../shared/problem.ts';

/** @throws Problem `file-unreadable` */
async function readTextFile(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new Problem('file-unreadable', {
      path,
      reason: (cause as NodeJS.ErrnoException).code ?? String(cause),
    });
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The line of a key, or of the nearest thing around it that is there. */
function lineOfPath(text: string, tree: Node, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (node) return lineAt(text, node.offset);
  }
  return lineAt(text, tree.offset);
}

/**
 * A typed document from a JSON file; what is wrong is named by line and key.
 * @throws Problem `file-unreadable`, and `code` with `faults`
 */
export async function readJsonFile<S extends z.ZodMiniType>(
  path: string,
  schema: S,
  code: ProblemCode,
): Promise<z.output<S>> {
  const text = await readTextFile(path);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first || !tree)
    throw new Problem(code, {
      path,
      faults: [{ line: lineAt(text, first?.offset ?? 0), path: '', rule: 'syntax' }],
    });
  const parsed = schema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Problem(code, { path, faults: faultsOf(parsed.error, (at) => lineOfPath(text, tree, at)) });
}
