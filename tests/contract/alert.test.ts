import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SecretBox } from '../../server/access/secret-box.ts';
import { deliverAlerts, type Outlets, pausesMs } from '../../server/alerts/deliver.ts';
import { evaluateAlerts } from '../../server/alerts/evaluate.ts';
import { changeAlertSettings, markAlertSeen, renewAlertSecret } from '../../server/operations/alert.ts';
import { listAlerts } from '../../server/storage/alert.ts';
import { countForeignSecrets } from '../../server/storage/sealed-secret.ts';
import { openStorage } from '../../server/storage/storage.ts';
import { type AlertRule, noAlerts } from '../../shared/alert-rule.ts';
import { engines } from '../support/engines.ts';
import { startListener, startMailServer } from '../support/message-receivers.ts';
import { testSecretBox } from '../support/secret-box.ts';
import { ratingsOf, responses } from '../support/small-catalogue.ts';
import { days, openTestOffice, type TestOffice } from '../support/test-office.ts';

const rule: AlertRule = {
  id: 'r1',
  criterionId: 'attitude',
  lowestLevels: 1,
  percent: 30,
  days: 7,
  minimum: 5,
};

const nowhere: Outlets = { secretBox: testSecretBox, mail: null, innerHosts: [] };

function shown(office: TestOffice) {
  return office.storage.read((scope) => listAlerts(scope, office.id, 100));
}

function renew({ storage, id }: TestOffice): Promise<{ secret: string }> {
  return renewAlertSecret({ storage, secretBox: testSecretBox }, id);
}

function look({ storage, clock }: TestOffice, canMail = false): Promise<void> {
  return evaluateAlerts(storage, canMail, clock.now());
}

function deliver({ storage, clock }: TestOffice, outlets = nowhere): Promise<void> {
  return deliverAlerts(storage, outlets, clock.now());
}

