import { describe, expect, it } from 'vitest';
import { describeCheck } from '../../kiosk/staff/connection-words.ts';
import { checkReadiness, isReady, type ReadinessFacts } from '../../kiosk/staff/readiness.ts';
import { words } from '../../shared/text/staff/vi.ts';

const well: ReadinessFacts = {
  isPersisted: true,
  freeMegabytes: 800,
  isFullScreen: true,
  clockOffsetMs: -1_500,
  isModern: true,
  hasWorker: true,
  linkOrigin: null,
};

const wantingOf = (facts: Partial<ReadinessFacts>) =>
  Object.entries(checkReadiness({ ...well, ...facts })).filter(([, state]) => state !== 'well');

describe('a tablet', () => {
  it('is ready when all is well, and where the browser does not tell of its room', () => {
    expect(isReady(checkReadiness(well))).toBe(true);
    expect(isReady(checkReadiness({ ...well, freeMegabytes: null }))).toBe(true);
  });

  it('is not ready for any single thing that is missing, which is named', () => {
    expect(wantingOf({ isPersisted: false })).toEqual([['persisted', 'wanting']]);
    expect(wantingOf({ freeMegabytes: 49 })).toEqual([['space', 'wanting']]);
    expect(wantingOf({ isFullScreen: false })).toEqual([['fullScreen', 'wanting']]);
    expect(wantingOf({ clockOffsetMs: 120_000 })).toEqual([['clock', 'wanting']]);
    expect(wantingOf({ clockOffsetMs: -119_999 })).toEqual([]);
    expect(wantingOf({ isModern: false })).toEqual([['browser', 'wanting']]);
    expect(wantingOf({ hasWorker: false })).toEqual([['offline', 'wanting']]);
  });

  it('offers phones no address of its own server that they would look for on themselves', () => {
    const phonesOf = (linkOrigin: string | null) => checkReadiness({ ...well, linkOrigin }).phones;
    for (const host of ['127.0.0.1:8080', 'localhost', 'khao-sat.localhost:8080', '[::1]:8080'])
      expect([host, phonesOf(`http://${host}`)]).toEqual([host, 'wanting']);
    for (const host of ['mot-cua.example', '192.168.1.20:8080', '10.127.0.1', 'localhost.example'])
      expect([host, phonesOf(`https://${host}`)]).toEqual([host, 'well']);
    expect(phonesOf(null)).toBeUndefined();
  });

  it('does not know its clock before the server has answered', () => {
    expect(wantingOf({ clockOffsetMs: null })).toEqual([['clock', 'unknown']]);
    expect(isReady(checkReadiness({ ...well, clockOffsetMs: null }))).toBe(false);
  });
});

describe('the test of the connection', () => {
  const heard = (clockOffsetMs: number | undefined) => ({ kind: 'answered' as const, clockOffsetMs });
  const say = (result: Parameters<typeof describeCheck>[0]['result'], isOnline = true) =>
    describeCheck({ result, tookMs: 340, isOnline, address: 'https://mot-cua.example' }, words);

  it('says how long an answer took, and how far off the clock is', () => {
    expect(say(heard(undefined))).toEqual([words.connection.well('0,3')]);
    expect(say(heard(20_000))[1]).toBe(words.connection.clockRight);
    expect(say(heard(-180_000))[1]).toBe(words.connection.clockOff(3));
  });

  it('tells a network that is off from a server that is not reached, and from one that refuses', () => {
    expect(say({ kind: 'unreachable' }, false)).toEqual([words.connection.noNetwork]);
    expect(say({ kind: 'unreachable' })).toEqual([words.connection.unreachable('https://mot-cua.example')]);
    const refused = { kind: 'refused' as const, status: 503, code: 'storage-unavailable' };
    expect(say(refused)).toEqual([words.connection.refused('storage-unavailable')]);
    expect(say({ ...refused, status: 401, code: 'device-revoked' })).toEqual([words.sync.stop]);
  });
});
