import type { InputOf } from '../../../shared/endpoint.ts';
import type { CatalogueDraftHead, putCatalogueDraft } from '../../../shared/endpoints/catalogue-draft.ts';
import { Problem } from '../../../shared/problem.ts';
import { Unreachable } from '../../api/call.ts';

export type DraftSaving = InputOf<typeof putCatalogueDraft>;

export type KeepingState =
  /** The server has all that was typed. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  /** Tried again by itself where the server was not reached. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Another editor was faster: nothing more is sent. */
  | { readonly kind: 'refused'; readonly error: Problem };

interface Options {
  /** The draft that was opened; null where none is kept yet. */
  readonly head: CatalogueDraftHead | null;
  readonly save: (saving: DraftSaving) => Promise<CatalogueDraftHead>;
  readonly makeRevision: () => string;
  readonly onChange: () => void;
}

type Typed = Pick<DraftSaving, 'document' | 'basedOn'>;

export const typingPauseMs = 1_500;
export const tryAgainMs = 5_000;

/** Nobody knows whether the saving reached the storage. */
function isPassing(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Problem && error.status >= 500);
}

/** Brings what is typed to the server a moment after typing stops: one saving after the other, none twice. */
export class DraftKeeper {
  readonly #options: Options;
  #head: CatalogueDraftHead | null;
  #state: KeepingState = { kind: 'kept' };
  #typed: Typed | undefined;
  /** Sent, and perhaps kept: it is sent again as it is, until the server has said so. */
  #sent: DraftSaving | undefined;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  constructor(options: Options) {
    this.#options = options;
    this.#head = options.head;
  }

  get head(): CatalogueDraftHead | null {
    return this.#head;
  }

  get state(): KeepingState {
    return this.#state;
  }

  /** True where closing the page would lose something. */
  get isUnsaved(): boolean {
    return this.#state.kind !== 'kept';
  }

  change(typed: Typed): void {
    this.#typed = typed;
    if (this.#state.kind === 'refused') return;
    if (!this.#running) this.#become({ kind: 'typing' });
    this.#saveIn(typingPauseMs);
  }

  /** By hand, and before publishing. */
  async flush(): Promise<KeepingState> {
    clearTimeout(this.#timer);
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    return this.#state;
  }

  /** What was typed replaces this draft of another editor. */
  async replace(head: CatalogueDraftHead | null): Promise<KeepingState> {
    this.#head = head;
    this.#sent = undefined;
    this.#become({ kind: 'typing' });
    return this.flush();
  }

  /** What was typed came to nothing: it need not be kept. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#typed = undefined;
    if (this.#state.kind === 'typing') this.#become({ kind: 'kept' });
  }

  /** When no saving is on its way. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** Nothing more is sent. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #saveIn(waitMs: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.flush(), waitMs);
  }

  #become(state: KeepingState): void {
    this.#state = state;
    this.#options.onChange();
  }

  #next(): DraftSaving | undefined {
    if (this.#isStopped) return undefined;
    if (this.#sent || !this.#typed) return this.#sent;
    const { makeRevision } = this.#options;
    this.#sent = { ...this.#typed, revision: makeRevision(), replaces: this.#head?.revision ?? null };
    this.#typed = undefined;
    return this.#sent;
  }

  async #saveAll(): Promise<void> {
    if (this.#state.kind === 'refused') return;
    for (let saving = this.#next(); saving; saving = this.#next()) {
      this.#become({ kind: 'saving' });
      try {
        this.#head = await this.#options.save(saving);
      } catch (error) {
        return this.#fail(error, saving);
      }
      this.#sent = undefined;
    }
    this.#become({ kind: 'kept' });
  }

  #fail(error: unknown, saving: DraftSaving): void {
    if (isPassing(error)) this.#saveIn(tryAgainMs);
    else {
      this.#sent = undefined;
      this.#typed ??= saving;
    }
    const isRefused = error instanceof Problem && error.code === 'draft-changed';
    this.#become(isRefused ? { kind: 'refused', error } : { kind: 'failed', error });
  }
}
