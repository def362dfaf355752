import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AnnexDocument, AnnexFormat } from '../../shared/annex/annex.ts';
import type { AnnexFile } from '../annex/render-annex.ts';

export interface RenderOrder {
  readonly document: AnnexDocument;
  readonly format: AnnexFormat;
}

/** What the worker says of an order. */
type Rendered = { readonly file: AnnexFile } | { readonly error: unknown };

/**
 * Writes many annexes, one after the other, in a thread of its own: a pdf takes a quarter of a second, in which the
 * server would answer no tablet.
 */
export class RenderThread {
  readonly #worker = new Worker(new URL('./render-worker.ts', import.meta.url));

  /** The next one is to be ordered when this one is there. @throws what writing it threw, or an end of the thread */
  async render(order: RenderOrder): Promise<AnnexFile> {
    const answer = once(this.#worker, 'message') as Promise<[Rendered]>;
    this.#worker.postMessage(order);
    const [rendered] = await answer;
    if ('error' in rendered) throw rendered.error;
    return rendered.file;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
