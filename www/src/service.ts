// The service worker of the site edition: after the first visit the page opens without a network.
declare const BUILD: string;
declare const FILES: string[];

interface Fetching extends Event {
  readonly request: Request;
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
}
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Scope {
  addEventListener(type: "install" | "activate", listener: (event: Extendable) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
}
const scope = self as unknown as Scope;
const name = `solieu-${BUILD}`;

scope.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(name)
      // The browser's own cache may hold files of an older build.
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" }))))
      .then(() => scope.skipWaiting()),
  );
});

scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));

/**
 * A tab that was opened with an older build still asks for parts of it, so its files stay for as long as such a tab holds
 * the lock of its build.
 */
async function sweep(): Promise<void> {
  const { held } = await navigator.locks.query();
  const inUse = new Set([name, ...(held ?? []).map((lock) => lock.name)]);
  const gone = (await caches.keys()).filter((other) => other.startsWith("solieu-") && !inUse.has(other));
  await Promise.all(gone.map((other) => caches.delete(other)));
}

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.registration.scope)) return;
  const page = request.url.replace(/(index\.html)?([?#].*)?$/, "");
  const isPage = page === scope.registration.scope;
  if (isPage) event.waitUntil(sweep().catch(() => {}));
  const wanted = isPage ? page : request;
  event.respondWith(caches.open(name).then(async (cache) => (await cache.match(wanted)) ?? (await caches.match(wanted)) ?? fetch(request)));
});
export {};
