/** Only the machine itself finds this address: a phone that scans it looks for the survey on the phone. */
export function isLoopback(origin: string): boolean {
  return /^((.+\.)?localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(new URL(origin).hostname);
}
