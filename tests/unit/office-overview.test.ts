import { describe, expect, it } from 'vitest';
import { countTablets, listIssues } from '../../kiosk/office/overview/tablet-state.ts';
import type { DeviceView } from '../../shared/endpoints/office.ts';
import { healthyReport } from '../support/healthy-tablet.ts';

const receivedAt = '2026-03-10T03:00:00.000Z';
const nowMs = Date.parse(receivedAt) + 60_000;
const hourMs = 3_600_000;

const device = (parts: Partial<DeviceView> = {}): DeviceView => ({
  deviceId: 'a',
  name: 'Quầy 1',
  state: 'enrolled',
  lastSeenDay: '2026-03-10',
  lastSeq: 9,
  arrived: 9,
  gaps: [],
  setAside: [],
  counterId: null,
  heartbeat: { receivedAt, report: healthyReport },
  ...parts,
});

const silent = (parts: Partial<DeviceView> = {}) => device({ heartbeat: null, ...parts });

describe('the tablets at a glance', () => {
  it('are counted by whether they are in touch; files and phones are none', () => {
    const devices = [
      device(),
      device(),
      silent(),
      silent({ state: 'waiting' }),
      silent({ state: 'revoked' }),
      silent({ state: 'import' }),
      silent({ state: 'link' }),
    ];
    expect(countTablets(devices, nowMs)).toEqual({ all: 3, inTouch: 2, lost: 0, unheard: 1, waiting: 1 });
    expect(countTablets(devices, nowMs + hourMs)).toMatchObject({ all: 3, inTouch: 0, lost: 2 });
  });
});

describe('what needs attention', () => {
  it('is nothing of a tablet that is well, or not in use yet', () => {
    expect(listIssues(device(), nowMs)).toEqual([]);
    expect(listIssues(silent({ state: 'waiting' }), nowMs)).toEqual([]);
  });

  it('is what a tablet reports', () => {
    const low = device({ heartbeat: { receivedAt, report: { ...healthyReport, setAside: 2 } } });
    expect(listIssues(low, nowMs)).toEqual([{ kind: 'concern', concern: { kind: 'setAside', count: 2 } }]);
  });

  it('is what the server misses of one that says nothing', () => {
    const gaps = [{ from: 3, to: 5 }];
    const setAside = [{ seq: 7, code: 'conflict' }];
    expect(listIssues(silent({ gaps, setAside }), nowMs)).toEqual([
      { kind: 'neverHeard' },
      { kind: 'notArrived', count: 3 },
      { kind: 'refused', count: 1 },
    ]);
    expect(listIssues(device({ state: 'revoked', gaps }), nowMs)).toEqual([{ kind: 'notArrived', count: 3 }]);
  });
});
