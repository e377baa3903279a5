// Files for the reader. They are made here and handed to the browser; nothing is sent.
import { h } from "../dom.ts";

/** Hands a file to the browser's downloads. */
export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = h("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** `so-lieu` with the day, as file names have it. */
export function dated(name: string, extension: string): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${name}-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.${extension}`;
}
