// Runs before the first paint: language and theme of the reader, so that nothing changes under their eyes.
const root = document.documentElement;
let kept: { lang?: unknown; theme?: unknown } = {};
try {
  // A single file keeps its settings with the tab.
  kept = JSON.parse(sessionStorage.getItem("solieu.settings") ?? localStorage.getItem("solieu.settings") ?? "{}") ?? {};
} catch {
  // A browser that keeps nothing is served by the defaults, and so is one that kept something else.
}
const lang = kept.lang === "vi" || kept.lang === "en" ? kept.lang : (navigator.languages.find((tag) => /^(vi|en)\b/.test(tag)) ?? "en").slice(0, 2);
root.lang = lang === "vi" ? "vi" : "en";
if (kept.theme === "light" || kept.theme === "dark") root.dataset["theme"] = kept.theme;
export {};
