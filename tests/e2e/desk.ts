import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { Section } from '../../kiosk/office/sections.ts';
import type { Annex } from '../../shared/annex/annex.ts';
import type { Catalogue } from '../../shared/catalogue.ts';
import { vi as office } from '../../shared/text/office/vi.ts';
import { vi as page } from '../../shared/text/page/vi.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { watchRefusals } from './content-policy.ts';

export const administrator = { name: 'quantri', password: 'một câu dễ nhớ 2026' };

/** The office's desk, driven by what a clerk reads on it. */
export class Desk {
  readonly page: Page;
  readonly url: string;

  constructor(tab: Page, url: string) {
    this.page = tab;
    watchRefusals(tab.context());
    this.url = url;
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.url}/office`);
  }

  /** From an empty database to a signed-in administrator. */
  async makeFirstAccount(setupCode: string | null): Promise<void> {
    await this.open();
    await this.page.getByLabel(office.firstRun.setupCode).fill(setupCode ?? '');
    await this.page.getByLabel(office.firstRun.name).fill(administrator.name);
    await this.page.getByLabel(page.password.next, { exact: true }).fill(administrator.password);
    await this.page.getByLabel(page.password.again).fill(administrator.password);
    await this.page.getByRole('button', { name: office.firstRun.submit }).click();
  }

  /** The same without the page, for tests that are about something else. */
  async signUp(setupCode: string | null): Promise<void> {
    await this.callServer('setup', { setupCode, ...administrator });
  }

  async makeSampleOffice(): Promise<void> {
    await this.page.getByRole('button', { name: office.newOffice.sampleSubmit }).click();
    await expect(this.page.getByRole('heading', { name: office.annex.title })).toBeVisible();
  }

  async openSection(section: Section): Promise<void> {
    const menu = this.page.locator('.desk-menu');
    if (await menu.isVisible()) await menu.click();
    const navigation = this.page.getByRole('navigation', { name: office.sections.label });
    await navigation.getByRole('link', { name: office.sections[section], exact: true }).click();
  }

  /** Calls the server in the desk's own session, as its page would. */
  async callServer<T>(address: string, data: unknown): Promise<T> {
    const answer = await this.page.request.post(`${this.url}/api/v1/${address}`, {
      data,
      headers: { origin: this.url },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as T;
  }

  /** Sends as a tablet that has stood without a network; all of it is stored. */
  async sendAsTablet(name: string, responses: readonly object[]): Promise<void> {
    const { code } = await this.callServer<{ code: string }>('offices/loc-vinh/enrolments', { name });
    const { token } = await this.callServer<{ token: string }>('enrolments', { code });
    const answer = await this.page.request.post(`${this.url}/api/v1/responses`, {
      data: { responses },
      headers: { authorization: `Bearer ${token}` },
    });
    const { results } = (await answer.json()) as { results: { outcome: string }[] };
    expect(results.map(({ outcome }) => outcome)).toEqual(responses.map(() => 'stored'));
  }

  /** Makes an office without the form, and opens a section of it. */
  async makeOffice(catalogue: Catalogue, section: 'devices' | 'settings'): Promise<void> {
    await this.callServer('offices', { catalogue });
    await this.page.goto(`${this.url}/office#/${catalogue.office.id}/${section}`);
    await this.page.reload();
    await expect(this.page.getByRole('heading', { name: office[section].title, level: 1 })).toBeVisible();
  }

  /** The row of a tablet in the list. */
  tabletRow(name: string) {
    const header = this.page.getByRole('rowheader', { name, includeHidden: true });
    return this.page.locator('tbody tr').filter({ has: header });
  }

  async openTabletForm(name: string): Promise<void> {
    await this.page.getByRole('button', { name: office.devices.editFor(name), exact: true }).click();
    await expect(this.page.getByRole('dialog')).toBeVisible();
  }

  async saveTabletForm(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(office.devices.name).fill(name);
    await dialog.getByRole('button', { name: office.devices.editing.submit }).click();
    await expect(this.page.getByText(office.devices.editing.done(name))).toBeVisible();
  }

  async saveSettings(): Promise<void> {
    await this.page.getByRole('button', { name: office.settings.submit }).dblclick();
    await expect(this.page.getByText(office.settings.saved)).toBeVisible();
  }

  /** The two inputs of a stretch of a day. */
  stretch(day: string, number: number) {
    const group = this.page.getByRole('group', { name: office.settings.stretch(day, number) });
    return {
      from: group.getByLabel(office.settings.from, { exact: true }),
      to: group.getByLabel(office.settings.to, { exact: true }),
      remove: group.getByRole('button'),
      group,
    };
  }

  /** Makes a tablet and reads its one-time code off the screen. */
  async addTablet(name: string): Promise<string> {
    await this.openSection('devices');
    await this.page.getByLabel(office.devices.name).fill(name);
    await this.page.getByRole('button', { name: office.devices.addSubmit }).click();
    return this.readCode(name);
  }

  async readCode(name: string): Promise<string> {
    await expect(this.page.getByRole('heading', { name: office.devices.code.title(name) })).toBeVisible();
    const code = this.page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    await expect(code).toBeVisible();
    return ((await code.textContent()) ?? '').trim();
  }

  /** Makes an officer's account and reads its one-time password off the screen. */
  async addOfficerAccount(name: string, officerName: string): Promise<string> {
    await this.openSection('accounts');
    await this.page.getByLabel(office.accounts.name, { exact: true }).fill(name);
    await this.page.getByLabel(office.accounts.role).selectOption({ label: office.accounts.roles.officer });
    const choice = this.page.getByLabel(office.accounts.officer, { exact: true });
    const option = choice.getByRole('option', { name: officerName });
    await choice.selectOption(await option.getAttribute('value'));
    await this.page.getByRole('button', { name: office.accounts.addSubmit }).click();
    await expect(
      this.page.getByRole('heading', { name: office.accounts.password.title(name) }),
    ).toBeVisible();
    const password = this.page.getByText(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
    await expect(password).toBeVisible();
    return ((await password.textContent()) ?? '').trim();
  }

  /** Shows the annex of two days, as `dd/mm/yyyy`. */
  async showAnnex(from: string, to: string): Promise<void> {
    await this.openSection('annex');
    await this.page.getByLabel(office.annex.from, { exact: true }).fill(from);
    await this.page.getByLabel(office.annex.to, { exact: true }).fill(to);
    await this.page.getByRole('button', { name: office.annex.show }).click();
  }

  /** The annex of today, by the API and in the desk's own session. */
  async readTodaysAnnex(): Promise<Annex> {
    const day = todayInVietnam().split('/').reverse().join('-');
    const answer = await this.page.request.get(
      `${this.url}/api/v1/annex?officeId=loc-vinh&from=${day}&to=${day}&format=json`,
    );
    return (await answer.json()) as Annex;
  }

  async openNewOfficeForm(): Promise<void> {
    await this.page.getByRole('link', { name: office.addOffice }).click();
    await this.page.getByRole('button', { name: office.newOffice.ownSubmit }).click();
    await expect(this.page.getByRole('heading', { name: office.form.title })).toBeVisible();
  }

  async revokeTablet(name: string): Promise<void> {
    await this.openSection('devices');
    await this.page.getByRole('button', { name: office.devices.revokeFor(name) }).click();
    await this.page.getByRole('button', { name: office.devices.confirm.submit }).click();
    await expect(this.page.getByText(office.devices.confirm.done(name))).toBeVisible();
  }

  /** A new code for a tablet that is known already. */
  async renewCode(name: string): Promise<string> {
    await this.openSection('devices');
    await this.page.getByRole('button', { name: office.devices.newCodeFor(name) }).click();
    return this.readCode(name);
  }

  /** A file as the browser saves it. */
  async download(format: 'docx' | 'xlsx' | 'csv'): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name: office.annex.download(format) }).click(),
    ]);
    const path = await download.path();
    return { name: download.suggestedFilename(), bytes: await readFile(path) };
  }

  /** A figure that the server counts since its start. */
  async readMetric(name: string): Promise<number> {
    const text = await (await this.page.request.get(`${this.url}/metrics`)).text();
    const line = text.split('\n').find((each) => each.startsWith(`${name} `));
    return Number(line?.slice(name.length));
  }

  /** The cells of a row of the annex on the screen, by the row's number. */
  annexRow(number: number) {
    return this.page
      .getByRole('article', { name: office.annex.preview })
      .locator('tbody tr')
      .filter({ has: this.page.locator('td', { hasText: new RegExp(`^${number}$`) }).first() })
      .first();
  }
}

/** Signs in with a one-time password and replaces it, as everybody does on their first day. */
export async function signInFirst(tab: Page, name: string, oneTime: string, password: string): Promise<void> {
  watchRefusals(tab.context());
  await tab.getByLabel(page.signIn.name).fill(name);
  await tab.getByLabel(page.signIn.password, { exact: true }).fill(oneTime);
  await tab.getByRole('button', { name: page.signIn.submit }).click();
  await tab.getByLabel(page.password.currentOneTime, { exact: true }).fill(oneTime);
  await tab.getByLabel(page.password.next, { exact: true }).fill(password);
  await tab.getByLabel(page.password.again).fill(password);
  await tab.getByRole('button', { name: page.password.submit }).click();
}

/** Today in Vietnam, `dd/mm/yyyy`. */
export function todayInVietnam(): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  return parts.format(new Date());
}

/** A server with the sample office and its administrator signed in at the desk. */
export async function openSampleDesk(tab: Page, server: ServerProcess): Promise<Desk> {
  const desk = new Desk(tab, server.url);
  await desk.signUp(server.setupCode);
  await desk.callServer('sample-office', {});
  await desk.open();
  await expect(tab.getByRole('heading', { name: office.annex.title })).toBeVisible();
  return desk;
}
