import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readHealth, versionOf } from '../../kiosk/device/health.ts';
import { type Heartbeat, startHeartbeat } from '../../kiosk/device/heartbeat.ts';
import { sendHeartbeat } from '../../kiosk/device/server-calls.ts';
import { findDevice } from '../../kiosk/outbox/device-record.ts';
import { saveResponse } from '../../kiosk/outbox/save-response.ts';
import { postHeartbeat } from '../../shared/endpoints/device.ts';
import { draft, enrolledTablet, noon } from './outbox-rig.ts';

describe('the heart', () => {
  let beats = 0;
  let heart: Heartbeat;
  let beat: () => Promise<unknown>;

  beforeEach(() => {
    beats = 0;
    beat = async () => {
      beats += 1;
    };
    vi.useFakeTimers();
    heart = startHeartbeat(
      () => beat(),
      () => 0.5,
    );
  });

  afterEach(() => {
    heart.stop();
    vi.useRealTimers();
  });

  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('beats soon after the start, and then every minute', async () => {
    await pass(2_000);
    expect(beats).toBe(1);
    await pass(5 * 60_000);
    expect(beats).toBe(6);
  });

  it('beats soon after a change, once for many, and a long row of changes does not put it off', async () => {
    await pass(2_000);
    for (let i = 0; i < 10; i++) {
      heart.changed();
      await pass(1_000);
    }
    expect(beats).toBe(6);
  });

  it('beats again for what changed during a beat', async () => {
    let answer = (): void => undefined;
    beat = () => {
      beats += 1;
      return new Promise<void>((resolve) => {
        answer = resolve;
      });
    };
    await pass(2_000);
    heart.changed();
    await pass(30_000);
    expect(beats).toBe(1);
    answer();
    await pass(2_000);
    expect(beats).toBe(2);
  });

  it('goes on after one that failed', async () => {
    beat = () => {
      beats += 1;
      return Promise.reject(new Error('no network'));
    };
    await pass(2_000 + 60_000);
    expect(beats).toBe(2);
  });

  it('is still after it was stopped', async () => {
    heart.stop();
    await pass(600_000);
    expect(beats).toBe(0);
  });
});

describe('what it tells', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: noon + 90 * 60_000 });
    const estimate = async () => ({ quota: 900_000_000, usage: 400_400_000 });
    const storage = { persisted: async () => true, estimate };
    vi.stubGlobal('navigator', { storage, serviceWorker: { controller: {} } });
    vi.stubGlobal('window', { CSSLayerBlockRule: {} });
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is what the office may know, in whole hours, and as the server takes it', async () => {
    const tablet = await enrolledTablet();
    const device = await findDevice(tablet.store);
    if (!device) throw new Error('not enrolled');
    expect(await readHealth(tablet.store, device, null)).toMatchObject({ oldestPendingHours: null });
    await saveResponse(tablet.store, tablet.storage, draft(), noon);
    const health = await readHealth(tablet.store, { ...device, lastSeq: 1, clockOffsetMs: -61_400 }, true);
    expect(health).toEqual({
      appVersion: 'dev',
      lastSeq: 1,
      pending: 1,
      oldestPendingHours: 1,
      setAside: 0,
      isPersisted: true,
      isFullScreen: true,
      freeMegabytes: 499,
      hasWorker: true,
      isModern: true,
      batteryPercent: null,
      isCharging: null,
      clockOffsetSeconds: -61,
      isAwake: true,
    });
    expect(postHeartbeat.input.safeParse(health).success).toBe(true);
  });

  it('names the battery where the browser does', async () => {
    const getBattery = async () => ({ level: 0.574, charging: false });
    const storage = { persisted: async () => false };
    vi.stubGlobal('navigator', { storage, serviceWorker: { controller: null }, getBattery });
    const tablet = await enrolledTablet();
    const device = await findDevice(tablet.store);
    if (!device) throw new Error('not enrolled');
    const health = await readHealth(tablet.store, device, null);
    expect(health).toMatchObject({ batteryPercent: 57, isCharging: false, isAwake: null });
    expect(health).toMatchObject({ freeMegabytes: null, hasWorker: false });
    expect(postHeartbeat.input.safeParse(health).success).toBe(true);
  });

  it('names the build by the file that the page runs', () => {
    expect(versionOf('https://khaosat.vn/assets/survey/index-L98jv-K8.js')).toBe('L98jv-K8');
    expect(versionOf('file:///kiosk/device/health.ts')).toBe('dev');
  });
});

describe('its answer', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const health = {} as Parameters<typeof sendHeartbeat>[1];

  it('is no answer when it is not the server’s', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>Đăng nhập Wi-Fi</html>'));
    expect(await sendHeartbeat('token', health)).toEqual({ kind: 'unreachable' });
  });

  it('brings the settings, and the server’s clock', async () => {
    const settings = { abandoned: 'discard', hasLastLook: true, openingHours: null, counterId: null };
    const answer = { epoch: 'e', settings, reloadKey: null };
    vi.stubGlobal('fetch', async () => {
      const date = new Date(Date.now() + 3_600_000).toUTCString();
      return new Response(JSON.stringify(answer), { headers: { date } });
    });
    const told = await sendHeartbeat('token', health);
    expect(told).toMatchObject({ kind: 'answered', answer });
    const offset = told.kind === 'answered' ? told.clockOffsetMs : undefined;
    expect(Math.abs((offset ?? 0) - 3_600_000)).toBeLessThan(1_500);
  });
});
