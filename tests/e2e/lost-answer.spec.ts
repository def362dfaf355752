import { expect, test } from '@playwright/test';
import { startServer } from '../support/server-process.ts';
import { everyBatchOnce, startTcpProxy } from '../support/tcp-proxy.ts';
import { openSampleDesk } from './desk.ts';
import { Tablet } from './tablet.ts';

test('an answer lost after the commit: the retry is a duplicate, and every response counts once (D2)', async ({
  page,
}) => {
  const server = await startServer();
  const proxy = await startTcpProxy(server.port);
  const tablet = new Tablet(proxy.url);
  try {
    const desk = await openSampleDesk(page, server);
    await tablet.switchOn();
    await tablet.enrol(await desk.addTablet('Quầy 1'));

    proxy.loseAnswers(everyBatchOnce);
    await tablet.answer('Tư pháp', [0, 1, 2, 0, 1]);
    await tablet.finish();
    await expect.poll(() => proxy.answersLost()).toBe(1);
    await tablet.answer('Đất đai', [0, 0, 0, 0, 0]);
    await tablet.finish();

    await expect.poll(() => desk.readMetric('survey_responses_total{outcome="duplicate"}')).toBe(1);
    await expect.poll(() => desk.readMetric('survey_responses_total{outcome="stored"}')).toBe(2);
    expect(await desk.readMetric('survey_responses_total{outcome="conflict"}')).toBe(0);
    await desk.open();
    await desk.openSection('devices');
    await expect(page.getByRole('row', { name: /Quầy 1/ })).toContainText('2');
  } finally {
    await tablet.discard();
    await proxy.close();
    await server.stop();
  }
});
