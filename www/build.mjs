// Bundles the page. `cargo xtask` calls it:
//   node www/build.mjs --wasm FILE --glue FILE --out FOLDER --edition site|single … [--release] [--inputs FILE]
// --inputs names a file that gets the path of everything that was bundled, one a line.
// The site edition is a folder for any static server; the single edition is one HTML file that runs from a double click.
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: args } = parseArgs({
  options: {
    wasm: { type: "string" },
    glue: { type: "string" },
    out: { type: "string" },
    inputs: { type: "string" },
    edition: { type: "string", multiple: true, default: ["site", "single"] },
    release: { type: "boolean", default: false },
  },
});

/** The path that an argument names. @param {"wasm" | "glue" | "out"} name */
function needed(name) {
  const value = args[name];
  if (!value) throw new Error(`--${name} is missing: node www/build.mjs --wasm FILE --glue FILE --out FOLDER`);
  return path.resolve(value);
}
const out = needed("out");
const glue = needed("glue");

/** @type {import("esbuild").BuildOptions & { write: false }} */
const shared = {
  bundle: true,
  minify: args.release,
  charset: "utf8",
  legalComments: "none",
  target: ["chrome123", "firefox128", "safari17.5"],
  loader: { ".txt": "text" },
  logLevel: "warning",
  metafile: true,
  write: false,
};

/** What the bundler read. @type {Set<string>} */
const inputs = new Set();
/** @param {import("esbuild").BuildResult<{ metafile: true }>} result */
function note(result) {
  for (const name of Object.keys(result.metafile.inputs)) inputs.add(name);
}

/** The text of one bundle. @param {string} entry @param {import("esbuild").BuildOptions} options */
async function bundle(entry, options) {
  const result = await build({ ...shared, entryPoints: [path.join(here, entry)], ...options, write: false, metafile: true });
  note(result);
  return result.outputFiles.map((file) => file.text).join("").trimEnd();
}

/**
 * A plug-in that answers the given names with the given texts.
 * @param {Record<string, string>} modules
 * @returns {import("esbuild").Plugin}
 */
function virtual(modules) {
  return {
    name: "virtual",
    setup(context) {
      context.onResolve({ filter: /^virtual:/ }, ({ path: name }) => ({ path: name, namespace: "virtual" }));
      context.onLoad({ filter: /.*/, namespace: "virtual" }, ({ path: name }) => ({
        contents: modules[name] ?? "",
        resolveDir: here,
        loader: "js",
      }));
    },
  };
}

/**
 * What packs workbooks would make workers of its own, which the page's policy refuses; ours packs at once.
 * @type {import("esbuild").Plugin}
 */
const packing = {
  name: "packing",
  setup(context) {
    context.onResolve({ filter: /\/zipToArrayBuffer\.js$/ }, () => ({ path: path.join(here, "src/take/zip.ts") }));
  },
};

/** @param {string} text */
const asModule = (text) => `export default ${JSON.stringify(text)};`;
/** @param {string} text */
const hash = (text) => createHash("sha256").update(text).digest("base64");
/** A style and the hash by which a policy names it. @param {string} style */
const asStyle = (style) => `export const style = ${JSON.stringify(style)}; export const hash = ${JSON.stringify(hash(style))};`;
/** @param {string} value */
const quote = (value) => `'${value}'`;

/** A Content-Security-Policy from its directives. @param {Record<string, string[]>} directives */
function policy(directives) {
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");
}

const wasm = await readFile(needed("wasm"));
/** Every part that is loaded later has a name of its own build, so that parts of two builds never come together. */
const wasmName = `solieu-${createHash("sha256").update(wasm).digest("hex").slice(0, 8)}.wasm`;
const styles = await bundle("styles/page.css", {});
/** The looks of an article that is taken away as a file of its own. */
const report = await bundle("styles/export.css", { minify: true });
const boot = await bundle("src/boot.ts", { format: "iife", minify: true });
const worker = await bundle("src/engine/worker.ts", { format: "iife", minify: true, alias: { "solieu-glue": glue }, logOverride: { "empty-import-meta": "silent" } });
const { template, english } = await readTemplate();
const icon = await readFile(path.join(here, "icon.svg"), "utf8");

/** The page's HTML with the Vietnamese words written in, so that the first paint has them. */
async function readTemplate() {
  /** @param {string} lang */
  const words = async (lang) => (await import(`data:text/javascript,${encodeURIComponent(await bundle(`src/i18n/${lang}.ts`, { format: "esm" }))}`))[lang];
  const [vi, en] = await Promise.all([words("vi"), words("en")]);
  /** @type {Record<string, string>} */
  const used = {};
  /** @param {string} text */
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  /** @param {string} key */
  const text = (key) => {
    if (typeof vi[key] !== "string") throw new Error(`index.html names the text ${key}, which vi.ts has not`);
    used[key] = en[key];
    return escape(vi[key]);
  };
  const template = (await readFile(path.join(here, "index.html"), "utf8"))
    .replace(/(\bdata-t="([\w.]+)"[^>]*>)(?=<\/)/g, (_whole, tag, key) => tag + text(key))
    .replace(/\bdata-t-label="([\w.]+)"/g, (whole, key) => `${whole} aria-label="${text(key)}"`)
    .replace(/\bdata-t-placeholder="([\w.]+)"/g, (whole, key) => `${whole} placeholder="${text(key)}"`);
  const english = await bundle("src/english.ts", { format: "iife", minify: true, define: { ENGLISH: JSON.stringify(used) } });
  return { template, english };
}

