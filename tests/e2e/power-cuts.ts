import { giveShortAnswer } from './counter.ts';
import type { Tablet } from './tablet.ts';

/** So many times over: a citizen is thanked, the whole browser is killed, and started again on its profile. */
export async function cutPowerAfterThanks(tablet: Tablet, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await giveShortAnswer(tablet, time % 3);
    await tablet.pullThePlug();
    await tablet.switchOn();
  }
  await tablet.expectAttract();
}
