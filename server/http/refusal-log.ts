import type { Endpoint } from '../../shared/endpoint.ts';
import type { Problem, ProblemCode } from '../../shared/problem.ts';
import type { Principal } from '../access/principal.ts';

const minuteMs = 60_000;
const mostLinesPerMinute = 60;

const refusingStatuses: readonly number[] = [401, 403, 429];

/** What anybody meets who is not signed in yet, or not to the end. */
const ordinary: readonly ProblemCode[] = [
  'unauthenticated',
  'second-step-needed',
  'password-change-required',
];

interface Refused {
  readonly problem: Problem;
  readonly endpoint: Endpoint | undefined;
  /** undefined where it is not known who called. */
  readonly principal: Principal | undefined;
  readonly requestId: string;
}

function nameOf(principal: Principal | undefined): string {
  if (principal?.kind === 'account') return `account ${principal.account.accountId}`;
  if (principal?.kind === 'api-key') return `program ${principal.keyId}`;
  if (principal?.kind === 'device') return `tablet ${principal.deviceId}`;
  return 'nobody';
}

/**
 * Tells whoever watches the server who was refused what: a line with time, number of the request, code, endpoint and
 * the id of an account, program or tablet; no name, no address, nothing that was sent. A flood fills no disk: of each
 * minute a few lines are written, and how many were left out.
 */
export class RefusalLog {
  readonly #write: (line: string) => void;
  readonly #now: () => number;
  #minute = 0;
  #lines = 0;

  constructor(write: (line: string) => void, now: () => number) {
    this.#write = write;
    this.#now = now;
  }

  note({ problem: { code, status }, endpoint, principal, requestId }: Refused): void {
    const isRefusal = refusingStatuses.includes(status) && !ordinary.includes(code);
    // An office of somebody else's is answered as if there were none.
    if (!endpoint || !(isRefusal || code === 'unknown-office')) return;
    const at = this.#now();
    this.#openMinute(at);
    this.#lines += 1;
    if (this.#lines > mostLinesPerMinute) return;
    const what = `${endpoint.method} ${endpoint.path}`;
    this.#write(
      `${new Date(at).toISOString()} ${requestId} refused ${code}: ${what}, ${nameOf(principal)}\n`,
    );
  }

  #openMinute(at: number): void {
    const minute = Math.floor(at / minuteMs);
    if (minute === this.#minute) return;
    const leftOut = this.#lines - mostLinesPerMinute;
    if (leftOut > 0)
      this.#write(
        `${new Date(this.#minute * minuteMs).toISOString()} refused ${leftOut} more in this minute\n`,
      );
    this.#minute = minute;
    this.#lines = 0;
  }
}