describe.each(engines)('alerts on $name', (engine) => {
  async function openWith(rules: readonly AlertRule[], others: Partial<typeof noAlerts> = {}) {
    const office = await openTestOffice(engine);
    const tablet = await office.enrolTablet();
    await changeAlertSettings(office.storage, office.id, { ...noAlerts, ...others, rules: [...rules] });
    let seq = 1;
    const send = async (count: number, level: string) => {
      const answeredAt = new Date(office.clock.now()).toISOString();
      await tablet.send(
        ...responses(count, { ratings: ratingsOf(level), answeredAt, startedAt: undefined }, seq),
      );
      seq += count;
    };
    return { office, send };
  }

  test('come when a day has ended, once, and again only after the share was below', async () => {
    const { office, send } = await openWith([{ ...rule, days: 1 }]);
    await send(3, 'C');
    await send(3, 'A');
    await look(office);
    expect(await shown(office)).toEqual([]);
    office.clock.advance(days);
    for (let again = 0; again < 3; again += 1) await look(office);
    expect((await shown(office)).map(({ facts }) => facts)).toEqual([
      {
        criterionId: 'attitude',
        criterion: 'Thái độ phục vụ',
        levels: ['C'],
        percent: 30,
        from: '2026-03-10',
        to: '2026-03-10',
        count: 3,
        ratings: 6,
        responses: 6,
        share: '50.00',
      },
    ]);
    for (const levels of ['CC', 'AA', 'CC']) {
      for (const level of levels) await send(3, level);
      office.clock.advance(days);
      await look(office);
    }
    expect((await shown(office)).map(({ facts }) => facts.to)).toEqual(['2026-03-13', '2026-03-10']);
  });

  test('are told once by two servers that look at the same moment', async () => {
    const { office, send } = await openWith([rule]);
    await send(5, 'C');
    office.clock.advance(days);
    const other = await openStorage(office.databaseUrl, () => testSecretBox);
    await Promise.all([look(office), evaluateAlerts(other, false, office.clock.now())]);
    await other.close();
    expect(await shown(office)).toHaveLength(1);
  });

  test('say nothing of fewer than the least number of responses', async () => {
    const { office, send } = await openWith([rule, { ...rule, id: 'r2', criterionId: null }]);
    await send(4, 'C');
    office.clock.advance(days);
    await look(office);
    expect(await shown(office)).toEqual([]);
  });

  test('of batches come as soon as a batch is full, on the running day too', async () => {
    const { office, send } = await openWith([{ ...rule, days: null }]);
    await send(1, 'C');
    await look(office);
    await send(4, 'C');
    await look(office);
    expect(await shown(office)).toEqual([]);
    await send(1, 'A');
    await look(office);
    await look(office);
    expect((await shown(office)).map(({ facts }) => [facts.count, facts.responses])).toEqual([[4, 5]]);
    await send(5, 'A');
    await look(office);
    office.clock.advance(days);
    await send(5, 'C');
    await look(office);
    expect(await shown(office)).toHaveLength(2);
  });

  test('are seen by whoever says so first', async () => {
    const { office, send } = await openWith([rule]);
    await send(5, 'C');
    office.clock.advance(days);
    await look(office);
    const [alert] = await shown(office);
    const see = (by: string, alertId = alert?.alertId ?? '') =>
      markAlertSeen(office.storage, office.id, alertId, { by, at: office.clock.now() });
    await see('Hoa');
    await see('Bình');
    expect((await shown(office))[0]?.seenBy).toBe('Hoa');
    await expect(see('Hoa', 'unknown')).rejects.toMatchObject({ code: 'unknown-alert' });
  });

  test('go out by e-mail once, whatever is tried again or restarted (D13)', async () => {
    const { office, send } = await openWith([rule], { recipients: ['hoa@example.vn', 'binh@example.vn'] });
    await send(5, 'C');
    office.clock.advance(days);
    await look(office, true);
    const { url, mails } = await startMailServer();
    const outlets = { ...nowhere, mail: { url, from: 'Khảo sát <khaosat@example.vn>' } };
    await deliver(office, { ...outlets, mail: { ...outlets.mail, url: 'smtp://127.0.0.1:1' } });
    expect((await shown(office))[0]?.deliveries).toMatchObject([
      { target: 'binh@example.vn', state: 'waiting', attempts: 1 },
      { target: 'hoa@example.vn', state: 'waiting', attempts: 1 },
    ]);
    await deliver(office, outlets);
    expect(mails).toEqual([]);
    office.clock.advance(pausesMs[0] ?? 0);
    const other = await openStorage(office.databaseUrl, () => testSecretBox);
    await Promise.all([deliver(office, outlets), deliverAlerts(other, outlets, office.clock.now())]);
    await other.close();
    office.clock.advance(days);
    await look(office, true);
    await deliver(office, outlets);
    expect(mails).toHaveLength(2);
    expect(mails.map((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.trim()).toSorted()).toEqual([
      'binh@example.vn',
      'hoa@example.vn',
    ]);
    expect(mails.join()).not.toMatch(/\blan\b|Nguyễn Thị Lan/);
  });

  test('go out by webhook, signed, to a listener that fails twice, under one id (D13)', async () => {
    const { url, host, posts } = await startListener([500, 302]);
    const { office, send } = await openWith([rule], { webhookUrl: url });
    const { secret } = await renew(office);
    const kept = JSON.stringify(await office.query('select * from alert_settings'));
    expect(kept).toContain(testSecretBox.prefix);
    expect(kept).not.toContain(secret);
    await send(5, 'C');
    office.clock.advance(days);
    await look(office);
    await deliver(office);
    expect(posts).toEqual([]);
    const outlets = { ...nowhere, innerHosts: [host] };
    for (const pause of pausesMs) {
      office.clock.advance(pause);
      await deliver(office, outlets);
    }
    expect(posts.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook']);
    expect(new Set(posts.map(({ headers }) => headers['x-survey-delivery'])).size).toBe(1);
    for (const { headers, body } of posts) {
      const signed = `${headers['x-survey-timestamp']}.${body}`;
      const digest = createHmac('sha256', secret).update(signed).digest('hex');
      expect(headers['x-survey-signature']).toBe(`sha256=${digest}`);
      expect(JSON.parse(body)).toMatchObject({ officeId: office.id, share: '100.00', ratings: 5 });
    }
    expect((await shown(office))[0]?.deliveries).toEqual([{ target: 'webhook', state: 'sent', attempts: 4 }]);
  });

  test('go by no webhook while the key is another, and say so when the server starts', async () => {
    const { url, host, posts } = await startListener();
    const { office, send } = await openWith([rule], { webhookUrl: url });
    await renew(office);
    await send(5, 'C');
    office.clock.advance(days);
    await look(office);
    const secretBox = new SecretBox(Buffer.alloc(32, 8));
    await deliver(office, { secretBox, mail: null, innerHosts: [host] });
    expect(posts).toEqual([]);
    const count = ({ prefix }: SecretBox) =>
      office.storage.read((scope) => countForeignSecrets(scope, prefix));
    expect([await count(testSecretBox), await count(secretBox)]).toEqual([0, 1]);
  });

  test('are given up after the last pause', async () => {
    const { office, send } = await openWith([rule], { webhookUrl: 'http://127.0.0.1:1/' });
    await renew(office);
    await send(5, 'C');
    office.clock.advance(days);
    await look(office);
    for (let round = 0; round < 12; round += 1) {
      await deliver(office);
      office.clock.advance(2 * days);
    }
    const attempts = pausesMs.length + 1;
    expect((await shown(office))[0]?.deliveries).toEqual([{ target: 'webhook', state: 'failed', attempts }]);
  });
});
