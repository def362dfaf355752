import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { vi as office } from '../../shared/text/office/vi.ts';
import { describeProblem } from '../../shared/text/problem/describe-problem.ts';
import { vi } from '../../shared/text/sign-in-provider/vi.ts';
import { findFreePort } from '../support/free-port.ts';
import { IdentityProvider } from '../support/identity-provider.ts';
import { startServer } from '../support/server-process.ts';
import { expectAccessible } from './accessibility.ts';
import { openSampleDesk } from './desk.ts';

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

test('who is known to the authority’s provider signs in with a button, and nobody else does', async ({
  page,
  browser,
}) => {
  const { provider, server, close } = await openBoth();
  try {
    await openSampleDesk(page, server);
    const own: Page = await (await browser.newContext()).newPage();
    const button = own.getByRole('button', { name: vi.button('Cổng cán bộ') });

    provider.person = { subject: 's-moi', claims: { name: 'Lê Văn Mới', groups: ['moi-nguoi'] } };
    await own.goto(`${server.url}/office#/loc-vinh/paper`);
    await button.click();
    const refusal = describeProblem('no-rule-for-person', { name: 'Lê Văn Mới' }, 'vi');
    await expect(own.getByText(refusal)).toBeVisible();
    await expectAccessible(own);

    provider.person = { subject: 's-lan', claims: { name: 'Trần Thị Lan', groups: ['tong-hop'] } };
    await button.click();
    await expect(own.getByText('Trần Thị Lan')).toBeVisible();
    await expect(own.getByRole('heading', { name: office.sections.paper, level: 1 })).toBeVisible();
    expect(own.url()).toBe(`${server.url}/office#/loc-vinh/paper`);
    await own.reload();
    await expect(own.getByText('Trần Thị Lan')).toBeVisible();
  } finally {
    await close();
  }
});
