import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import type { TabletSettings } from '../../shared/tablet-settings.ts';
import { findDevice } from '../outbox/device-record.ts';
import { enrol } from '../outbox/enrol.ts';
import { findKeptLanguages, keepLanguages } from '../outbox/kept-languages.ts';
import { keepSettings } from '../outbox/kept-settings.ts';
import { cacheCatalogue, findCachedCatalogue } from '../outbox/queue.ts';
import { takeInSpilled } from '../outbox/save-response.ts';
import type { DeviceRecord, KeptLanguages } from '../outbox/schema.ts';
import type { SyncResult } from '../outbox/send-batch.ts';
import { settleBatch } from '../outbox/settle-batch.ts';
import type { Store } from '../outbox/store.ts';
import { type SyncLoop, startSync } from '../outbox/sync-loop.ts';
import { readHealth } from './health.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import {
  enrolWithCode,
  fetchCatalogue,
  fetchLanguages,
  type HeartbeatResult,
  post,
  sendHeartbeat,
} from './server-calls.ts';

const catalogueEveryMs = 3 * 60_000;
const catalogueAtMostEveryMs = 20_000;

/** When the network comes back it does so for many tablets at once. */
const onlineSpreadMs = 3_000;

/** How the last call ended, of any kind: for those who look after the tablet. */
export type Connection = Exclude<SyncResult, { kind: 'sent' }>;

export interface ExchangeEvents {
  /** A catalogue that differs from the one before; it waits for the attract screen. */
  readonly onCatalogue: (catalogue: PublishedCatalogue) => void;
  readonly onConnection: (connection: Connection) => void;
  /** The server has answered: the moment to ask for what can wait. */
  readonly onServed: () => void;
  /** They wait for the attract screen. */
  readonly onSettings: (settings: TabletSettings) => void;
  /** All that the office added; they wait too. */
  readonly onLanguages: (added: readonly CitizenLanguage[]) => void;
  /** The office wants the page loaded again, once nobody is answering. */
  readonly onReloadAsked: () => void;
  /** What to add to this tablet's clock to have the server's. */
  readonly onClockOffset: (ms: number) => void;
  readonly isAwake: () => boolean | null;
}

/** All that goes between the tablet and the server. */
export interface Exchange {
  /** Begins to send what waits and to ask for the catalogue, for as long as the page lives. */
  start(): void;
  /** Something was saved, or changed what the office is told. */
  wake(): void;
  /** Tries at once, even after the token was refused. */
  resume(): void;
  /** The code of what went wrong; undefined when the tablet is enrolled. */
  enrol(code: string): Promise<string | undefined>;
  refreshCatalogue(): Promise<void>;
  /** Tells the office how the tablet is doing; undefined where nobody is enrolled. */
  beat(): Promise<HeartbeatResult | undefined>;
}

export function createExchange(store: Store, storage: Storage, on: ExchangeEvents): Exchange {
  let connection: Connection = { kind: 'empty' };
  let sync: SyncLoop | undefined;
  let heartbeat: Heartbeat | undefined;
  let catalogueAskedAt = Number.NEGATIVE_INFINITY;
  /** Of the languages at hand: a full disk may not keep what was fetched. */
  let languages: Pick<KeptLanguages, 'officeId' | 'key'> | undefined;

  function report(result: Connection): void {
    connection = result;
    on.onConnection(connection);
  }

  async function refreshCatalogue(): Promise<void> {
    const device = await findDevice(store);
    if (!device) return;
    catalogueAskedAt = performance.now();
    const cached = await findCachedCatalogue(store);
    const result = await fetchCatalogue(device.token, cached?.etag ?? null);
    if (result.kind === 'unreachable') report({ kind: 'offline' });
    else if (result.kind === 'refused')
      report(
        result.status === 401
          ? { kind: 'stop', code: result.code }
          : { kind: 'retry-later', code: result.code, afterMs: 0 },
      );
    else if (connection.kind !== 'empty') {
      report({ kind: 'empty' });
      sync?.resume();
    }
    if (result.kind === 'known' || result.kind === 'new') on.onServed();
    if (result.kind !== 'new') return;
    const { catalogue, etag } = result;
    // A catalogue that cannot be kept is asked with all the same, until the page is loaded again.
    await cacheCatalogue(store, { officeId: device.officeId, catalogue, etag }).catch(() => undefined);
    on.onCatalogue(catalogue);
  }

  /** Tells the office how the tablet is doing, and learns what the office wants. */
  async function beat(): Promise<HeartbeatResult | undefined> {
    const device = await findDevice(store);
    if (!device) return undefined;
    const told = await sendHeartbeat(device.token, await readHealth(store, device, on.isAwake()));
    if (told.kind !== 'answered' || (await findDevice(store))?.deviceId !== device.deviceId) return told;
    const { epoch, settings } = told.answer;
    // An answer to no responses: of it, the epoch and the clock count.
    await settleBatch(store, [], { epoch, results: [] }, told.clockOffsetMs, Date.now());
    on.onClockOffset(told.clockOffsetMs ?? device.clockOffsetMs);
    if (epoch !== device.epoch) sync?.wake();
    const isReloadAsked = await keepSettings(store, device.deviceId, told.answer);
    on.onSettings(settings);
    if (isReloadAsked) on.onReloadAsked();
    await refreshLanguages(device, told.answer.languagesKey);
    return told;
  }

  /** Asks for the office's languages where the server names them by another key than what is at hand. */
  async function refreshLanguages({ token, officeId }: DeviceRecord, key: string | undefined): Promise<void> {
    if (languages?.officeId !== officeId) languages = await findKeptLanguages(store);
    if (key === undefined || key === languages?.key) return;
    const told = await fetchLanguages(token);
    if (told.kind !== 'answered') return;
    languages = { officeId, key: told.answer.key };
    await keepLanguages(store, officeId, told.answer).catch(() => undefined);
    on.onLanguages(told.answer.languages);
    // The questions in a new language came with it.
    askForCatalogue();
  }

  function askForCatalogue(): void {
    // A store that fails here is reopened at the next call; the catalogue at hand goes on.
    refreshCatalogue().catch(() => undefined);
  }

  function hearOfSync(result: SyncResult): void {
    if (result.kind === 'sent') report({ kind: 'empty' });
    // With nothing to send no call was made, and nothing was learnt.
    else if (result.kind !== 'empty') report(result);
    if (result.kind === 'sent') heartbeat?.changed();
    const isDue = performance.now() - catalogueAskedAt > catalogueAtMostEveryMs;
    if (result.kind === 'sent' && isDue) askForCatalogue();
  }

  return {
    start() {
      if (sync) return;
      sync = startSync({ store, post, onResult: hearOfSync });
      heartbeat = startHeartbeat(beat);
      askForCatalogue();
      setInterval(askForCatalogue, catalogueEveryMs);
      window.addEventListener('online', () => {
        setTimeout(() => {
          sync?.wake();
          askForCatalogue();
        }, Math.random() * onlineSpreadMs);
      });
    },

    wake() {
      sync?.wake();
      heartbeat?.changed();
    },

    resume() {
      sync?.resume();
      heartbeat?.changed();
      askForCatalogue();
    },

    async enrol(code) {
      const result = await enrolWithCode(code);
      if (result.kind === 'unreachable') return 'unreachable';
      if (result.kind === 'refused') return result.code;
      await enrol(store, storage, result.enrolment, Date.now());
      await takeInSpilled(store, storage, Date.now());
      report({ kind: 'empty' });
      this.resume();
      return undefined;
    },

    refreshCatalogue,
    beat,
  };
}
