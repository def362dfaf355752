import type { IngestAnswer } from '../../shared/endpoints/device.ts';
import { response, type SentResponse } from './small-catalogue.ts';

export interface Batch {
  readonly responses: readonly SentResponse[];
}

/** Sends one batch as a tablet does. @throws where no whole answer comes */
export async function postBatch(
  url: string,
  token: string,
  responses: readonly SentResponse[],
): Promise<IngestAnswer> {
  const answer = await fetch(`${url}/api/v1/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ responses } satisfies Batch),
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
  return body as IngestAnswer;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const batchSize = 20;

/**
 * A tablet whose citizens never stop, and which offers each response until the server has named it: the
 * shortest queue that keeps the promise.
 */
export class StubbornTablet {
  /** All that was ever made here, by id. */
  readonly generated = new Set<string>();
  /** What the server said is stored. */
  readonly acknowledged = new Set<string>();
  readonly #url: string;
  readonly #token: string;
  readonly #queue: SentResponse[] = [];
  #seq = 0;
  #isStopping = false;
  #running: Promise<void> | undefined;
  /** Outcomes other than `stored` and `duplicate`; there should be none. */
  readonly refusals: string[] = [];

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** No more citizens; resolves when all that was generated is acknowledged. */
  async finish(): Promise<void> {
    this.#isStopping = true;
    await this.#running;
  }

  #serveCitizens(): void {
    while (!this.#isStopping && this.#queue.length < batchSize) {
      this.#seq += 1;
      const made = response({ seq: this.#seq });
      this.generated.add(made.id);
      this.#queue.push(made);
    }
  }

  async #run(): Promise<void> {
    for (;;) {
      this.#serveCitizens();
      if (this.#queue.length === 0) return;
      const batch = this.#queue.slice(0, 1 + Math.floor(Math.random() * batchSize));
      try {
        this.#settle(await postBatch(this.#url, this.#token, batch));
        await pause(Math.random() * 10);
      } catch {
        await pause(20);
      }
    }
  }

  #settle({ results }: IngestAnswer): void {
    for (const { id, outcome } of results) {
      if (outcome !== 'stored' && outcome !== 'duplicate') this.refusals.push(`${id}: ${outcome}`);
      if (id !== null) this.acknowledged.add(id);
    }
    const rest = this.#queue.filter(({ id }) => !this.acknowledged.has(id));
    this.#queue.splice(0, this.#queue.length, ...rest);
  }
}
