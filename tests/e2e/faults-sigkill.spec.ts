import { expect } from '@playwright/test';
import { readOutbox } from '../support/outbox-probe.ts';
import { giveShortAnswer, test } from './counter.ts';

const kills = Number(process.env.KILLS ?? 30);

test(`every thanked response is there after ${kills} SIGKILLs right after the thanks, on one profile (L9)`, async ({
  counter: { tablet, network, countNew, desk, name },
}) => {
  network.setMode('refuse');
  for (let round = 0; round < kills; round += 1) {
    await giveShortAnswer(tablet, round % 3);
    await tablet.pullThePlug();
    await tablet.switchOn();
  }
  await tablet.expectAttract();
  expect((await readOutbox(tablet.page, 'pending')).map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
    Array.from({ length: kills }, (_, index) => index + 1),
  );
  network.setMode('pass');
  await expect.poll(countNew, { timeout: 60_000 }).toBe(kills);
  expect(await desk.getDevice(name)).toMatchObject({ arrived: kills, gaps: [] });
});
