import type { PublishedCatalogue } from '../../shared/catalogue.ts';
import type { CitizenLanguage } from '../../shared/citizen-language.ts';
import type { TabletSettings } from '../../shared/tablet-settings.ts';
import { findDevice, reconcileDevice } from '../outbox/device-record.ts';
import type { ResponseDraft } from '../outbox/draft.ts';
import { findKeptLanguages } from '../outbox/kept-languages.ts';
import { getSettings } from '../outbox/kept-settings.ts';
import {
  countQueue,
  findCachedCatalogue,
  listSetAside,
  offerSetAsideAgain,
  type QueueCounts,
} from '../outbox/queue.ts';
import { saveResponse, takeInSpilled } from '../outbox/save-response.ts';
import type { DeviceRecord, SetAsideResponse } from '../outbox/schema.ts';
import { listSpilled } from '../outbox/spill.ts';
import { openStore, type Store } from '../outbox/store.ts';
import type { Connection, Exchange, ExchangeEvents } from './exchange.ts';
import { askToPersist, hasWorker } from './fitness.ts';
import type { HeartbeatResult } from './server-calls.ts';

const loadAgainMs = 30_000;

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

export type TabletEvents = Omit<ExchangeEvents, 'onClockOffset'>;

export interface OpenedTablet {
  readonly device: DeviceRecord | undefined;
  readonly catalogue: PublishedCatalogue | undefined;
  readonly settings: TabletSettings;
  readonly languages: readonly CitizenLanguage[];
}

export interface Tablet {
  /** @throws StoreUnusable */
  open(): Promise<OpenedTablet>;
  /** Begins the exchange with the server, for as long as the page lives. */
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
  let clockOffsetMs = 0;
  let exchange: Exchange | undefined;

  /** A file of its own: answering needs no server. */
  async function loadExchange(): Promise<Exchange> {
    const { createExchange } = await import('./exchange.ts');
    exchange ??= createExchange(store, storage, {
      ...on,
      onConnection(result) {
        connection = result;
        on.onConnection(result);
      },
      onClockOffset(ms) {
        clockOffsetMs = ms;
      },
    });
    return exchange;
  }

  function start(): void {
    loadExchange().then(
      (loaded) => loaded.start(),
      // On a tablet without a worker the network was away; what is answered meanwhile waits.
      () => setTimeout(start, loadAgainMs),
    );
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

    start,

    async enrol(code) {
      // Before the code is used up.
      const loaded = await loadExchange().catch(() => undefined);
      return loaded ? loaded.enrol(code) : 'unreachable';
    },

    async save(draft) {
      const saved = await saveResponse(store, storage, draft, Date.now());
      exchange?.wake();
      return saved;
    },

    serverNow: () => Date.now() + clockOffsetMs,

    sendNow: () => exchange?.resume(),

    async offerSetAsideAgain() {
      await offerSetAsideAgain(store);
      exchange?.resume();
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

    checkConnection: async () => (await loadExchange()).beat(),
    refreshCatalogue: async () => (await loadExchange()).refreshCatalogue(),
    store,
  };
}
