import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Endpoint, endpoint } from '../../shared/endpoint.ts';
import { endpoints } from '../../shared/endpoints/endpoints.ts';
import { mayDo, roles } from '../../shared/role.ts';

const lineOf = ({ method, path }: Endpoint) => `${method} ${path}`;

test('every file of endpoints is in the one table', async () => {
  const folder = join(import.meta.dirname, '../../shared/endpoints');
  const exported: Endpoint[] = [];
  for (const file of readdirSync(folder).filter((name) => name !== 'endpoints.ts')) {
    const module: Record<string, unknown> = await import(join(folder, file));
    for (const value of Object.values(module))
      if (typeof value === 'object' && value !== null && 'caller' in value) exported.push(value as Endpoint);
  }
  expect(endpoints.map(lineOf).toSorted()).toEqual(exported.map(lineOf).toSorted());
});

test('no two endpoints are called the same', () => {
  const shapes = endpoints.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
  expect(new Set(shapes).size).toBe(shapes.length);
});

test.each(endpoints.map((endpoint) => [lineOf(endpoint), endpoint] as const))(
  '%s is well formed',
  (_, endpoint) => {
    const { method, path, caller, input, output, status, maxBytes } = endpoint;
    expect(path).toMatch(/^\/api\/v1(\/([a-z-]+|:[a-zA-Z]+))+$/);
    expect(maxBytes).toBeGreaterThan(0);
    expect(maxBytes).toBeLessThanOrEqual(2 * 1024 * 1024);
    if (method === 'GET') expect(input).toBeUndefined();
    if (status === 204) expect(output).toBeUndefined();
    if (!['anyone', 'device', 'signed-in'].includes(caller)) {
      const allowed = roles.filter((role) => mayDo(role, caller as Parameters<typeof mayDo>[1]));
      expect(allowed.length, `somebody may ${caller}`).toBeGreaterThan(0);
    }
  },
);

test('what changes something names its action, or does not compile', () => {
  // @ts-expect-error an action is missing
  expect(endpoint('POST /api/v1/things', 'anyone', {}).action).toBeNull();
  // @ts-expect-error there is no such action
  endpoint('PUT /api/v1/things', 'anyone', { action: 'thing.change' });
  expect(endpoint('GET /api/v1/things', 'anyone').action).toBeNull();
});
