import type { Launch } from '../../shared/endpoints/launch.ts';

export interface LaunchInboxOptions {
  /** Begins the survey where nobody is answering; false where somebody is. */
  readonly begin: (launch: Launch) => boolean;
  /** Says that the tablet has it. May fail: the server offers it again, and is told again. */
  readonly tell: (launchId: string, state: 'arrived' | 'begun') => Promise<void>;
  /** Outlives a reload of the page. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
}

const begunKey = 'begun-launch';

/**
 * The launch that waits for the attract screen: the newest, in memory only, and no longer than it stands. What
 * has begun is not begun again.
 */
export class LaunchInbox {
  readonly #begin: LaunchInboxOptions['begin'];
  readonly #tell: LaunchInboxOptions['tell'];
  readonly #memory: LaunchInboxOptions['memory'];
  #waiting: Launch | undefined;
  #begunId: string | null;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  constructor({ begin, tell, memory }: LaunchInboxOptions) {
    this.#begin = begin;
    this.#tell = tell;
    this.#memory = memory;
    this.#begunId = memory.getItem(begunKey);
  }

  async take(launch: Launch): Promise<void> {
    if (launch.launchId === this.#begunId) return this.#tell(launch.launchId, 'begun');
    clearTimeout(this.#expiry);
    this.#waiting = launch;
    this.#expiry = setTimeout(() => {
      this.#waiting = undefined;
    }, launch.secondsLeft * 1_000);
    if (!this.open()) await this.#tell(launch.launchId, 'arrived');
  }

  /** Begins what waits; false where nothing does, or somebody is answering. */
  open(): boolean {
    const launch = this.#waiting;
    if (!launch || !this.#begin(launch)) return false;
    this.#begunId = launch.launchId;
    this.#remember(launch.launchId);
    this.forget();
    // Offered again by the server, it is told again.
    this.#tell(launch.launchId, 'begun').catch(() => undefined);
    return true;
  }

  #remember(launchId: string): void {
    try {
      this.#memory.setItem(begunKey, launchId);
    } catch {
      // A full disk: it is remembered until the page is loaded again.
    }
  }

  /** It was taken back. */
  drop(launchId: string): void {
    if (this.#waiting?.launchId === launchId) this.forget();
  }

  forget(): void {
    clearTimeout(this.#expiry);
    this.#waiting = undefined;
  }
}
