import type { IngestAnswer, IngestResult } from '../../shared/endpoints/device.ts';
import { batchMaxResponses } from '../../shared/survey-response.ts';
import { ingest, type Sender } from '../ingest/ingest.ts';
import type { Storage } from '../storage/storage.ts';

export interface ImportCount {
  stored: number;
  duplicate: number;
  conflict: number;
  rejected: number;
}

export interface ImportOptions {
  readonly now: number;
  /** Hears of each line that was not taken, by its number from 1. */
  readonly onRefused?: (lineNumber: number, result: IngestResult) => void;
}

/** Stores responses line by line, as JSON each; idempotent. A line that is no JSON is a rejection. */
export async function importResponses(
  storage: Storage,
  sender: Sender,
  lines: AsyncIterable<string> | Iterable<string>,
  { now, onRefused }: ImportOptions,
): Promise<ImportCount> {
  const count: ImportCount = { stored: 0, duplicate: 0, conflict: 0, rejected: 0 };
  let batch: { lineNumber: number; item: unknown }[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    const items = batch.map(({ item }) => item);
    const answer: IngestAnswer = await ingest(storage, sender, items, now);
    answer.results.forEach((result, index) => {
      count[result.outcome] += 1;
      const refused = result.outcome === 'conflict' || result.outcome === 'rejected';
      if (refused) onRefused?.(batch[index]?.lineNumber ?? 0, result);
    });
    batch = [];
  };
  let lineNumber = 0;
  for await (const line of lines) {
    lineNumber += 1;
    const text = lineNumber === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() === '') continue;
    batch.push({ lineNumber, item: parseLine(text) });
    if (batch.length === batchMaxResponses) await flush();
  }
  await flush();
  return count;
}

/** What is no JSON becomes an item that is no response. */
function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
