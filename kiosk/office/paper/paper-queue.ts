import type { IngestResult } from '../../../shared/endpoints/device.ts';
import type { PaperResponse } from './keyed-form.ts';

/** What is still to be told to the server: a form, or that one is taken back. */
export interface QueueItem {
  readonly id: string;
  readonly response: PaperResponse | null;
  /** Why the server will never take it. */
  readonly refusal?: string;
}

/** Where items are kept until they are acknowledged; one key each, so that two windows do not overwrite. */
export interface Shelf {
  list(): QueueItem[];
  put(item: QueueItem): void;
  remove(id: string): void;
}

export interface PaperServer {
  send(responses: readonly PaperResponse[]): Promise<readonly IngestResult[]>;
  /** @returns a refusal's code, or null where it is done */
  withdraw(id: string): Promise<string | null>;
}

export interface QueueState {
  readonly items: readonly QueueItem[];
  /** Forms of this session that were not taken back, oldest first. */
  readonly entered: readonly PaperResponse[];
  readonly error: unknown;
}

const mostAtOnce = 50;
const firstPauseMs = 2000;
const longestPauseMs = 30_000;

/** Forms on their way to the server. They are shelved before anything is sent, and until it answered. */
export class PaperQueue {
  #state: QueueState;
  #isSending = false;
  #pauseMs = firstPauseMs;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #shelf: Shelf;
  readonly #server: PaperServer;
  readonly #listeners = new Set<() => void>();

  constructor(shelf: Shelf, server: PaperServer) {
    this.#shelf = shelf;
    this.#server = server;
    this.#state = { items: shelf.list(), entered: [], error: undefined };
  }

  get state(): QueueState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(change: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  enter(response: PaperResponse): void {
    this.#put({ id: response.id, response });
    this.#set({ entered: [...this.#state.entered, response] });
    void this.sendAll();
  }

  /** Takes the last form back; the server hears of it even if it never got the form. @returns it, to be mended */
  undo(): PaperResponse | undefined {
    const last = this.#state.entered.at(-1);
    if (!last) return undefined;
    this.#put({ id: last.id, response: null });
    this.#set({ entered: this.#state.entered.slice(0, -1) });
    void this.sendAll();
    return last;
  }

  /** Gives up what the server refused. */
  discard(id: string): void {
    this.#remove(new Set([id]));
    this.#set({ entered: this.#state.entered.filter((each) => each.id !== id) });
  }

  #put(item: QueueItem): void {
    this.#shelf.put(item);
    this.#set({ items: [...this.#state.items.filter(({ id }) => id !== item.id), item] });
  }

  #remove(ids: ReadonlySet<string>): void {
    for (const id of ids) this.#shelf.remove(id);
    this.#set({ items: this.#state.items.filter(({ id }) => !ids.has(id)) });
  }

  /** Sends until nothing is left that can be sent; after a failure again by itself, later and later. */
  async sendAll(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    clearTimeout(this.#timer);
    try {
      while (await this.#sendNext()) this.#pauseMs = firstPauseMs;
      this.#set({ error: undefined });
    } catch (error) {
      this.#set({ error });
      this.#timer = setTimeout(() => void this.sendAll(), this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
    } finally {
      this.#isSending = false;
    }
  }

  async #sendNext(): Promise<boolean> {
    const waiting = this.#state.items.filter(({ refusal }) => refusal === undefined);
    const forms = waiting.flatMap((item) => (item.response ? [item] : [])).slice(0, mostAtOnce);
    if (forms.length > 0) {
      await this.#sendForms(forms);
      return true;
    }
    const [withdrawal] = waiting;
    if (!withdrawal) return false;
    const refusal = await this.#server.withdraw(withdrawal.id);
    if (refusal === null) this.#remove(new Set([withdrawal.id]));
    else this.#put({ ...withdrawal, refusal });
    return true;
  }

  async #sendForms(items: readonly QueueItem[]): Promise<void> {
    const results = await this.#server.send(items.flatMap(({ response }) => (response ? [response] : [])));
    const byId = new Map(results.map((result) => [result.id, result]));
    for (const item of items) {
      // Taken back while it was under way: what is left now is the withdrawal.
      if (!this.#state.items.includes(item)) continue;
      const result = byId.get(item.id);
      if (!result) throw new Error('no outcome for a form');
      if (result.outcome === 'stored' || result.outcome === 'duplicate') this.#remove(new Set([item.id]));
      else this.#put({ ...item, refusal: result.code ?? result.outcome });
    }
  }
}
