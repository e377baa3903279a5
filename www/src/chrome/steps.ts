// The history of steps as the reader meets it: what was done is said with a way back, and the keys of undo and redo.
import { byId, setText } from "../dom.ts";
import { t, type Key } from "../i18n/index.ts";
import { lastStep, nextStep, on, redo, undo, type Step } from "../model/room.ts";
import { isWorkedOn } from "../model/article.ts";
import { LONGER, toast } from "../notice.ts";

/** What a step did, in words; some are too small to speak of. */
function wordsOf({ did, n, words, ...step }: Step): string | undefined {
  if (step.is === "about") return step.before.address === step.after.address ? t("step.about") : undefined;
  const one: Key = `step.${did}` as Key;
  return n === 1 && words !== "" ? t(`${one}.one` as Key, { text: words }) : t(one, { n });
}

/** Takes the last step back. */
export function goBack(): void {
  undo();
}

function told(step: Step, way: "done" | "undone" | "redone"): void {
  if (way === "undone") {
    toast(t("step.undone"), { label: t("redo"), run: redo });
    return;
  }
  const words = wordsOf(step);
  if (words === undefined) return;
  const label = t(step.is === "article" ? "step.reopen" : "undo");
  toast(words, { label, run: goBack }, step.is === "article" && isWorkedOn(step.before) ? LONGER : undefined);
}

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, [contenteditable]");
}

/** So long a text area may take to undo its own, in milliseconds. */
const OWN = 60;

/**
 * In the editor the keys are the text area's own. Where it has nothing to take back, and the last step is that the article
 * came, that step is taken back.
 */
function afterTheEditor(editor: HTMLElement, go: () => boolean, step: Step | undefined): void {
  if (step?.is !== "article") return;
  let isOwn = false;
  const own = (): void => {
    isOwn = true;
  };
  editor.addEventListener("input", own, { once: true });
  setTimeout(() => {
    editor.removeEventListener("input", own);
    if (!isOwn) go();
  }, OWN);
}

export function startSteps(): void {
  on("step", ({ step, way }) => told(step, way));
  document.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isCommand || (key !== "z" && key !== "y") || document.querySelector("dialog[open]")) return;
    const isRedo = key === "y" || event.shiftKey;
    const go = isRedo ? redo : undo;
    if (event.target === byId("editor")) afterTheEditor(byId("editor"), go, isRedo ? nextStep() : lastStep());
    else if (!isTextField(event.target)) {
      event.preventDefault();
      go();
    }
  });
  on("language", () => setText(byId("toast"), ""));
}
