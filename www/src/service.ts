// The service worker of the site edition: after the first visit the page opens without a network.
declare const BUILD: string;
declare const FILES: string[];

interface Fetching extends Event {
  readonly request: Request;
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

scope.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((other) => other.startsWith("solieu-") && other !== name).map((other) => caches.delete(other))))
      .then(() => scope.clients.claim()),
  );
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.registration.scope)) return;
  const page = request.url.replace(/(index\.html)?([?#].*)?$/, "");
  const wanted = page === scope.registration.scope ? page : request;
  event.respondWith(caches.open(name).then(async (cache) => (await cache.match(wanted)) ?? fetch(request)));
});
export {};
