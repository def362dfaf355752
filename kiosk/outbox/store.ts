import { type IDBPDatabase, type IDBPTransaction, type OpenDBCallbacks, openDB, type StoreNames } from 'idb';
import { databaseName, type KioskSchema, schemaVersion } from './schema.ts';

export type StoreName = StoreNames<KioskSchema>;
export type Transaction<
  Names extends readonly StoreName[],
  Mode extends IDBTransactionMode,
> = IDBPTransaction<KioskSchema, Names[number][], Mode>;

/** The one seam to IndexedDB: transactions that end, in success or in failure, within a known time. */
export interface Store {
  read<Names extends readonly StoreName[], T>(
    names: Names,
    work: (transaction: Transaction<Names, 'readonly'>) => Promise<T>,
  ): Promise<T>;
  /** On disk when it resolves. May run `work` more than once: it must come to the same when run again. */
  write<Names extends readonly StoreName[], T>(
    names: Names,
    work: (transaction: Transaction<Names, 'readwrite'>) => Promise<T>,
  ): Promise<T>;
  close(): void;
}

/** The store could not be used, reopened or not. */
export class StoreUnusable extends Error {
  constructor(cause: unknown) {
    super('IndexedDB cannot be used', { cause });
    this.name = 'StoreUnusable';
  }
}

class TooSlow extends Error {
  constructor() {
    super('IndexedDB does not answer');
    this.name = 'TooSlow';
  }
}

interface Options {
  readonly name?: string;
  readonly timeoutMs?: number;
  readonly maxReopenings?: number;
}

/** Passing states of a connection, not faults of the call: WebKit and Chromium both lose connections. */
const passing = ['TooSlow', 'InvalidStateError', 'AbortError', 'UnknownError', 'TimeoutError'];

function isPassing(error: unknown): boolean {
  return error instanceof Error && passing.includes(error.name);
}

export function isQuotaError(error: unknown): boolean {
  if (error instanceof StoreUnusable) return isQuotaError(error.cause);
  return error instanceof Error && error.name === 'QuotaExceededError';
}

function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow()), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function openDatabase(
  name: string,
  onLost: (lost: IDBPDatabase<KioskSchema>) => void,
): Promise<IDBPDatabase<KioskSchema>> {
  const callbacks: OpenDBCallbacks<KioskSchema> = {
    upgrade(fresh, oldVersion) {
      if (oldVersion < 1) {
        fresh.createObjectStore('device');
        fresh.createObjectStore('catalogue');
        fresh.createObjectStore('pending', { keyPath: 'id' }).createIndex('bySeq', 'seq');
        fresh.createObjectStore('acknowledged', { keyPath: 'id' }).createIndex('byTime', 'acknowledgedAt');
        fresh.createObjectStore('setAside', { keyPath: 'id' });
      }
      if (oldVersion < 2) fresh.createObjectStore('settings');
      if (oldVersion < 3) {
        fresh.createObjectStore('staff');
        fresh.createObjectStore('languages');
      }
      if (oldVersion < 4) {
        fresh.createObjectStore('mediaList');
        fresh.createObjectStore('media');
      }
    },
    // Another window brings a newer schema: let go, so that it does not wait for ever.
    blocking: () => onLost(database),
    terminated: () => onLost(database),
  };
  const database = await openDB<KioskSchema>(name, schemaVersion, callbacks).catch((error: unknown) => {
    // A newer page was here, and went again: what it added is not in the way.
    if (error instanceof Error && error.name === 'VersionError')
      return openDB<KioskSchema>(name, undefined, callbacks);
    throw error;
  });
  return database;
}

export function openStore({
  name = databaseName,
  timeoutMs = 2_500,
  maxReopenings = 3,
}: Options = {}): Store {
  let connection: Promise<IDBPDatabase<KioskSchema>> | undefined;

  function forget(): void {
    const lost = connection;
    connection = undefined;
    lost?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  function connect(): Promise<IDBPDatabase<KioskSchema>> {
    connection ??= openDatabase(name, forget);
    return connection;
  }

  async function attempt<T>(
    names: readonly StoreName[],
    mode: IDBTransactionMode,
    work: (transaction: never) => Promise<T>,
  ): Promise<T> {
    const database = await connect();
    const transaction = database.transaction([...names], mode, { durability: 'strict' });
    // Its failure is reported by the line that waits for it, or by the work that failed first.
    transaction.done.catch(() => undefined);
    try {
      const result = await work(transaction as never);
      // Must wait for the commit: a request that succeeded may still be rolled back.
      await transaction.done;
      return result;
    } catch (error) {
      abort(transaction);
      // The reason why the browser rolled back says more than "aborted" does: a full disk, for one.
      throw transaction.error ?? error;
    }
  }

  async function run<T>(
    names: readonly StoreName[],
    mode: IDBTransactionMode,
    work: (transaction: never) => Promise<T>,
  ): Promise<T> {
    for (let reopenings = 0; ; reopenings++) {
      try {
        return await withTimeout(attempt(names, mode, work), timeoutMs);
      } catch (error) {
        forget();
        if (isPassing(error) && reopenings < maxReopenings) continue;
        throw isBrowserFailure(error) ? new StoreUnusable(error) : error;
      }
    }
  }

  return {
    read: (names, work) => run(names, 'readonly', work as never),
    write: (names, work) => run(names, 'readwrite', work as never),
    close: forget,
  };
}

/** Everything that the browser says about its storage comes as a DOMException; the rest is our own. */
function isBrowserFailure(error: unknown): boolean {
  return error instanceof DOMException || error instanceof TooSlow;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
