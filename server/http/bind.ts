import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type * as z from 'zod/mini';
import { isRecorded } from '../../shared/audit/action.ts';
import { Slug } from '../../shared/catalogue.ts';
import type { Endpoint, InputOf, OutputOf } from '../../shared/endpoint.ts';
import { faultsOf } from '../../shared/file-fault.ts';
import { Problem } from '../../shared/problem.ts';
import type { Principal } from '../access/principal.ts';
import { listReach } from '../access/reach.ts';
import { type Act, performAct } from '../storage/act.ts';
import { confineToOffices } from '../storage/office-confinement.ts';
import { actorFor } from './actor-for.ts';
import { type GuardedEnv, guard } from './guard.ts';
import type { Services } from './services.ts';

export interface Call<E extends Endpoint> {
  readonly input: InputOf<E>;
  readonly principal: Principal;
  /** A segment of the path that the endpoint names: an id. @throws Problem `not-found` where it can be none */
  param(name: string): string;
  query(name: string): string | undefined;
  readonly now: number;
  readonly context: Context<GuardedEnv>;
}

type Handler<E extends Endpoint> = (call: Call<E>) => Promise<OutputOf<E> | Response>;

export type Bind = <E extends Endpoint>(endpoint: E, handler: Handler<E>) => void;

/** Binds rows of the endpoint table to their handlers: who may call, how large, of what shape. */
export function binder(app: Hono<GuardedEnv>, services: Services): Bind {
  return (endpoint, handler) => {
    app.on(
      endpoint.method,
      endpoint.path,
      guard(endpoint, services),
      limitBody(endpoint),
      async (context) => {
        const call: Call<typeof endpoint> = {
          input: (await readInput(context, endpoint)) as InputOf<typeof endpoint>,
          principal: context.get('principal'),
          param: (name) => readParam(context, name),
          query: (name) => context.req.query(name),
          now: services.now(),
          context,
        };
        const { action } = endpoint;
        const perform = () =>
          isRecorded(action)
            ? performAct({ ...describeAct(call), action }, () => handler(call))
            : handler(call);
        const reach = await findReach(call, services);
        const answer = await (reach === null ? perform() : confineToOffices(reach, perform));
        if (answer instanceof Response) return answer;
        if (answer === undefined) return context.body(null, 204);
        return context.json(answer as object, endpoint.status === 201 ? 201 : 200);
      },
    );
  };
}

/** The office that the call is about; null where it may be about several. */
function officeOf({ principal, context }: Pick<Call<Endpoint>, 'principal' | 'context'>): string | null {
  const own = principal.kind === 'nobody' ? null : principal.officeId;
  return context.req.param('officeId') ?? context.req.query('officeId') ?? own;
}

/** The offices that the call may touch; null: any. One that names an office is about that one alone. */
async function findReach(
  call: Pick<Call<Endpoint>, 'principal' | 'context'>,
  { storage }: Services,
): Promise<readonly string[] | null> {
  const officeId = officeOf(call);
  if (officeId === null) return null;
  const { principal, context } = call;
  const isNamed = (context.req.param('officeId') ?? context.req.query('officeId')) !== undefined;
  return isNamed ? [officeId] : listReach(storage, principal);
}

/** As far as the call tells: the office and the id in its path, and who calls. */
function describeAct(call: Pick<Call<Endpoint>, 'principal' | 'now' | 'context'>): Omit<Act, 'action'> {
  const { officeId: _, ...ids } = call.context.req.param() as Record<string, string>;
  return {
    officeId: officeOf(call),
    actor: actorFor(call.principal),
    subject: Object.values(ids).join('/'),
    at: call.now,
  };
}

/**
 * Node holds a body to the length that it announced. One of unknown length is read here already, in chunks; if
 * it breaks off, that is the caller's failure, not the server's.
 */
function limitBody({ maxBytes }: Endpoint) {
  const tooLarge = () => new Problem('too-large', { maxBytes });
  const limitChunks = bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw tooLarge();
    },
  });
  return createMiddleware<GuardedEnv>(async function limitBodySize(context, next) {
    const length = context.req.header('content-length');
    if (length !== undefined && context.req.header('transfer-encoding') === undefined) {
      if (Number(length) > maxBytes) throw tooLarge();
      return next();
    }
    try {
      return await limitChunks(context, next);
    } catch (cause) {
      throw cause instanceof Problem ? cause : new Problem('not-json');
    }
  });
}

function readParam(context: Context, name: string): string {
  const parsed = Slug.safeParse(context.req.param(name));
  if (!parsed.success) throw new Problem('not-found');
  return parsed.data;
}

async function readInput(context: Context, endpoint: Endpoint): Promise<unknown> {
  if (!endpoint.input) return undefined;
  let body: unknown;
  try {
    body = JSON.parse(await context.req.text());
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('not-json');
  }
  const parsed = (endpoint.input as z.ZodMiniType).safeParse(body);
  if (!parsed.success) throw new Problem('invalid-request', { faults: faultsOf(parsed.error) });
  return parsed.data;
}
