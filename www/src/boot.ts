// Runs before the first paint: language and theme of the reader, so that nothing changes under their eyes.
const root = document.documentElement;
let kept: { lang?: string; theme?: string } = {};
try {
  kept = JSON.parse(localStorage.getItem("solieu.settings") ?? "{}");
} catch {
  // A browser that keeps nothing is served by the defaults.
}
const lang = kept.lang ?? (navigator.languages.find((tag) => /^(vi|en)\b/.test(tag)) ?? "en").slice(0, 2);
root.lang = lang === "vi" ? "vi" : "en";
if (kept.theme === "light" || kept.theme === "dark") root.dataset["theme"] = kept.theme;
export {};
