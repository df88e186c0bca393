/// <reference lib="webworker" />
import { forgetPagePictures, keepPagePicture, SHARED } from '../../storage/page-pictures.ts';

// The service worker of the web app: after one visit the app needs no network any more, and pictures
// can be shared with it. A new version is fetched in the background and serves once every tab of the
// old one is closed, so that a page never meets files of another version.

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: every file of the app, relative to it, its hash, and a name for all together. */
declare const PRECACHE: {
  readonly version: string;
  readonly files: readonly { readonly path: string; readonly integrity: string }[];
};

const { scope } = self.registration;
/** Other apps may live on the same site. */
const CACHE = `${scope} ${PRECACHE.version}`;

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (!url.startsWith(scope)) return;
  if (method === 'GET') event.respondWith(answer(event.request));
  else if (method === 'POST') event.respondWith(takeIn(event.request));
});

async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  // A host in the middle of an update may still give a file of the old version: then another time.
  await cache.addAll(
    PRECACHE.files.map(
      ({ path, integrity }) => new Request(new URL(path, scope), { cache: 'reload', integrity }),
    ),
  );
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(`${scope} `) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const address = request.url.replace(/index\.html(?=$|[?#])/, '');
  return (await cache.match(address, { ignoreSearch: true })) ?? fetch(request);
}

/** Takes pictures that are shared with the app, for the page that opens next. */
async function takeIn(request: Request): Promise<Response> {
  const form = await request.formData();
  const files = form.getAll('pictures').filter((each) => each instanceof File);
  await forgetPagePictures(SHARED);
  for (const [index, file] of files.entries()) {
    await keepPagePicture(SHARED, index, file.name, file);
  }
  return Response.redirect(new URL('./?shared', scope), 303);
}
