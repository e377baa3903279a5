// The bindings that wasm-bindgen makes; `build.mjs` puts the real ones in their place.
declare module "solieu-glue" {
  type Core = typeof import("../../../src/wasm.d.ts");
  export function initSync(input: { module: WebAssembly.Module }): unknown;
  export const Session: Core["Session"];
  export type Session = InstanceType<Core["Session"]>;
  export const analyze: Core["analyze"];
  export const recheck: Core["recheck"];
  export const toCsv: Core["toCsv"];
  export const toTable: Core["toTable"];
  export const toSheet: Core["toSheet"];
  export const writeUnit: Core["writeUnit"];
  export const shorten: Core["shorten"];
  export const tally: Core["tally"];
  export const reckon: Core["reckon"];
  export const convert: Core["convert"];
  export const wordForUnder: Core["wordForUnder"];
  export const spell: Core["spell"];
  export const version: Core["version"];
  export const readNumber: Core["readNumber"];
}
declare module "virtual:worker" {
  /** The worker's script. */
  const text: string;
  export default text;
}
declare module "virtual:wasm" {
  /** The module in base64; empty in the site edition, which fetches it. */
  const base64: string;
  export default base64;
}
declare module "virtual:report" {
  /** The looks of an article that is taken away as a file of its own. */
  export const style: string;
  /** The SHA-256 of the style in base64, as a policy names it. */
  export const hash: string;
}
declare module "*.txt" {
  const text: string;
  export default text;
}
/** Whether this is the edition of one file. */
declare const SINGLE: boolean;
/** The name of the module in the site edition. */
declare const WASM: string;
