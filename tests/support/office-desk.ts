import type { Annex } from '../../shared/annex/annex.ts';
import type { Catalogue } from '../../shared/catalogue.ts';
import type { DeviceView } from '../../shared/endpoints/office.ts';
import type { ServerProcess } from './server-process.ts';

/** Today where the offices are, `YYYY-MM-DD`. */
function todayInVietnam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

/** The office's desk without its pages, for tests that are about tablets: an administrator's own calls. */
export class OfficeDesk {
  readonly url: string;
  readonly officeId: string;
  readonly #cookie: string;

  private constructor(url: string, officeId: string, cookie: string) {
    this.url = url;
    this.officeId = officeId;
    this.#cookie = cookie;
  }

  /** From an empty database to an office with this catalogue. */
  static async open({ url, setupCode }: ServerProcess, catalogue: Catalogue): Promise<OfficeDesk> {
    const account = { setupCode, name: 'quantri', password: 'một câu dễ nhớ 2026' };
    const answer = await fetch(`${url}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(account),
    });
    if (!answer.ok) throw new Error(`setup: ${answer.status} ${await answer.text()}`);
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const desk = new OfficeDesk(url, catalogue.office.id, cookie);
    await desk.call('POST', '/offices', { catalogue });
    return desk;
  }

  async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: this.url, cookie: this.#cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  /** A one-time code for a new tablet, or for a known one by its id. */
  async makeCode(target: { readonly name: string } | { readonly deviceId: string }): Promise<string> {
    const made = await this.call('POST', `/offices/${this.officeId}/enrolments`, target);
    return (made as { code: string }).code;
  }

  async getDevice(name: string): Promise<DeviceView> {
    const { devices } = (await this.call('GET', `/offices/${this.officeId}/devices`)) as {
      devices: DeviceView[];
    };
    const found = devices.find((device) => device.name === name);
    if (!found) throw new Error(`no tablet ${name}`);
    return found;
  }

  async readAnnex(day = todayInVietnam()): Promise<Annex> {
    const query = `officeId=${this.officeId}&from=${day}&to=${day}&format=json`;
    return (await this.call('GET', `/annex?${query}`)) as Annex;
  }

  /** How many responses count today. */
  async countCollected(): Promise<number> {
    return (await this.readAnnex()).collected;
  }

  /** How many responses had this outcome since the server's start. */
  async countOutcome(outcome: 'stored' | 'duplicate' | 'conflict' | 'rejected'): Promise<number> {
    const text = await (await fetch(`${this.url}/metrics`)).text();
    const name = `survey_responses_total{outcome="${outcome}"} `;
    const line = text.split('\n').find((each) => each.startsWith(name));
    return Number(line?.slice(name.length) ?? 0);
  }
}
