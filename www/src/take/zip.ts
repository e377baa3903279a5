// Packs an .xlsx at once. The library would have workers of its own made for large parts, which the page's policy refuses.
import { zipSync } from "fflate";

export default async function zip(files: Record<string, Uint8Array>): Promise<ArrayBuffer> {
  return zipSync(files).buffer as ArrayBuffer;
}
