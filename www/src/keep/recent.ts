// Articles that are remembered on this device, if the reader said so: the last twenty, in the browser's own database.
import { takeLast, type Remembered } from "./last.ts";

const NAME = "solieu";
const MOST = 20;
let opened: Promise<IDBDatabase> | undefined;

function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("articles", { keyPath: "id" });
    request.onsuccess = () => {
      // Another tab deletes everything: this one is not in its way.
      request.result.onversionchange = () => shut();
      request.result.onclose = () => (opened = undefined);
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

function shut(): void {
  void opened?.then((base) => base.close());
  opened = undefined;
}

async function articles(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await database()).transaction("articles", mode).objectStore("articles");
}

/** All that is remembered, the newest first. */
export async function listRemembered(): Promise<Remembered[]> {
  const all = (await promised((await articles("readonly")).getAll())) as Remembered[];
  return all.toSorted((a, b) => b.at - a.at);
}

/**
 * Remembers an article, and of the older ones as many as the list has. Where there is no room for it nothing of it is
 * remembered: an older state must not come back in its place.
 */
export async function remember(one: Remembered): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) {
    const others = (await listRemembered()).filter(({ id }) => id !== one.id);
    const tooMany = others.slice(tries === 0 ? MOST - 1 : Math.max(0, Math.floor(others.length / 2)));
    try {
      const into = await articles("readwrite");
      for (const { id } of tooMany) into.delete(id);
      into.put(one);
      await new Promise<void>((resolve, reject) => {
        into.transaction.oncomplete = () => resolve();
        into.transaction.onabort = () => reject(into.transaction.error);
      });
      return true;
    } catch {
      if (others.length === 0) break;
    }
  }
  await forgetOne(one.id).catch(() => {});
  return false;
}

/** Forgets one article. */
export async function forgetOne(id: string): Promise<void> {
  await promised((await articles("readwrite")).delete(id));
}

/** Takes the state of the last moment into the list. */
export async function settleLast(): Promise<void> {
  const last = takeLast();
  if (last) await remember(last);
}

/** Forgets every article. */
export async function forgetAll(): Promise<void> {
  takeLast();
  shut();
  await promised(indexedDB.deleteDatabase(NAME));
}
