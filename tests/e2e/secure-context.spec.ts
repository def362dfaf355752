import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { words as staffWords } from '../../shared/text/staff/vi.ts';
import { startServer } from '../support/server-process.ts';
import { openSampleDesk } from './desk.ts';
import { Tablet } from './tablet.ts';

test('a page over plain http from another machine says what is missing and does not enrol', async () => {
  const server = await startServer();
  const address = `http://may-chu.test:${server.port}`;
  const tablet = new Tablet(address, { args: ['--host-resolver-rules=MAP may-chu.test 127.0.0.1'] });
  try {
    await tablet.switchOn();
    await expect(tablet.page.getByRole('heading', { name: staffWords.unfit.title })).toBeVisible();
    await expect(tablet.page.getByText(staffWords.unfit.insecure(address))).toBeVisible();
    await expect(tablet.page.getByLabel(staffWords.enrolment.code)).toHaveCount(0);
  } finally {
    await tablet.discard();
    await server.stop();
  }
});

test('with a certificate the server speaks HTTPS itself, and a tablet enrols', async ({ browser }) => {
  const folder = join(import.meta.dirname, '..', 'support', 'tls');
  const server = await startServer({
    environment: { TLS_CERT: join(folder, 'localhost.crt'), TLS_KEY: join(folder, 'localhost.key') },
  });
  const tablet = new Tablet(server.url, { args: ['--ignore-certificate-errors'] });
  try {
    expect(server.url).toMatch(/^https:/);
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const desk = await openSampleDesk(await context.newPage(), server);
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({
      name: '__Host-session',
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
    });
    await tablet.switchOn();
    await tablet.enrol(await desk.addTablet('Quầy 1'));
  } finally {
    await tablet.discard();
    await server.stop();
  }
});
