// Files for the reader. They are made here and handed to the browser; nothing is sent.
import { h } from "../dom.ts";

/** Hands a file to the browser's downloads. */
export function download(file: File): void {
  const url = URL.createObjectURL(file);
  const link = h("a", { href: url, download: file.name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Whether this device has a sheet of its own by which files are handed to other programs. */
export function canShare(file: File): boolean {
  return matchMedia("(pointer: coarse)").matches && navigator.canShare?.({ files: [file] }) === true;
}
