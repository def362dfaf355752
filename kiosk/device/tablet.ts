import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import type { TabletSettings } from '../../shared/office-settings.ts';
import { findDevice, reconcileDevice } from '../outbox/device-record.ts';
import type { ResponseDraft } from '../outbox/draft.ts';
import { findKeptLanguages, keepLanguages } from '../outbox/kept-languages.ts';
import { getSettings, keepSettings } from '../outbox/kept-settings.ts';
import {
  cacheCatalogue,
  countQueue,
  findCachedCatalogue,
  listSetAside,
  offerSetAsideAgain,
  type QueueCounts,
} from '../outbox/queue.ts';
import { saveResponse, takeInSpilled } from '../outbox/save-response.ts';
import type { DeviceRecord, SetAsideResponse } from '../outbox/schema.ts';
import type { SyncResult } from '../outbox/send-batch.ts';
import { settleBatch } from '../outbox/settle-batch.ts';
import { listSpilled } from '../outbox/spill.ts';
import { openStore, type Store } from '../outbox/store.ts';
import { type SyncLoop, startSync } from '../outbox/sync-loop.ts';
import { askToPersist, hasWorker } from './fitness.ts';

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

export interface TabletStatus {
  readonly device: DeviceRecord | undefined;
  readonly counts: QueueCounts;
  /** Of what a citizen answered, staff see nothing. */
  readonly setAside: readonly Omit<SetAsideResponse, 'response'>[];
  readonly spilled: number;
  readonly connection: Connection;
  readonly catalogueVersion: number | null;
  readonly isPersisted: boolean;
  readonly hasWorker: boolean;
}

export interface TabletEvents {
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
  readonly isAwake: () => boolean | null;
}

export interface OpenedTablet {
  readonly device: DeviceRecord | undefined;
  readonly catalogue: PublishedCatalogue | undefined;
  readonly settings: TabletSettings;
  readonly languages: readonly CitizenLanguage[];
}

export interface Tablet {
  /** @throws StoreUnusable */
  open(): Promise<OpenedTablet>;
  /** Begins to send what waits and to ask for the catalogue, for as long as the page lives. */
  start(): void;
  /** The code of what went wrong; undefined when the tablet is enrolled. */
  enrol(code: string): Promise<string | undefined>;
  /** `spilled`: the page should be loaded again once nobody is answering. Fails with NotSaved. */
  save(draft: ResponseDraft): Promise<'queued' | 'spilled'>;
  /** Milliseconds since 1970 by the server's clock, as far as it is known. */
  serverNow(): number;
  sendNow(): void;
  offerSetAsideAgain(): Promise<void>;
  readStatus(): Promise<TabletStatus>;
  /** Calls the server now, as every minute, and tells how that went; undefined where nobody is enrolled. */
  checkConnection(): Promise<HeartbeatResult | undefined>;
  /** Asks the server for the catalogue now. */
  refreshCatalogue(): Promise<void>;
  /** For what staff do with the queue. */
  readonly store: Store;
}

export function createTablet(on: TabletEvents): Tablet {
  const store = openStore();
  const storage = localStorage;
  let connection: Connection = { kind: 'empty' };
  let sync: SyncLoop | undefined;
  let heartbeat: Heartbeat | undefined;
  let clockOffsetMs = 0;
  let catalogueAskedAt = Number.NEGATIVE_INFINITY;

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
    clockOffsetMs = told.clockOffsetMs ?? device.clockOffsetMs;
    if (epoch !== device.epoch) sync?.wake();
    const isReloadAsked = await keepSettings(store, device.deviceId, told.answer);
    on.onSettings(settings);
    if (isReloadAsked) on.onReloadAsked();
    await refreshLanguages(device, told.answer.languagesKey);
    return told;
  }

  /** Asks for the office's languages where the server names them by another key than what is kept. */
  async function refreshLanguages({ token, officeId }: DeviceRecord, key: string | undefined): Promise<void> {
    if (key === undefined || key === (await findKeptLanguages(store))?.key) return;
    const told = await fetchLanguages(token);
    if (told.kind !== 'answered') return;
    await keepLanguages(store, officeId, told.answer).catch(() => undefined);
    on.onLanguages(told.answer.languages);
    // The questions in a new language came with it.
    askForCatalogue();
  }

  function askForCatalogue(): void {
    // A store that fails here is reopened at the next call; the catalogue at hand goes on.
    refreshCatalogue().catch(() => undefined);
  }

  return {
    async open() {
      const device = await reconcileDevice(store, storage, Date.now());
      if (device) await takeInSpilled(store, storage, Date.now());
      clockOffsetMs = device?.clockOffsetMs ?? 0;
      const catalogue = (await findCachedCatalogue(store))?.catalogue;
      const languages = (await findKeptLanguages(store))?.languages ?? [];
      return { device, catalogue, settings: await getSettings(store), languages };
    },

    start() {
      if (sync) return;
      sync = startSync({
        store,
        post,
        onResult(result) {
          if (result.kind === 'sent') report({ kind: 'empty' });
          // With nothing to send no call was made, and nothing was learnt.
          else if (result.kind !== 'empty') report(result);
          if (result.kind === 'sent') heartbeat?.changed();
          const isDue = performance.now() - catalogueAskedAt > catalogueAtMostEveryMs;
          if (result.kind === 'sent' && isDue) askForCatalogue();
        },
      });
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

    async enrol(code) {
      // A file of its own, loaded before the code is used up.
      const enrolment = await import('../outbox/enrol.ts').catch(() => undefined);
      if (!enrolment) return 'unreachable';
      const result = await enrolWithCode(code);
      if (result.kind === 'unreachable') return 'unreachable';
      if (result.kind === 'refused') return result.code;
      await enrolment.enrol(store, storage, result.enrolment, Date.now());
      await takeInSpilled(store, storage, Date.now());
      report({ kind: 'empty' });
      askForCatalogue();
      sync?.resume();
      heartbeat?.changed();
      return undefined;
    },

    async save(draft) {
      const saved = await saveResponse(store, storage, draft, Date.now());
      sync?.wake();
      heartbeat?.changed();
      return saved;
    },

    serverNow: () => Date.now() + clockOffsetMs,

    sendNow() {
      sync?.resume();
      askForCatalogue();
    },

    async offerSetAsideAgain() {
      await offerSetAsideAgain(store);
      sync?.resume();
      heartbeat?.changed();
    },

    async readStatus() {
      const setAside = await listSetAside(store);
      return {
        device: await findDevice(store),
        counts: await countQueue(store),
        setAside: setAside.map(({ response: _, ...row }) => row),
        spilled: listSpilled(storage).length,
        connection,
        catalogueVersion: (await findCachedCatalogue(store))?.catalogue.version ?? null,
        isPersisted: await askToPersist(),
        hasWorker: hasWorker(),
      };
    },

    checkConnection: beat,
    refreshCatalogue,
    store,
  };
}
