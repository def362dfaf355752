import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWakeLock } from '../../kiosk/device/wake-lock.ts';

class Sentinel {
  released = false;
  async release(): Promise<void> {
    this.released = true;
  }
}

let sentinels: Sentinel[];
let isRefused: boolean;
let screen: { visibilityState: string; addEventListener: (type: string, listener: () => void) => void };
let onVisibility: () => void;

beforeEach(() => {
  sentinels = [];
  isRefused = false;
  screen = {
    visibilityState: 'visible',
    addEventListener: (_type, listener) => {
      onVisibility = listener;
    },
  };
  vi.stubGlobal('document', screen);
  const request = async () => {
    if (isRefused) throw new DOMException('low battery', 'NotAllowedError');
    const sentinel = new Sentinel();
    sentinels.push(sentinel);
    return sentinel;
  };
  vi.stubGlobal('navigator', { wakeLock: { request } });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the wake lock', () => {
  it('K2 is taken again when the page is seen again', async () => {
    const lock = createWakeLock();
    lock.want(true);
    await settle();
    expect(lock.isHeld()).toBe(true);
    const [first] = sentinels;
    screen.visibilityState = 'hidden';
    await first?.release();
    onVisibility();
    await settle();
    expect(lock.isHeld()).toBe(false);
    screen.visibilityState = 'visible';
    onVisibility();
    await settle();
    expect([lock.isHeld(), sentinels.length]).toEqual([true, 2]);
  });

  it('K2 is asked for again after it was refused', async () => {
    isRefused = true;
    const lock = createWakeLock();
    lock.want(true);
    await settle();
    expect(lock.isHeld()).toBe(false);
    isRefused = false;
    lock.want(true);
    await settle();
    expect(lock.isHeld()).toBe(true);
  });

  it('K3 is given back, even where it comes late, and held once however often it is wanted', async () => {
    const lock = createWakeLock();
    lock.want(true);
    lock.want(true);
    lock.want(false);
    await settle();
    lock.want(false);
    await settle();
    expect([lock.isHeld(), sentinels.length]).toEqual([false, 1]);
  });

  it('is unknown where the browser has none', async () => {
    vi.stubGlobal('navigator', {});
    const lock = createWakeLock();
    lock.want(true);
    await settle();
    expect(lock.isHeld()).toBeNull();
  });
});
