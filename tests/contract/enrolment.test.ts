import { describe, expect, test } from 'vitest';
import { findPrincipal } from '../../server/access/principal.ts';
import { createEnrolment, enrolDevice, revokeDevice } from '../../server/operations/device.ts';
import { engines } from '../support/engines.ts';
import { responses } from '../support/small-catalogue.ts';
import { minutes, openTestOffice, type TestOffice } from '../support/test-office.ts';

describe.each(engines)('enrolment on $name', (engine) => {
  function codeFor(office: TestOffice, target: { name: string } | { deviceId: string } = { name: 'Quầy 1' }) {
    return createEnrolment(office.storage, office.id, target, office.clock.now());
  }

  function enrol(office: TestOffice, code: string) {
    return enrolDevice(office.storage, code, office.clock.now());
  }

  function holderOf(office: TestOffice, token: string) {
    const credentials = { authorization: `Bearer ${token}`, sessionToken: undefined };
    return findPrincipal(office.storage, credentials, office.clock.now());
  }

  test('turns a code into a token once', async () => {
    const office = await openTestOffice(engine);
    const { code, deviceId } = await codeFor(office);
    const enrolment = await enrol(office, code);
    expect(enrolment).toEqual({ deviceId, officeId: 'an-binh', lastSeq: 0, token: expect.any(String) });
    expect(await holderOf(office, enrolment.token)).toEqual({
      kind: 'device',
      officeId: 'an-binh',
      deviceId,
    });
    await expect(enrol(office, code)).rejects.toMatchObject({ code: 'used-enrolment-code' });
  });

  test('takes a code as people type it', async () => {
    const office = await openTestOffice(engine);
    const { code } = await codeFor(office);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    expect(await enrol(office, typed)).toMatchObject({ officeId: 'an-binh', lastSeq: 0 });
  });

  test('gives one of ten who type the code at once the token', async () => {
    const office = await openTestOffice(engine);
    const { code } = await codeFor(office);
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => enrol(office, code)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tries)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'used-enrolment-code' });
  });

  test('lasts 15 minutes', async () => {
    const office = await openTestOffice(engine);
    const [inTime, late] = [await codeFor(office), await codeFor(office)];
    office.clock.advance(15 * minutes - 1);
    await enrol(office, inTime.code);
    office.clock.advance(1);
    await expect(enrol(office, late.code)).rejects.toMatchObject({ code: 'expired-enrolment-code' });
  });

  test('refuses a code that nobody made', async () => {
    const office = await openTestOffice(engine);
    for (const code of ['ABCD-EFGH', '', '\u0000', "' or 1=1 --"])
      await expect(enrol(office, code)).rejects.toMatchObject({ code: 'unknown-enrolment-code' });
  });

  test('of a known tablet ends its old token, and its numbers go on', async () => {
    const office = await openTestOffice(engine);
    const old = await office.enrolTablet();
    await old.send(...responses(3));
    const { code } = await codeFor(office, { deviceId: old.deviceId });
    await holderOf(office, old.token); // Until the new code is entered the tablet goes on.
    const renewed = await enrol(office, code);
    expect(renewed).toMatchObject({ deviceId: old.deviceId, lastSeq: 3 });
    await expect(holderOf(office, old.token)).rejects.toMatchObject({ code: 'unknown-device-token' });
    await holderOf(office, renewed.token);
  });

  test('is not for an unknown tablet, another office’s, or the import device', async () => {
    const office = await openTestOffice(engine);
    const neighbour = await office.openNeighbour('binh-an');
    const { deviceId } = await neighbour.enrolTablet();
    for (const unknown of [deviceId, 'nobody', 'import'])
      await expect(codeFor(office, { deviceId: unknown })).rejects.toMatchObject({ code: 'unknown-device' });
  });

  test('is not for an office that does not exist', async () => {
    const office = await openTestOffice(engine);
    const made = createEnrolment(office.storage, 'nowhere', { name: 'Quầy 1' }, office.clock.now());
    await expect(made).rejects.toMatchObject({ code: 'unknown-office' });
    expect(await office.devices()).toEqual([]);
  });

  test('lifts a revocation, which before refuses the token by name', async () => {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    await revokeDevice(office.storage, office.id, tablet.deviceId, office.clock.now());
    await expect(holderOf(office, tablet.token)).rejects.toMatchObject({ code: 'device-revoked' });
    expect(await office.devices()).toMatchObject([{ state: 'revoked' }]);
    const renewed = await office.enrolTablet({ deviceId: tablet.deviceId });
    await holderOf(office, renewed.token);
    expect(await office.devices()).toMatchObject([{ state: 'enrolled' }]);
  });

  test.each([
    ['another secret', (token: string) => `${token.slice(0, -4)}AAAA`],
    ['another office', (token: string) => token.replace('an-binh', 'binh-an')],
    ['another tablet', (token: string) => token.replace(/\.[0-9a-f]{16}\./, '.0123456789abcdef.')],
  ])('makes a token that is worth nothing with %s', async (_, change) => {
    const office = await openTestOffice(engine);
    await office.openNeighbour('binh-an');
    const { token } = await office.enrolTablet();
    expect(change(token)).not.toBe(token);
    await expect(holderOf(office, change(token))).rejects.toMatchObject({ code: 'unknown-device-token' });
  });
});
