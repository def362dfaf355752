import { expect } from '@playwright/test';
import { readOutbox } from '../support/outbox-probe.ts';
import { test } from './counter.ts';
import { cutPowerAfterThanks } from './power-cuts.ts';

/** `npm run soak` does it thirty times; `KILLS` does it as often as somebody wants. */
const kills = Number(process.env.KILLS ?? 6);

test(`every thanked response is there after ${kills} SIGKILLs right after the thanks, on one profile (L9)`, async ({
  counter: { tablet, network, countNew, desk, name },
}) => {
  test.setTimeout(60_000 + kills * 15_000);
  network.setMode('refuse');
  await cutPowerAfterThanks(tablet, kills);
  const waiting = (await readOutbox(tablet.page, 'pending')).map(({ seq }) => seq);
  expect(waiting.toSorted((a, b) => a - b)).toEqual(Array.from({ length: kills }, (_, index) => index + 1));
  network.setMode('pass');
  await expect.poll(countNew, { timeout: 60_000 }).toBe(kills);
  expect(await desk.getDevice(name)).toMatchObject({ arrived: kills, gaps: [] });
});
