import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EventLines } from '../../kiosk/device/event-stream.ts';
import { LaunchInbox } from '../../kiosk/device/launch-inbox.ts';
import { firstWordMs, pollEveryMs, silenceMs, watchLaunches } from '../../kiosk/device/launch-watch.ts';
import type { Launch } from '../../shared/endpoints/launch.ts';
import { Problem } from '../../shared/problem.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('server-sent events', () => {
  const text = ': open\n\nevent: launch\ndata:\n\n: beat\r\n\r\nevent:launch\r\ndata:\r\n\r\ndata: x\n\n';

  test('are read wherever the network cuts them', () => {
    for (let size = 1; size <= text.length; size++) {
      const lines = new EventLines();
      const names: string[] = [];
      for (let at = 0; at < text.length; at += size) names.push(...lines.read(text.slice(at, at + size)));
      expect(names).toEqual(['launch', 'launch']);
    }
  });

  test('count once they are whole', () => {
    const lines = new EventLines();
    expect(lines.read('event: launch\ndata:')).toEqual([]);
    expect(lines.read('\n')).toEqual([]);
    expect(lines.read('\n')).toEqual(['launch']);
  });
});

/** A server whose stream does as the test says; asked how often. */
function rig({ random = () => 0.5 as number, fails = false, isRevoked = false } = {}) {
  const streams: { hear: () => void; tell: () => void; end: () => void; isEnded: boolean }[] = [];
  let looks = 0;
  const server = { fails, isRevoked };
  const watch = watchLaunches({
    random,
    look: async () => {
      looks += 1;
      if (server.isRevoked) throw new Problem('device-revoked');
      if (server.fails) throw new Error('away');
    },
    listen: (signal, { onHeard, onEvent }) =>
      new Promise((resolve, reject) => {
        const stream = {
          hear: onHeard,
          tell: () => {
            onHeard();
            onEvent();
          },
          end: () => {
            stream.isEnded = true;
            resolve();
          },
          isEnded: false,
        };
        streams.push(stream);
        if (server.isRevoked) reject(new Problem('device-revoked'));
        signal.addEventListener('abort', () => {
          stream.isEnded = true;
          reject(new Error('aborted'));
        });
      }),
  });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { watch, server, streams, pass, newest: () => streams[streams.length - 1], looks: () => looks };
}

describe('a tablet that waits for launches', () => {
  test('asks at once when its stream says so, and not otherwise', async () => {
    const { newest, pass, looks } = rig();
    newest()?.hear();
    await pass(silenceMs - 1);
    expect(looks()).toBe(0);
    newest()?.tell();
    await pass(0);
    expect(looks()).toBe(1);
  });

  test('asks every few seconds behind a proxy that holds the stream back, and gives the stream up', async () => {
    const { streams, pass, looks } = rig();
    await pass(firstWordMs);
    expect([streams[0]?.isEnded, looks()]).toEqual([true, 1]);
    await pass(10 * pollEveryMs);
    expect(looks()).toBeGreaterThanOrEqual(10);
    expect(looks()).toBeLessThanOrEqual(12);
    expect(streams.length).toBeGreaterThan(1);
  });

  test('notices a stream that fell silent, asks meanwhile, and stops asking when another one speaks', async () => {
    const { streams, newest, pass, looks } = rig();
    newest()?.hear();
    await pass(silenceMs);
    expect(streams[0]?.isEnded).toBe(true);
    await pass(2 * pollEveryMs);
    const asked = looks();
    expect(asked).toBeGreaterThan(0);
    newest()?.hear();
    await pass(silenceMs - 1);
    expect(looks()).toBe(asked);
  });

  test('comes back ever more slowly to a server that is away, and soon once it is there', async () => {
    const { streams, server, pass, looks } = rig({ random: () => 0.999, fails: true });
    await pass(600_000);
    // Once a minute at the end, each of the two.
    expect(looks()).toBeLessThan(20);
    expect(streams.length).toBeLessThan(20);
    server.fails = false;
    const before = looks();
    await pass(60_000 + 4 * pollEveryMs);
    expect(looks()).toBeGreaterThanOrEqual(before + 3);
  });

  test('listens anew as another device', async () => {
    const { watch, streams, pass } = rig({ random: () => 0 });
    streams[0]?.hear();
    watch.restart();
    await pass(1);
    expect([streams[0]?.isEnded, streams.length]).toEqual([true, 2]);
  });

  test.each([
    ['its stream', (stream: { end: () => void } | undefined) => stream?.end()],
    ['what it asks', (stream: { tell: () => void } | undefined) => stream?.tell()],
  ])(
    'that is revoked learns it by %s, and asks no more until the server knows it again',
    async (_, learn) => {
      const { watch, server, streams, newest, pass, looks } = rig();
      newest()?.hear();
      server.isRevoked = true;
      learn(newest());
      await pass(10_000);
      const before = [streams.length, looks()];
      expect(newest()?.isEnded || streams.length > 1).toBe(true);
      await pass(24 * 3_600_000);
      expect([streams.length, looks()]).toEqual(before);
      server.isRevoked = false;
      watch.resume();
      await pass(2 * pollEveryMs);
      expect(streams.length).toBeGreaterThan(before[0] ?? 0);
      expect(looks()).toBeGreaterThan(before[1] ?? 0);
    },
  );

  test('that was refused listens at once with the token of another enrolment', async () => {
    const { watch, server, streams, pass } = rig({ isRevoked: true });
    await pass(3_600_000);
    expect(streams.length).toBe(1);
    server.isRevoked = false;
    watch.restart();
    await pass(0);
    expect(streams.length).toBe(2);
  });

  test('asks once more when it was told while it asked', async () => {
    let answer = () => {};
    let looks = 0;
    let tell = () => {};
    watchLaunches({
      look: () => {
        looks += 1;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
      listen: (_, { onEvent }) => {
        tell = onEvent;
        return new Promise(() => {});
      },
    });
    tell();
    tell();
    tell();
    expect(looks).toBe(1);
    answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(looks).toBe(2);
  });
});

const launch: Launch = {
  launchId: '1',
  catalogueVersion: 1,
  serviceFieldId: null,
  officerIds: [],
  receiptCode: 'H46',
  secondsLeft: 600,
};

function inboxOf(kept = new Map<string, string>()) {
  const begun: string[] = [];
  const told: string[] = [];
  const desk = { isFree: true };
  const inbox = new LaunchInbox({
    begin: ({ launchId }) => {
      if (desk.isFree) begun.push(launchId);
      return desk.isFree;
    },
    tell: async (launchId, state) => void told.push(`${launchId} ${state}`),
    memory: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    },
  });
  return { inbox, begun, told, desk };
}

