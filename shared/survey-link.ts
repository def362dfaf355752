/**
 * The survey on a citizen's own phone. Its page is `/l`, and the link stands behind the `#`: what stands there
 * reaches no server's log and no other site.
 */
const linkPagePath = '/l';

export const linkMaxLength = 300;

/** For so long a tablet shows one link before it makes the next. */
export const screenTurnMs = 10 * 60_000;

/** So many phones may open one link of a screen: more than stand at a counter in that time. */
export const screenMostPhones = 20;

/** What a tablet shows while nobody answers: every phone that opens it is given a one-time link of its own. */
export interface ScreenLink {
  readonly officeId: string;
  readonly deviceId: string;
  /** Which stretch of `screenTurnMs` since 1970 it is shown in. */
  readonly turn: number;
}

export function turnAt(now: number): number {
  return Math.floor(now / screenTurnMs);
}

/** The part of the link that is signed. */
export function renderScreenLink({ officeId, deviceId, turn }: ScreenLink): string {
  return `screen.${officeId}.${deviceId}.${turn}`;
}

/** Of a signature, so many bytes go into a link: a QR code should stay easy to scan. */
export const signatureBytes = 16;

export function addressOfLink(origin: string, link: string): string {
  return `${origin}${linkPagePath}#${link}`;
}
