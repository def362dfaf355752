import { join } from 'node:path';
import { expect } from '@playwright/test';
import { words } from '../../shared/text/staff/vi.ts';
import { spawnCommand } from '../support/command-line.ts';
import { copiesOf, countPending, putPending, readOutbox } from '../support/outbox-probe.ts';
import { expectAccessible } from './accessibility.ts';
import { type Counter, giveShortAnswer, shortCatalogue, test } from './counter.ts';
import type { Tablet } from './tablet.ts';

async function knock({ page }: Tablet): Promise<void> {
  const office = page.getByRole('button', { name: shortCatalogue.office.name.vi });
  for (let tap = 0; tap < 5; tap += 1) await office.click();
  await expect(page.getByRole('heading', { name: words.pin.title })).toBeVisible();
}

async function enterPin({ page }: Tablet, pin: string): Promise<void> {
  await page.getByLabel(words.pin.label, { exact: true }).fill(pin);
  await page.getByRole('button', { name: words.pin.submit, exact: true }).click();
}

/** One acknowledged, one set aside, one that waits behind a network that is gone. */
async function leaveUnsent({ tablet, network, countNew }: Counter): Promise<void> {
  await giveShortAnswer(tablet);
  await tablet.finish();
  await expect.poll(countNew).toBe(1);
  const [row] = await readOutbox(tablet.page, 'acknowledged');
  if (!row) throw new Error('nothing was acknowledged');
  const startedAt = row.response.answeredAt;
  await putPending(
    tablet.page,
    copiesOf(row, 1, { startedAt, ratings: [{ criterionId: 'khong-co', level: 'A' }] }),
  );
  await tablet.page.reload();
  await expect.poll(async () => (await readOutbox(tablet.page, 'setAside')).length).toBe(1);
  network.setMode('refuse');
  await giveShortAnswer(tablet);
  await tablet.finish();
}

test('staff with the PIN take everything unsent to the server by hand, network or not, and clear one away (K7, L4)', async ({
  counter,
}, { outputDir }) => {
  const { tablet, network, desk, server, name, countNew } = counter;
  const { page } = tablet;
  const { deviceId } = await desk.getDevice(name);
  const setPin = (pin: string | null) => desk.call('PUT', `/offices/${desk.officeId}/staff-pin`, { pin });
  await setPin('2580');
  try {
    await tablet.hear('"staffPinKey":');
    await knock(tablet);
    await enterPin(tablet, '1111');
    await expect(page.getByText(words.pin.wrong)).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await enterPin(tablet, '2580');
    await expect(page.getByRole('heading', { name: words.staff.title })).toBeVisible();
    await page.getByRole('button', { name: words.staff.close }).click();

    await leaveUnsent(counter);
    await page.reload();
    await knock(tablet);
    await enterPin(tablet, '1111');
    await expect(page.getByText(words.pin.wrong)).toBeVisible();
    await enterPin(tablet, '2580');
    await expect(page.getByRole('heading', { name: words.staff.title })).toBeVisible();
    await page.getByRole('button', { name: words.connection.submit }).click();
    await expect(page.getByText(words.connection.unreachable(tablet.url))).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.unsent.submit }).click(),
    ]);
    await expect(page.getByText(words.unsent.done(2, file.suggestedFilename()))).toBeVisible();
    const path = join(outputDir, file.suggestedFilename());
    await file.saveAs(path);
    const args = ['responses', 'import', '--office', desk.officeId, '--device', deviceId, path, '--json'];
    const imported = await spawnCommand(args, { databaseUrl: server.databaseUrl });
    expect(JSON.parse(imported.stdout)).toEqual({ stored: 1, duplicate: 0, conflict: 0, rejected: 1 });
    expect(await countNew()).toBe(2);
    expect(await desk.getDevice(name)).toMatchObject({ arrived: 3, gaps: [] });
    expect(await countPending(page)).toBe(1);

    await page.getByRole('button', { name: words.unsent.deleteOf(2) }).click();
    await expect(page.getByRole('button', { name: words.unsent.keep })).toBeFocused();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
    await page.getByRole('button', { name: words.unsent.confirmDelete }).click();
    await expect(page.getByText('Phiếu số 2,')).toHaveCount(0);
    expect(await readOutbox(page, 'setAside')).toEqual([]);

    network.setMode('pass');
    await page.getByRole('button', { name: words.staff.sendNow }).click();
    await expect.poll(() => countPending(page)).toBe(0);
    expect(await countNew()).toBe(2);
  } finally {
    await setPin(null);
  }
});
