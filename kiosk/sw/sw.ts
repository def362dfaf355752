import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

// Only what the survey page needs. Everything else, `/api` and the desk's pages included, passes by untouched,
// and so does every request that is not a GET: WebKit loses the body of a POST that a worker sends again.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: [/^\/(\?|$)/] }));

// A new version waits until the page, on its attract screen, asks for it: never under a citizen's finger.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// The first worker takes the page that brought it, so that later ones are seen to replace it.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
