import { describe, expect, it } from 'vitest';
import { enrol } from '../../kiosk/outbox/enrol.ts';
import { findKeptLanguages, keepLanguages } from '../../kiosk/outbox/kept-languages.ts';
import { openStore } from '../../kiosk/outbox/store.ts';
import { khmer } from '../support/languages.ts';
import { enrolledTablet, enrolment, newTablet, noon } from './outbox-rig.ts';

const told = { key: 'first', languages: [{ ...khmer, texts: { back: 'ថយ' } }] };

describe('the languages that an office added', () => {
  it('are there after a start without a network, and replaced as a whole', async () => {
    const tablet = await enrolledTablet();
    await keepLanguages(tablet.store, 'loc-vinh', told);
    tablet.store.close();
    const store = openStore({ name: tablet.name });
    expect(await findKeptLanguages(store)).toEqual({ ...told, officeId: 'loc-vinh' });
    await keepLanguages(store, 'loc-vinh', { key: 'second', languages: [] });
    expect(await findKeptLanguages(store)).toMatchObject({ key: 'second', languages: [] });
  });

  it('are none on a tablet that was never told, or whose storage was cleared', async () => {
    expect(await findKeptLanguages(newTablet().store)).toBeUndefined();
    expect(await findKeptLanguages((await enrolledTablet()).store)).toBeUndefined();
  });

  it('do not go along to another office', async () => {
    const { store, storage } = await enrolledTablet();
    await keepLanguages(store, 'loc-vinh', told);
    const next = { ...enrolment, deviceId: 'd2', officeId: 'an-binh', token: 'device.an-binh.d2.secret' };
    await enrol(store, storage, next, noon);
    expect(await findKeptLanguages(store)).toBeUndefined();
  });
});
