import { describe, expect, test } from 'vitest';
import { findPrincipal } from '../../server/access/principal.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '../../server/operations/api-key.ts';
import { engines } from '../support/engines.ts';
import { days, minutes, openTestOffice, type TestOffice } from '../support/test-office.ts';

function make({ storage, id, clock }: TestOffice, validDays?: number) {
  const made = { officeId: id, role: 'clerk', name: 'Cổng dịch vụ công', validDays } as const;
  return createApiKey(storage, made, clock.now());
}

function holderOf({ storage, clock }: TestOffice, key: string) {
  const credentials = { authorization: `Bearer ${key}`, sessionToken: undefined };
  return findPrincipal(storage, credentials, clock.now());
}

const listed = ({ storage, id, clock }: TestOffice) => listApiKeys(storage, id, clock.now());

describe.each(engines)('an API key on $name', (engine) => {
  test('speaks for its office in its role, and is kept as a hash alone', async () => {
    const office = await openTestOffice(engine);
    const { key, view } = await make(office);
    expect(await holderOf(office, key)).toEqual({
      kind: 'api-key',
      officeId: office.id,
      keyId: view.keyId,
      name: 'Cổng dịch vụ công',
      role: 'clerk',
    });
    const secret = key.split('.').at(-1);
    expect(JSON.stringify(await office.query('select * from api_key'))).not.toContain(secret);
    expect(view).toMatchObject({ state: 'active', expiresAt: '2027-03-10T03:00:00.000Z', lastUsedAt: null });
  });

  test('ends when it was said to, and tells only who holds it', async () => {
    const office = await openTestOffice(engine);
    const { key, view } = await make(office, 31);
    expect(view.state).toBe('active');
    office.clock.advance(31 * days - 1);
    await holderOf(office, key);
    expect((await listed(office)).map(({ state }) => state)).toEqual(['ending']);
    office.clock.advance(1);
    await expect(holderOf(office, key)).rejects.toMatchObject({ code: 'api-key-expired' });
    const wrong = `${key.slice(0, -3)}AAA`;
    await expect(holderOf(office, wrong)).rejects.toMatchObject({ code: 'unknown-api-key' });
    expect((await listed(office)).map(({ state }) => state)).toEqual(['expired']);
  });

  test('is worth nothing once it is revoked, and stays in the list', async () => {
    const office = await openTestOffice(engine);
    const { key, view } = await make(office);
    const named = { officeId: office.id, keyId: view.keyId };
    for (let time = 0; time < 2; time += 1)
      await revokeApiKey(office.storage, named, 'manager', office.clock.now() + time);
    await expect(holderOf(office, key)).rejects.toMatchObject({ code: 'api-key-revoked' });
    expect((await listed(office)).map(({ state }) => state)).toEqual(['revoked']);
    const neighbour = await office.openNeighbour('binh-an');
    const elsewhere = { ...named, officeId: neighbour.id };
    await expect(revokeApiKey(office.storage, elsewhere, 'admin', 0)).rejects.toMatchObject({
      code: 'unknown-key-id',
    });
  });

  test('has its last use noted, to the hour', async () => {
    const office = await openTestOffice(engine);
    const { key } = await make(office);
    const used = async () => {
      await holderOf(office, key);
      return (await listed(office))[0]?.lastUsedAt;
    };
    expect(await used()).toBe('2026-03-10T03:00:00.000Z');
    office.clock.advance(50 * minutes);
    expect(await used()).toBe('2026-03-10T03:00:00.000Z');
    office.clock.advance(11 * minutes);
    expect(await used()).toBe('2026-03-10T04:01:00.000Z');
  });
});
