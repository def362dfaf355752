import { describeFailure } from './console/words.ts';

const control = /[^\P{Cc}\n\t]/gu;

/**
 * What the log says of a failure. Only its first line begins at the margin: no text that came from outside passes
 * for an entry of its own, or moves the cursor of who reads it.
 * @param at milliseconds since 1970, UTC
 */
export function renderFailure(error: unknown, requestId: string, at: number): string {
  const text = describeFailure(error)
    .replace(/\r\n?/g, '\n')
    .replace(control, '\ufffd')
    .replace(/\n/g, '\n    ');
  return `${new Date(at).toISOString()} ${requestId} ${text}\n`;
}
