// A way back, should a version of the survey page ever have to leave all tablets: whoever looks after the server
// copies this file over `dist/sw.js`. Tablets fetch it with their next look for an update, within an hour, and load
// the page from the server from then on. The page registers it anew, and then it does nothing. What waits to be sent
// is in IndexedDB, which is not touched. The next build puts the real `sw.js` back.

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // Before the page, which loads itself again as soon as it has another worker, registers it anew.
      await self.registration.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    })(),
  );
});