describe('a launch on the tablet', () => {
  test('begins at once where nobody is answering', async () => {
    const { inbox, begun, told } = inboxOf();
    await inbox.take(launch);
    expect([begun, told]).toEqual([['1'], ['1 begun']]);
    expect(inbox.open()).toBe(false);
  });

  test('waits for the attract screen, and begins once', async () => {
    const { inbox, begun, told, desk } = inboxOf();
    desk.isFree = false;
    await inbox.take(launch);
    expect([begun, told]).toEqual([[], ['1 arrived']]);
    desk.isFree = true;
    expect([inbox.open(), inbox.open()]).toEqual([true, false]);
    expect(told).toEqual(['1 arrived', '1 begun']);
  });

  test('is told again, and not begun again, where the server did not hear of it', async () => {
    const { inbox, begun, told } = inboxOf();
    await inbox.take(launch);
    await inbox.take({ ...launch, secondsLeft: 550 });
    expect([begun, told]).toEqual([['1'], ['1 begun', '1 begun']]);
  });

  test('does not begin again after the page was loaded again: it would be the next citizen’s', async () => {
    const kept = new Map<string, string>();
    await inboxOf(kept).inbox.take(launch);
    const { inbox, begun, told } = inboxOf(kept);
    await inbox.take(launch);
    expect([begun, told]).toEqual([[], ['1 begun']]);
  });

  test('is dropped where it was taken back before it began', async () => {
    const { inbox, begun, desk } = inboxOf();
    desk.isFree = false;
    await inbox.take(launch);
    inbox.drop('another');
    inbox.drop(launch.launchId);
    desk.isFree = true;
    expect([inbox.open(), begun]).toEqual([false, []]);
  });

  test('gives way to the next one, and to its own end', async () => {
    const { inbox, begun, desk } = inboxOf();
    desk.isFree = false;
    await inbox.take(launch);
    await inbox.take({ ...launch, launchId: '2', secondsLeft: 100 });
    desk.isFree = true;
    vi.advanceTimersByTime(99_999);
    expect([inbox.open(), begun]).toEqual([true, ['2']]);
    desk.isFree = false;
    await inbox.take({ ...launch, launchId: '3', secondsLeft: 100 });
    desk.isFree = true;
    vi.advanceTimersByTime(100_000);
    expect(inbox.open()).toBe(false);
  });
});
