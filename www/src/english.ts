// Runs where the frame of the page ends: an English reader's first paint has English words. The rest of the words comes
// with the page itself.
declare const ENGLISH: Record<string, string>;
if (document.documentElement.lang === "en") {
  for (const [name, attribute] of [["t", null], ["tLabel", "aria-label"], ["tPlaceholder", "placeholder"]] as const) {
    const selector = name === "t" ? "[data-t]" : name === "tLabel" ? "[data-t-label]" : "[data-t-placeholder]";
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      const text = ENGLISH[element.dataset[name] ?? ""] ?? "";
      if (attribute) element.setAttribute(attribute, text);
      else element.textContent = text;
    }
  }
}
export {};