/**
 * The page's HTML with its marked places filled in. A function as replacement keeps `$` in scripts as it is.
 * @param {Record<string, string>} parts
 */
function fill(parts) {
  return template.replace(/<!-- (\w+) -->/g, (whole, name) => parts[name] ?? whole);
}

/** Stands for the name of the build until all its files are known. */
const BUILD = "the-build";

async function site() {
  const result = await build({
    ...shared,
    entryPoints: { page: path.join(here, "src/main.ts") },
    format: "esm",
    splitting: true,
    outdir: out,
    chunkNames: "[name]-[hash]",
    define: { SINGLE: "false", WASM: JSON.stringify(wasmName) },
    plugins: [packing, virtual({ "virtual:worker": asModule(worker), "virtual:wasm": asModule(""), "virtual:report": asStyle(report) })],
  });
  /** @type {Map<string, Uint8Array>} */
  const files = new Map(result.outputFiles.map((file) => [path.relative(out, file.path), file.contents]));
  files.set(wasmName, wasm);
  files.set("icon.svg", Buffer.from(icon));
  files.set("manifest.webmanifest", await readFile(path.join(here, "manifest.webmanifest")));
  files.set("robots.txt", Buffer.from("User-agent: *\nAllow: /\n"));
  for (const size of [192, 512]) files.set(`icon-${size}.png`, await readFile(path.join(here, `icon-${size}.png`)));
  const html = fill({
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy({
      "default-src": ["'none'"],
      "script-src": ["'self'", "'wasm-unsafe-eval'", quote(`sha256-${hash(boot)}`), quote(`sha256-${hash(english)}`)],
      "style-src": [quote(`sha256-${hash(styles)}`)],
      "img-src": ["'self'", "blob:"],
      "connect-src": ["'self'"],
      "manifest-src": ["'self'"],
      "worker-src": ["'self'", "blob:"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "require-trusted-types-for": ["'script'"],
      "trusted-types": ["solieu"],
    })}">`,
    build: `<meta name="build" content="${BUILD}">`,
    boot: `<script>${boot}</script>`,
    head: [
      `<style>${styles}</style>`,
      // A browser draws a vector icon on the page's own thread; a bitmap it decodes elsewhere.
      '<link rel="icon" href="icon-192.png" type="image/png" sizes="192x192">',
      '<link rel="apple-touch-icon" href="icon-192.png">',
      '<link rel="manifest" href="manifest.webmanifest">',
      '<script type="module" src="page.js"></script>',
    ].join("\n"),
    foot: `<script>${english}</script>`,
  });
  // The service worker keeps every file of this very build; another build has another name.
  const digest = createHash("sha256").update(html);
  for (const [name, contents] of [...files].sort()) digest.update(name).update(contents);
  const id = digest.digest("hex").slice(0, 16);
  files.set("index.html", Buffer.from(html.replace(BUILD, id)));
  const names = ["./", ...[...files.keys()].filter((name) => name !== "index.html" && name !== "robots.txt")];
  const service = await bundle("src/service.ts", {
    format: "iife",
    define: { BUILD: JSON.stringify(id), FILES: JSON.stringify(names) },
  });
  files.set("sw.js", Buffer.from(service));
  for (const [name, contents] of files) await writeFile(path.join(out, name), contents);
}

async function single() {
  const script = await bundle("src/main.ts", {
    format: "iife",
    define: { SINGLE: "true", WASM: '""' },
    plugins: [packing, virtual({ "virtual:worker": asModule(worker), "virtual:wasm": asModule(wasm.toString("base64")), "virtual:report": asStyle(report) })],
  });
  // Inside HTML a script must not hold its own end tag.
  const safe = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const html = fill({
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy({
      "default-src": ["'none'"],
      "script-src": ["'wasm-unsafe-eval'", ...[boot, english, safe].map((text) => quote(`sha256-${hash(text)}`))],
      "style-src": [quote(`sha256-${hash(styles)}`)],
      "img-src": ["data:", "blob:"],
      "worker-src": ["blob:"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "require-trusted-types-for": ["'script'"],
      "trusted-types": ["solieu"],
    })}">`,
    boot: `<script>${boot}</script>`,
    head: [
      `<style>${styles}</style>`,
      `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" type="image/svg+xml">`,
    ].join("\n"),
    foot: `<script>${english}</script><script>${safe}</script>`,
  });
  await writeFile(path.join(out, "solieu.html"), html);
}

/** @type {Record<string, () => Promise<void>>} */
const editions = { site, single };
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const name of args.edition) {
  const make = editions[name];
  if (!make) throw new Error(`there is no edition ${name}: choose from ${Object.keys(editions).join(", ")}`);
  await make();
}
await cp(path.join(here, "..", "LICENSE-MIT"), path.join(out, "LICENSE-MIT")).catch(() => {});
if (args.inputs) await writeFile(args.inputs, [...inputs].sort().join("\n"));
