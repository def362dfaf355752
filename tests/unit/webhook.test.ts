import { describe, expect, test } from 'vitest';
import { isInnerAddress, postWebhook } from '../../server/alerts/webhook.ts';
import { AlertSettings, noAlerts } from '../../shared/alert-rule.ts';
import { startListener } from '../support/message-receivers.ts';

describe('a webhook', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.5',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    'nonsense',
  ])('knows %s for an inner address', (address) => {
    expect(isInnerAddress(address)).toBe(true);
  });

  test.each(['1.1.1.1', '203.113.131.1', '2405:4800::1'])('knows %s for an outer one', (address) => {
    expect(isInnerAddress(address)).toBe(false);
  });

  test('goes to an inner host only where the server’s operator named it, and follows no redirect', async () => {
    const { url, host, posts } = await startListener([302]);
    const message = { url, secret: 's', id: 'x', body: '{}', now: 0 };
    const { port } = new URL(url);
    for (const other of [
      url,
      `https://localhost:${port}/`,
      `https://127.0.0.1:${port}/`,
      `https://[::1]:${port}/`,
    ])
      expect(await postWebhook({ ...message, url: other }, ['other.local'])).toBe(false);
    expect(posts).toEqual([]);
    expect(await postWebhook(message, [host])).toBe(false);
    expect(await postWebhook(message, [host])).toBe(true);
    expect(posts.map(({ path }) => path)).toEqual(['/hook', '/hook']);
  });

  test.each(['ftp://x.vn', 'https://u:p@x.vn/', 'javascript:alert(1)', 'x.vn', 'https://x.vn/ a'])(
    'cannot be set to %s',
    (webhookUrl) => {
      expect(AlertSettings.safeParse({ ...noAlerts, webhookUrl }).success).toBe(false);
    },
  );

  test('and thresholds never speak of fewer than five responses', () => {
    const rule = { id: 'r', criterionId: null, lowestLevels: 1, percent: 30, days: 7 };
    expect(AlertSettings.safeParse({ ...noAlerts, rules: [{ ...rule, minimum: 4 }] }).success).toBe(false);
    expect(AlertSettings.safeParse({ ...noAlerts, rules: [{ ...rule, minimum: 5 }] }).success).toBe(true);
  });
});
