import type { Page } from '@playwright/test';

export type OutboxStore = 'device' | 'catalogue' | 'pending' | 'acknowledged' | 'setAside';

export interface OutboxRow {
  readonly id: string;
  readonly seq: number;
  readonly deviceId: string;
  readonly response: Readonly<Record<string, unknown>>;
}

/** Asks a store of the tablet's queue, beside the page's own code. */
function askOutbox<T>(page: Page, store: OutboxStore, question: 'getAll' | 'count'): Promise<T> {
  return page.evaluate(
    ([name, ask]) =>
      new Promise<never>((resolve, reject) => {
        const opening = indexedDB.open('kiosk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const asked = database.transaction(name).objectStore(name)[ask]() as IDBRequest<unknown>;
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            database.close();
            resolve(asked.result as never);
          };
        };
      }),
    [store, question] as const,
  );
}

/** The rows of a store. */
export function readOutbox<Row = OutboxRow>(page: Page, store: OutboxStore): Promise<Row[]> {
  return askOutbox(page, store, 'getAll');
}

export function countPending(page: Page): Promise<number> {
  return askOutbox(page, 'pending', 'count');
}

/** Puts rows into the queue of a tablet as if they had been there, or changes those that are. */
export function putPending(page: Page, rows: readonly OutboxRow[]): Promise<void> {
  return page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kiosk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(['pending', 'device'], 'readwrite');
          const devices = transaction.objectStore('device');
          const reading = devices.get('device');
          reading.onsuccess = () => {
            const lastSeq = Math.max(reading.result.lastSeq, ...given.map(({ seq }) => seq));
            devices.put({ ...reading.result, lastSeq }, 'device');
          };
          for (const row of given) transaction.objectStore('pending').put(row);
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    rows,
  );
}

/** Copies of a waiting response under new ids and the numbers that follow it. */
export function copiesOf(
  row: OutboxRow,
  count: number,
  changes: Readonly<Record<string, unknown>> = {},
): OutboxRow[] {
  return Array.from({ length: count }, (_, index) => {
    const id = crypto.randomUUID();
    const seq = row.seq + 1 + index;
    return { ...row, id, seq, response: { ...row.response, ...changes, id, seq } };
  });
}
