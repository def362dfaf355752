import type * as z from 'zod/mini';
import type { AuditAction, Unrecorded } from './audit/action.ts';
import type { Permission } from './role.ts';

/**
 * Who may call: anyone; a tablet with its token; any account that is signed in, even one that must still
 * change its one-time password; or whoever's role has the permission, in their own office.
 */
export type Caller = 'anyone' | 'device' | 'signed-in' | Permission;

export type Schema = z.ZodMiniType;

export interface Endpoint<
  Input extends Schema | undefined = Schema | undefined,
  Output extends Schema | undefined = Schema | undefined,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `:name` stands for one segment of the path. */
  readonly path: `/api/v1/${string}`;
  readonly caller: Caller;
  readonly input: Input;
  /** undefined where the answer is a file or has no body. */
  readonly output: Output;
  readonly status: 200 | 201 | 204;
  readonly maxBytes: number;
  /** The answer signs somebody in: refused where another site's page asks for it. */
  readonly opensSession: boolean;
  /** What the audit log calls it; null for what only reads. */
  readonly action: AuditAction | Unrecorded | null;
}

interface Options<Input extends Schema | undefined, Output extends Schema | undefined> {
  input?: Input;
  output?: Output;
  status?: 200 | 201 | 204;
  maxBytes?: number;
  opensSession?: boolean;
}

interface ChangeOptions<Input extends Schema | undefined, Output extends Schema | undefined>
  extends Options<Input, Output> {
  action: AuditAction | Unrecorded;
}

/** One row of the table that the server binds and the pages call. What may change something names its action. */
export function endpoint<
  Input extends Schema | undefined = undefined,
  Output extends Schema | undefined = undefined,
>(line: `GET /api/v1/${string}`, caller: Caller, options?: Options<Input, Output>): Endpoint<Input, Output>;
export function endpoint<
  Input extends Schema | undefined = undefined,
  Output extends Schema | undefined = undefined,
>(
  line: `${'POST' | 'PUT' | 'DELETE'} /api/v1/${string}`,
  caller: Caller,
  options: ChangeOptions<Input, Output>,
): Endpoint<Input, Output>;
export function endpoint<Input extends Schema | undefined, Output extends Schema | undefined>(
  line: `${Endpoint['method']} /api/v1/${string}`,
  caller: Caller,
  options: Options<Input, Output> | ChangeOptions<Input, Output> = {},
): Endpoint<Input, Output> {
  const [method, path] = line.split(' ') as [Endpoint['method'], Endpoint['path']];
  const { input, output, status, maxBytes, opensSession } = options;
  return {
    method,
    path,
    caller,
    input: input as Input,
    output: output as Output,
    status: status ?? (output ? 200 : 204),
    maxBytes: maxBytes ?? 64 * 1024,
    opensSession: opensSession ?? false,
    action: 'action' in options ? options.action : null,
  };
}

export type InputOf<E extends Endpoint> = E['input'] extends Schema ? z.output<E['input']> : undefined;
export type OutputOf<E extends Endpoint> = E['output'] extends Schema ? z.output<E['output']> : undefined;
