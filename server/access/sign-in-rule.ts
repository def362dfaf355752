import * as z from 'zod/mini';
import { Slug } from '../../shared/catalogue.ts';
import { type Role, roles } from '../../shared/role.ts';

/** A claim's name, or the names on the way to it where it lies deeper: `["realm_access", "roles"]`. */
const Claim = z.union([
  z.string().check(z.minLength(1)),
  z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
]);
type Claim = z.infer<typeof Claim>;

const SignInRule = z
  .strictObject({
    claim: Claim,
    /** The claim is this text, or a list that has it. */
    value: z.string().check(z.minLength(1)),
    role: z.enum(roles),
    officeId: z.optional(Slug),
    officeIdClaim: z.optional(Claim),
    officerId: z.optional(Slug),
    officerIdClaim: z.optional(Claim),
  })
  .check(
    z.refine(
      ({ role, officeId, officeIdClaim }) => countOf(officeId, officeIdClaim) === Number(role !== 'admin'),
      {
        path: ['officeId'],
      },
    ),
    z.refine(
      ({ role, officerId, officerIdClaim }) =>
        countOf(officerId, officerIdClaim) === Number(role === 'officer'),
      { path: ['officerId'] },
    ),
  );

/** Who of the provider's people may come in, and as what: the first rule that fits. */
export const SignInRules = z.strictObject({ rules: z.array(SignInRule).check(z.minLength(1)) });
export type SignInRules = z.infer<typeof SignInRules>;

function countOf(...values: readonly unknown[]): number {
  return values.filter((value) => value !== undefined).length;
}

/** What somebody may do here. */
export interface SignInRights {
  readonly role: Role;
  /** null for the administrator of the whole installation. */
  readonly officeId: string | null;
  readonly officerId: string | null;
}

/** What the provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

function valueAt(claims: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Claims)[name]
        : undefined,
    claims,
  );
}

function textsAt(claims: Claims, claim: Claim): string[] {
  const value = valueAt(claims, [claim].flat());
  return [value].flat().filter((each) => typeof each === 'string');
}

/** The one id that a claim holds; several would leave it to chance. */
function findId(claims: Claims, id: string | undefined, claim: Claim | undefined): string | null | undefined {
  if (claim === undefined) return id ?? null;
  const [text, ...more] = textsAt(claims, claim);
  return more.length === 0 && Slug.safeParse(text).success ? text : undefined;
}

/** undefined: nobody who may come in. */
export function findRights({ rules }: SignInRules, claims: Claims): SignInRights | undefined {
  for (const rule of rules) {
    if (!textsAt(claims, rule.claim).includes(rule.value)) continue;
    const officeId = findId(claims, rule.officeId, rule.officeIdClaim);
    const officerId = findId(claims, rule.officerId, rule.officerIdClaim);
    if (officeId !== undefined && officerId !== undefined) return { role: rule.role, officeId, officerId };
  }
  return undefined;
}
