import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../shared/problem.ts';

export type SheetCell = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
const patienceMs = 10_000;

/** One file at a time: what a thread may use is not to be had many times over. */
let lastReading: Promise<unknown> = Promise.resolve();

/**
 * The sheets of an xlsx. It is read in a thread of its own, with a limit of memory and of time: a file of a few
 * hundred bytes can say that its cells lie a million columns apart.
 * @throws Problem `sheet-unreadable`
 */
export function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const reading = lastReading.then(() => readInThread(bytes));
  lastReading = reading.catch(() => undefined);
  return reading;
}

async function readInThread(workerData: Uint8Array): Promise<Sheet[]> {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { workerData, resourceLimits });
  try {
    const [sheets] = await once(worker, 'message', { signal: AbortSignal.timeout(patienceMs) });
    return sheets as Sheet[];
  } catch {
    throw new Problem('sheet-unreadable');
  } finally {
    await worker.terminate();
  }
}
