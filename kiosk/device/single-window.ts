/**
 * Holds this tablet's one place for a running survey, for as long as the page lives. Where another window has
 * it, `onWait` is told, and the promise resolves when that window closes.
 */
export async function holdKioskWindow(onWait: () => void): Promise<void> {
  if (!(await tryToHold({ ifAvailable: true }))) {
    onWait();
    await tryToHold({});
  }
}

function tryToHold(options: LockOptions): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request('kiosk-window', options, (lock) => {
        resolve(lock !== null);
        // Never given back while the page lives.
        return lock ? new Promise(() => undefined) : undefined;
      })
      .catch(reject);
  });
}
