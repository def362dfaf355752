import { describe, expect, it } from 'vitest';
import {
  ageOf,
  listConcerns,
  listDifferingVersions,
  spanOf,
} from '../../kiosk/office/devices/device-health.ts';
import type { Heartbeat } from '../../shared/endpoints/device.ts';
import { healthyReport } from '../support/healthy-tablet.ts';

const receivedAt = '2026-03-10T03:00:00.000Z';
const minutes = 60_000;
const at = (afterMs: number) => Date.parse(receivedAt) + afterMs;

type State = 'waiting' | 'enrolled' | 'revoked' | 'import';

const tablet = (report: Partial<Heartbeat> = {}, state: State = 'enrolled') => ({
  name: 'Quầy 1',
  state,
  counterId: null as string | null,
  gaps: [] as { from: number; to: number }[],
  heartbeat: { receivedAt, report: { ...healthyReport, ...report } },
});

const kindsOf = (report: Partial<Heartbeat>, afterMs = minutes) =>
  listConcerns(tablet(report), at(afterMs), []).map(({ kind }) => kind);

describe('what somebody should see to', () => {
  it('is nothing where a tablet is well', () => {
    expect(kindsOf({})).toEqual([]);
    expect(kindsOf({ pending: 3, oldestPendingHours: 0, clockOffsetSeconds: -60 }, 15 * minutes)).toEqual([]);
    expect(kindsOf({ batteryPercent: null, isCharging: null })).toEqual([]);
  });

  it('is each thing that is not, the most pressing first', () => {
    const report: Partial<Heartbeat> = {
      pending: 3,
      oldestPendingHours: 26,
      setAside: 1,
      isPersisted: false,
      isFullScreen: false,
      batteryPercent: 20,
      isCharging: false,
      clockOffsetSeconds: -90,
    };
    const device = { ...tablet(report), counterId: 'counter-9' };
    expect(listConcerns(device, at(15 * minutes + 1), ['counter-1'])).toEqual([
      { kind: 'lost', ageMs: 15 * minutes + 1 },
      { kind: 'setAside', count: 1 },
      { kind: 'waiting', pending: 3, hours: 26 },
      { kind: 'notPersisted' },
      { kind: 'batteryLow', percent: 20 },
      { kind: 'clockFast', offsetMs: 90_000 },
      { kind: 'notFullScreen' },
      { kind: 'counterGone' },
    ]);
  });

  it('is not a low battery that charges, and is a clock that is slow', () => {
    expect(kindsOf({ batteryPercent: 5, isCharging: true })).toEqual([]);
    expect(kindsOf({ batteryPercent: 5, isCharging: null })).toEqual(['batteryLow']);
    expect(kindsOf({ clockOffsetSeconds: 61 })).toEqual(['clockSlow']);
  });

  it('is what keeps a tablet from being ready, where its page tells of it', () => {
    const unready = { freeMegabytes: 49, hasWorker: false, isModern: false };
    expect(kindsOf(unready)).toEqual(['lowSpace', 'notOffline', 'oldBrowser']);
    expect(kindsOf({ freeMegabytes: null, hasWorker: true, isModern: true })).toEqual([]);
  });

  it('is what has not arrived, as far as it does not wait to be sent', () => {
    const gaps = [
      { from: 2, to: 4 },
      { from: 7, to: 7 },
    ];
    const missingOf = (pending: number) => listConcerns({ ...tablet({ pending }), gaps }, at(0), []);
    expect([0, 3, 4, 5].map(missingOf)).toEqual([
      [{ kind: 'missing', count: 4 }],
      [{ kind: 'missing', count: 1 }],
      [],
      [],
    ]);
  });

  it('is nothing of a counter while the catalogue is not known', () => {
    expect(listConcerns({ ...tablet(), counterId: 'counter-9' }, at(0), null)).toEqual([]);
  });

  it('is nothing for what is no tablet in use', () => {
    for (const state of ['waiting', 'revoked', 'import'] as const)
      expect(listConcerns(tablet({ isPersisted: false }, state), at(0), [])).toEqual([]);
    expect(
      listConcerns({ state: 'enrolled', counterId: null, gaps: [], heartbeat: null }, at(0), []),
    ).toEqual([]);
  });
});

describe('how long ago', () => {
  it('is in the largest unit that says enough', () => {
    const hours = 60 * minutes;
    expect([0, 59.9 * minutes, hours, 47.9 * hours, 48 * hours].map(spanOf)).toEqual([
      { unit: 'minutes', count: 1 },
      { unit: 'minutes', count: 59 },
      { unit: 'hours', count: 1 },
      { unit: 'hours', count: 47 },
      { unit: 'days', count: 2 },
    ]);
  });

  it('is never in the future', () => {
    expect(ageOf(tablet(), at(-minutes))).toBe(0);
    expect(ageOf({ heartbeat: null }, at(0))).toBeNull();
  });
});

describe('versions of the page', () => {
  it('are listed where tablets that are in touch differ', () => {
    const old = { ...tablet({ appVersion: 'b2' }), name: 'Quầy 2' };
    expect(listDifferingVersions([tablet(), old], at(minutes))).toEqual([
      { version: 'a1', names: ['Quầy 1'] },
      { version: 'b2', names: ['Quầy 2'] },
    ]);
    expect(listDifferingVersions([tablet(), tablet()], at(minutes))).toEqual([]);
    expect(listDifferingVersions([tablet(), { ...old, state: 'revoked' }], at(minutes))).toEqual([]);
    expect(listDifferingVersions([tablet(), old], at(16 * minutes))).toEqual([]);
  });
});
