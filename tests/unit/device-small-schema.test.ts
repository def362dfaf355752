import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as real from 'zod/mini';
import catalogue from '../../server/samples/loc-vinh-2023/catalogue.json' with { type: 'json' };
import * as device from '../../shared/endpoints/device.ts';

type Schemas = typeof device;
let small: Schemas;

beforeAll(async () => {
  vi.doMock('zod/mini', () => import('../../kiosk/api/small-schema.ts'));
  vi.resetModules();
  small = await import('../../shared/endpoints/device.ts');
});

afterAll(() => {
  vi.doUnmock('zod/mini');
  vi.resetModules();
});

const published = {
  ...catalogue,
  version: 3,
  counters: [{ id: 'quay-1', name: { vi: 'Quầy 1' } }],
  extra: 'dropped',
};

const answers = {
  getDeviceCatalogue: published,
  enrolDevice: { deviceId: 'd', token: 't', officeId: 'o', lastSeq: 4, more: 1 },
  postResponses: {
    epoch: 'e',
    results: [
      { id: 'a', outcome: 'stored' },
      { id: null, outcome: 'rejected', code: 'invalid-id' },
    ],
  },
  postHeartbeat: {
    epoch: 'e',
    settings: {
      abandoned: 'send-incomplete',
      hasLastLook: true,
      openingHours: [{ weekday: 1, from: '07:30', to: '11:30' }],
      counterId: 'quay-1',
      staffPinKey: '7f3a',
    },
    reloadKey: null,
    languagesKey: 'k',
  },
  getDeviceLanguages: {
    key: 'k',
    languages: [{ code: 'km', name: 'ភាសាខ្មែរ', direction: 'ltr', texts: { back: 'ថយ' } }],
  },
};
type Name = keyof typeof answers;

const oddValue = fc.oneof(
  fc.constantFrom(undefined, null, '', 'x', '🙂'.repeat(300), 0, -1, 1.5, 2 ** 60, true, Number.NaN, [], {}, [
    {},
  ]),
  fc.constantFrom('stored', 'A', 'z', 'nhầm', { vi: '' }, { vi: 'có' }, { vi: 'có', en: 3 }, ['d', 3]),
);

/** Every place inside a value, as a path of keys. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

function replaceAt(value: unknown, [key, ...rest]: string[], odd: unknown): unknown {
  if (key === undefined) return odd;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as object) };
  copy[key] = replaceAt(copy[key], rest, odd);
  return copy;
}

function verdict(schemas: Schemas, name: Name, value: unknown): unknown {
  const parsed = schemas[name].output?.safeParse(value);
  return parsed?.success ? { data: parsed.data } : 'refused';
}

describe('the small schemas of the survey page', () => {
  it('are used in the place of zod', () => {
    expect(small.enrolDevice.output).not.toHaveProperty('_zod');
    expect(device.enrolDevice.output).toHaveProperty('_zod');
  });

  it.each(Object.keys(answers) as Name[])('parse a right answer of %s as zod does', (name) => {
    expect(verdict(small, name, answers[name])).toEqual(verdict(device, name, answers[name]));
    expect(verdict(small, name, answers[name])).not.toBe('refused');
  });

  it.each(Object.keys(answers) as Name[])('judge what is wrong somewhere in %s as zod does', (name) => {
    const place = fc.constantFrom(...placesOf(answers[name]));
    fc.assert(
      fc.property(fc.array(fc.tuple(place, oddValue), { minLength: 1, maxLength: 2 }), (changes) => {
        let value: unknown = answers[name];
        for (const [path, odd] of changes) {
          try {
            value = replaceAt(value, path, odd);
          } catch {
            // The first change took away the place of the second.
          }
        }
        expect(verdict(small, name, value)).toEqual(verdict(device, name, value));
      }),
      { numRuns: 1_500 },
    );
  });

  const pieces: Readonly<Record<string, (z: typeof real) => real.ZodMiniType>> = {
    number: (z) => z.number(),
    literal: (z) => z.literal('A'),
    union: (z) => z.union([z.object({ a: z.string() }), z.object({ b: z.int() }), z.string()]),
    record: (z) => z.record(z.string().check(z.minLength(1)), z.int()),
    bounds: (z) => z.nullable(z.number().check(z.minimum(1), z.maximum(7))),
    refined: (z) => z.object({ a: z.int(), b: z.int() }).check(z.refine(({ a, b }) => a < b)),
    shape: (z) => z.object({ inner: z.object({ a: z.int() }).shape.a }),
  };
  const values = [
    ...[undefined, null, '', 'A', 'B', 0, 1, 7, 8, 1.5, Number.NaN, Number.POSITIVE_INFINITY, true, []],
    ...[{}, { a: 'x' }, { b: 2 }, { a: 1, b: 2 }, { a: 2, b: 1 }, { '': 1 }, { inner: 3 }, { inner: 'x' }],
  ];

  it.each(Object.keys(pieces))('judge %s as zod does', async (name) => {
    const own = (await import('../../kiosk/api/small-schema.ts')) as unknown as typeof real;
    const judge = (z: typeof real) =>
      values.map((value) => {
        const parsed = pieces[name]?.(z).safeParse(value);
        return parsed?.success ? { data: parsed.data } : 'refused';
      });
    expect(judge(own)).toEqual(judge(real));
  });
});
