import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SecretBox } from '../../server/access/secret-box.ts';
import { ingest } from '../../server/ingest/ingest.ts';
import { backUp, restore } from '../../server/operations/backup.ts';
import {
  forgetInstallationSecrets,
  getInstallationSecret,
} from '../../server/storage/installation-secret.ts';
import { countForeignSecrets } from '../../server/storage/sealed-secret.ts';
import { openStorage } from '../../server/storage/storage.ts';
import { engines } from '../support/engines.ts';
import { testSecretBox } from '../support/secret-box.ts';
import { response } from '../support/small-catalogue.ts';
import { openTestOffice, outcomesOf } from '../support/test-office.ts';

const otherBox = new SecretBox(Buffer.alloc(32, 9));

describe.each(engines)('the installation’s own secrets on $name', (engine) => {
  /** An office, and the same database as it is seen by whoever has another key. */
  async function openWithReceipt() {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    expect(outcomesOf(await tablet.send(response({ receiptCode: 'H26-001' })))).toEqual(['stored']);
    const openOther = async (databaseUrl = office.databaseUrl) => {
      const storage = await openStorage(databaseUrl, () => otherBox);
      onTestFinished(() => storage.close());
      return storage;
    };
    const sendTo = async (storage: Awaited<ReturnType<typeof openOther>>, more: Record<string, unknown>) => {
      const sender = { officeId: office.id, deviceId: tablet.deviceId };
      return outcomesOf((await ingest(storage, sender, [response(more)], office.clock.now())).results);
    };
    return { office, openOther, sendTo };
  }

  test('are in no table as they are', async () => {
    const { office } = await openWithReceipt();
    const secret = await office.storage.read((scope) => getInstallationSecret(scope, 'receipt-key'));
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    const rows = await office.query("select value from installation where name = 'receipt-key'");
    expect(rows).toEqual([{ value: expect.stringContaining(testSecretBox.prefix) }]);
    expect(JSON.stringify(await office.query('select * from installation'))).not.toContain(secret);
  });

  test('wait for their key: nothing with a receipt is taken, and nothing lost; the rest goes on', async () => {
    const { office, openOther, sendTo } = await openWithReceipt();
    const storage = await openOther();
    expect(await storage.read((scope) => countForeignSecrets(scope, otherBox.prefix))).toBe(1);
    await expect(sendTo(storage, { seq: 2, receiptCode: 'H26-001' })).rejects.toMatchObject({
      code: 'wrong-secret-key',
      status: 503,
    });
    expect(await sendTo(storage, { seq: 3 })).toEqual(['stored']);
    expect(await sendTo(office.storage, { seq: 2, receiptCode: 'H26-002' })).toEqual(['stored']);
    expect(await sendTo(office.storage, { seq: 4, receiptCode: 'H26-001' })).toEqual([
      'rejected: receipt-used',
    ]);
    expect((await office.verify()).ok).toBe(true);
  });

  test('are made anew on demand: then a used receipt opens once more', async () => {
    const { openOther, sendTo } = await openWithReceipt();
    const storage = await openOther();
    await storage.write(forgetInstallationSecrets);
    expect(await sendTo(storage, { seq: 2, receiptCode: 'H26-001' })).toEqual(['stored']);
    expect(await sendTo(storage, { seq: 3, receiptCode: 'H26-001' })).toEqual(['rejected: receipt-used']);
  });

  test('come along in a backup: receipts stay used where it is restored, under the key of there', async () => {
    const { office, openOther, sendTo } = await openWithReceipt();
    const folder = await mkdtemp(join(tmpdir(), 'survey-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'backup.gz');
    await backUp(office.storage, file);
    const storage = await openOther(await engine.makeMigratedDatabase());
    await restore(storage, file);
    expect(await storage.read((scope) => countForeignSecrets(scope, otherBox.prefix))).toBe(0);
    expect(await sendTo(storage, { seq: 2, receiptCode: 'H26-001' })).toEqual(['rejected: receipt-used']);

    // Nor does somebody with another key than the server put a backup back that the server cannot open.
    await expect(restore(await openOther(), file)).rejects.toMatchObject({ code: 'wrong-secret-key' });
    expect(await office.collected()).toBe(1);
  });
});
