import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { vi as keys } from '../../shared/text/api-keys/vi.ts';
import { vi as office } from '../../shared/text/office/vi.ts';
import { vi as pageWords } from '../../shared/text/page/vi.ts';
import { describeProblem } from '../../shared/text/problem/describe-problem.ts';
import { vi } from '../../shared/text/sign-in-provider/vi.ts';
import { findFreePort } from '../support/free-port.ts';
import { IdentityProvider } from '../support/identity-provider.ts';
import { startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { type Desk, openSampleDesk } from './desk.ts';

const rules = {
  rules: [{ claim: 'groups', value: 'tong-hop', role: 'clerk', officeId: 'loc-vinh' }],
} as const;

/** By another name than the server's: the way there and back crosses sites, as in real life. */
async function openBoth() {
  const port = await findFreePort();
  const provider = await IdentityProvider.open(`http://127.0.0.1:${port}`, 'localhost');
  const { issuer, clientId, clientSecret, name } = provider.settings({ rules: [] });
  const folder = await mkdtemp(join(tmpdir(), 'survey-'));
  const rulesFile = join(folder, 'rules.json');
  await writeFile(rulesFile, JSON.stringify(rules));
  const environment = {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
    OIDC_ROLES_FILE: rulesFile,
  };
  const server = await startServer({ port, environment });
  const close = async () => {
    await server.stop();
    await provider.close();
    await rm(folder, { recursive: true });
  };
  return { provider, server, close };
}

/** Under the hands of somebody who has typed a name. */
async function endSession(own: Page): Promise<void> {
  await own.getByLabel(office.devices.name).fill('Quầy 9');
  await own.context().clearCookies();
  await own.getByRole('button', { name: office.devices.addSubmit }).click();
  await expect(own.getByText(vi.newTabHint)).toBeVisible();
}

async function signInBeside(own: Page): Promise<void> {
  const [beside] = await Promise.all([
    own.context().waitForEvent('page'),
    own.getByRole('link', { name: vi.newTab('Cổng cán bộ') }).click(),
  ]);
  await beside.getByRole('button', { name: vi.button('Cổng cán bộ') }).click();
  await expect(signedIn(beside, 'Trần Thị Lan')).toBeVisible();
  await beside.close();
  // The test's browser shows every tab at once, and tells none that it is in front again.
  await own.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** Who the page says is signed in; on a narrow page it says so elsewhere. */
function signedIn(own: Page, name: string): Locator {
  return own
    .getByRole('region', { name: pageWords.account.label })
    .getByText(name, { exact: true })
    .filter({ visible: true });
}

/** Whoever comes to a machine where somebody signed out is asked who they are, though the provider knew somebody. */
async function signInAfter(own: Page, provider: IdentityProvider): Promise<void> {
  await own.getByRole('button', { name: pageWords.account.signOut }).click();
  provider.person = { subject: 's-binh', claims: { name: 'Phạm Văn Bình', groups: ['tong-hop'] } };
  await own.getByRole('button', { name: vi.button('Cổng cán bộ') }).click();
  await expect(signedIn(own, 'Phạm Văn Bình')).toBeVisible();
}

/** The keys of programs, which come in without a password as well. */
async function lookAtKeys(desk: Desk): Promise<void> {
  const { page } = desk;
  await desk.openSection('api-keys');
  await page.getByLabel(keys.name).fill('Cổng dịch vụ công');
  await page.getByRole('button', { name: keys.addSubmit }).click();
  await expect(page.getByTestId('api-key')).toHaveText(/^key\.loc-vinh\./);
  await expectAccessible(page);
  await page.getByRole('button', { name: keys.revokeFor('Cổng dịch vụ công') }).click();
  await page.getByRole('dialog').getByRole('button', { name: keys.confirm.submit }).click();
  await expect(page.getByText(keys.wasRevoked('Cổng dịch vụ công'))).toBeVisible();
  await expect(page.getByRole('cell', { name: keys.states.revoked })).toBeVisible();
}

test('who is known to the authority’s provider signs in with a button, and nobody else does', async ({
  page,
  browser,
}) => {
  const { provider, server, close } = await openBoth();
  try {
    const desk = await openSampleDesk(page, server);
    const own: Page = await (await browser.newContext()).newPage();
    const button = own.getByRole('button', { name: vi.button('Cổng cán bộ') });

    provider.person = { subject: 's-moi', claims: { name: 'Lê Văn Mới', groups: ['moi-nguoi'] } };
    await own.goto(`${server.url}/office#/loc-vinh/devices`);
    await button.click();
    const refusal = describeProblem('no-rule-for-person', { name: 'Lê Văn Mới' }, 'vi');
    await expect(own.getByText(refusal)).toBeVisible();
    await expectAccessible(own);

    provider.person = { subject: 's-lan', claims: { name: 'Trần Thị Lan', groups: ['tong-hop'] } };
    await button.click();
    await expect(signedIn(own, 'Trần Thị Lan')).toBeVisible();
    await expect(own.getByRole('heading', { name: office.devices.title, level: 1 })).toBeVisible();
    expect(own.url()).toBe(`${server.url}/office#/loc-vinh/devices`);
    await own.reload();
    await expect(signedIn(own, 'Trần Thị Lan')).toBeVisible();
    await endSession(own);
    await signInBeside(own);
    await expect(signedIn(own, 'Trần Thị Lan')).toBeVisible();
    await expect(own.getByLabel(office.devices.name)).toHaveValue('Quầy 9');
    await signInAfter(own, provider);
    await lookAtKeys(desk);
  } finally {
    await close();
  }
});
