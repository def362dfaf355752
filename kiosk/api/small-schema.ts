/**
 * The part of `zod/mini` that the survey page uses, in a tenth of its size: the build of that page puts this file
 * in zod's place (`kiosk/vite.config.ts`). Same names, same verdicts, same parsed values; a test holds the two
 * side by side. What is missing here fails the build.
 */

interface Issue {
  readonly path: readonly PropertyKey[];
}

type Parse = (value: unknown, fail: (issue?: Issue) => void) => unknown;
type Check = (context: { readonly value: unknown; readonly issues: Issue[] }) => void;
type Shape = Readonly<Record<string, Schema>>;

interface Schema {
  readonly parse: Parse;
  /** Of objects: their keys. */
  readonly shape: Shape;
  check(...checks: Check[]): Schema;
  safeParse(
    value: unknown,
  ): { success: true; data: unknown } | { success: false; error: { issues: Issue[] } };
}

function schema(parse: Parse, shape: Shape = {}): Schema {
  return {
    parse,
    shape,
    check: (...checks) =>
      schema((value, fail) => {
        const issues: Issue[] = [];
        const parsed = parse(value, (issue = { path: [] }) => issues.push(issue));
        if (issues.length === 0) for (const check of checks) check({ value: parsed, issues });
        for (const issue of issues) fail(issue);
        return parsed;
      }, shape),
    safeParse(value) {
      const issues: Issue[] = [];
      const data = parse(value, (issue = { path: [] }) => issues.push(issue));
      return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
    },
  };
}

function matching(isFine: (value: unknown) => boolean): Schema {
  return schema((value, fail) => {
    if (!isFine(value)) fail();
    return value;
  });
}

export const string = () => matching((value) => typeof value === 'string');
export const boolean = () => matching((value) => typeof value === 'boolean');
export const int = () => matching((value) => Number.isSafeInteger(value));
export const number = () => matching((value) => Number.isFinite(value));
export const literal = (only: unknown) => matching((value) => value === only);
export const unknown = () => matching(() => true);
const anyOf = (values: readonly unknown[]) => matching((value) => values.includes(value));

export { anyOf as enum };

export const array = (element: Schema) =>
  schema((value, fail) => {
    if (Array.isArray(value)) return value.map((item) => element.parse(item, fail));
    return fail();
  });

function parseObject(shape: Shape, rest?: Schema): Parse {
  return (value, fail) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail();
    const given = value as Record<string, unknown>;
    const parsed: Record<string, unknown> = {};
    for (const key of Object.keys(rest ? { ...shape, ...given } : shape)) {
      const item = (shape[key] ?? rest)?.parse(given[key], fail);
      if (key in given || item !== undefined) parsed[key] = item;
    }
    return parsed;
  };
}

export const object = (shape: Shape) => schema(parseObject(shape), shape);
export const extend = (base: Schema, shape: Shape) => object({ ...base.shape, ...shape });
export const catchall = (base: Schema, rest: Schema) => schema(parseObject(base.shape, rest), base.shape);

export const optional = (inner: Schema) =>
  schema((value, fail) => (value === undefined ? undefined : inner.parse(value, fail)));

export const nullable = (inner: Schema) =>
  schema((value, fail) => (value === null ? null : inner.parse(value, fail)));

export const _default = (inner: Schema, fallback: unknown) =>
  schema((value, fail) => (value === undefined ? fallback : inner.parse(value, fail)));

/** The first that fits. */
export const union = (choices: readonly Schema[]) =>
  schema((value, fail) => {
    for (const choice of choices) {
      const parsed = choice.safeParse(value);
      if (parsed.success) return parsed.data;
    }
    return fail();
  });

export const record = (key: Schema, item: Schema) =>
  schema((value, fail) => {
    const parsed = parseObject({}, item)(value, fail) as object | undefined;
    for (const name of Object.keys(parsed ?? {})) key.parse(name, fail);
    return parsed;
  });

function checking(isFine: (value: never) => boolean): Check {
  return ({ value, issues }) => {
    if (!isFine(value as never)) issues.push({ path: [] });
  };
}

export const regex = (pattern: RegExp) => checking((text: string) => pattern.test(text));
type Measured = string | readonly unknown[];

/** Characters are what zod counts, not the halves of an emoji. */
function lengthOf(value: Measured): number {
  return typeof value === 'string' ? [...value].length : value.length;
}

export const minLength = (least: number) => checking((value: Measured) => lengthOf(value) >= least);
export const maxLength = (most: number) => checking((value: Measured) => lengthOf(value) <= most);
export const minimum = (least: number) => checking((value: number) => value >= least);
export const maximum = (most: number) => checking((value: number) => value <= most);
export const positive = () => checking((value: number) => value > 0);
export const refine = (isFine: (value: never) => boolean) => checking(isFine);
