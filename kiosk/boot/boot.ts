/*
 * Watches over the survey page's start, from outside its bundle: a build that does not come up must not leave a dead
 * tablet at the counter. It loads the page again; if that does not help and the server is there, it forgets the cached
 * build first, so that the server's comes. It never touches what waits to be sent, which is in IndexedDB. A script of
 * its own, without imports: it must run where the rest does not.
 */

const startMs = 30_000;
const brokenMs = 3_000;
const pauseMs = 60_000;
const patienceMs = 10_000;
const triesKey = 'boot-tries';
const page = document.documentElement;
let isRecovering = false;

const isStarted = () => page.dataset.stage !== undefined && page.dataset.stage !== 'starting';

/** The server itself answers, and no login page in its place. The worker lets this one pass. */
async function isServerThere(): Promise<boolean> {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), patienceMs);
  try {
    const answer = await fetch('/sw.js', { cache: 'no-store', signal: patience.signal });
    return answer.ok && (answer.headers.get('content-type') ?? '').includes('javascript');
  } catch {
    return false;
  }
}

async function forgetCachedBuild(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}

function say(): void {
  const place = document.getElementById('app');
  if (place && place.childElementCount === 0)
    place.textContent =
      'Trang khảo sát chưa khởi động được. Máy tự thử lại sau một phút; phiếu đã lưu vẫn còn nguyên trên máy.';
}

async function recover(): Promise<void> {
  if (isRecovering || isStarted()) return;
  isRecovering = true;
  const tries = Number(sessionStorage.getItem(triesKey) ?? 0);
  sessionStorage.setItem(triesKey, String(tries + 1));
  if (tries > 0) {
    say();
    if (tries > 1) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const isThere = await isServerThere();
    if (isThere && !isStarted()) await forgetCachedBuild();
  }
  // A slow start may have come up meanwhile: somebody may be answering.
  if (!isStarted()) location.reload();
}

function recoverSoon(): void {
  setTimeout(() => recover().catch(() => isStarted() || location.reload()), brokenMs);
}

window.addEventListener('error', recoverSoon, true);
window.addEventListener('unhandledrejection', recoverSoon);
setTimeout(recoverSoon, startMs);

const watch = setInterval(() => {
  if (!isStarted()) return;
  clearInterval(watch);
  sessionStorage.removeItem(triesKey);
  window.removeEventListener('error', recoverSoon, true);
  window.removeEventListener('unhandledrejection', recoverSoon);
}, 1_000);
