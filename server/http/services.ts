import { CallLimit } from '../access/call-limit.ts';
import type { SecretBox } from '../access/secret-box.ts';
import { SignInGuard } from '../access/sign-in-guard.ts';
import type { SignInProvider } from '../access/sign-in-provider.ts';
import { Throttle } from '../access/throttle.ts';
import type { MailSettings } from '../mail/send-mail.ts';
import type { Storage } from '../storage/storage.ts';
import { AfterAnswer } from './after-answer.ts';
import { LaunchStreams } from './launch-streams.ts';
import { Metrics } from './metrics.ts';
import { RefusalLog } from './refusal-log.ts';

/** What the routes need of the world; in tests the clock stands still. */
export interface Services {
  readonly storage: Storage;
  readonly secretBox: SecretBox;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** The address that people type: decides about secure cookies and what a QR code holds. */
  readonly publicUrl: () => string;
  /** Opens the first-run page; printed when the server starts. */
  readonly setupCode: string;
  /** The built pages, an absolute path. */
  readonly pagesFolder: string;
  readonly metrics: Metrics;
  readonly signInGuard: SignInGuard;
  /** For codes that a whole office types: it forgives more. */
  readonly codeThrottle: Throttle;
  /** For the PIN of staff, by tablet. */
  readonly pinThrottle: Throttle;
  readonly launchStreams: LaunchStreams;
  /** For what phones may ask with one link, and with all links of one office. */
  readonly linkLimit: CallLimit;
  readonly officeLinkLimit: CallLimit;
  /** How e-mail goes out; null: it does not. */
  readonly mail: MailSettings | null;
  readonly afterAnswer: AfterAnswer;
  /** Where people sign in who have no password here; null: nowhere. */
  readonly signInProvider: SignInProvider | null;
  readonly reportError: (error: unknown, requestId: string) => void;
  readonly refusalLog: RefusalLog;
}

export type ServiceOptions = Pick<
  Services,
  'storage' | 'secretBox' | 'now' | 'publicUrl' | 'setupCode' | 'pagesFolder' | 'reportError'
> &
  Partial<Pick<Services, 'mail' | 'signInProvider'>> & {
    /** Takes a line for the operator's log. */
    readonly writeLog: (line: string) => void;
  };

export function buildServices({ writeLog, ...options }: ServiceOptions): Services {
  return {
    ...options,
    refusalLog: new RefusalLog(writeLog, options.now),
    mail: options.mail ?? null,
    afterAnswer: new AfterAnswer((error) => options.reportError(error, '')),
    signInProvider: options.signInProvider ?? null,
    metrics: new Metrics(),
    signInGuard: new SignInGuard(),
    codeThrottle: new Throttle(30),
    pinThrottle: new Throttle(5),
    launchStreams: new LaunchStreams(options.storage, options.now),
    linkLimit: new CallLimit(200, 10 * 60_000),
    officeLinkLimit: new CallLimit(1_200, 60_000),
  };
}
