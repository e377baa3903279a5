// The articles that are remembered on this device: a menu beside the ways to bring another, and a list on the empty desk.
import { byId, h } from "../dom.ts";
import { locale, t } from "../i18n/index.ts";
import { onKept } from "../keep/keep.ts";
import type { Remembered } from "../keep/last.ts";
import { forgetOne, listRemembered } from "../keep/recent.ts";
import { on, openArticle, room } from "../model/room.ts";
import { isRemembering } from "../model/settings.ts";

/** So many stand on the empty desk; all of them in the menu. */
const FEW = 5;

function noteOf({ at, figures, differs }: Remembered): string {
  const day = new Date(at).toLocaleDateString(locale(), { day: "numeric", month: "numeric", year: "numeric" });
  return [day, t("summary.figures", { n: figures }), ...(differs > 0 ? [t("summary.differs", { n: differs })] : [])].join(" · ");
}

function row(one: Remembered): HTMLElement {
  const title = one.title || t("recent.untitled");
  return h(
    "li",
    null,
    h("button", { type: "button", class: "recent-open", on: { click: () => {
      byId("recent-menu").hidePopover();
      openArticle(one.article);
    } } }, h("span", { class: "recent-title", translate: "no" }, title), h("span", { class: "recent-note" }, noteOf(one))),
    h("button", { type: "button", class: "quiet", "aria-label": t("recent.delete.one", { title }), on: { click: () => void forgetOne(one.id).then(draw) } }, t("recent.delete")),
  );
}

async function draw(): Promise<void> {
  const all = isRemembering() ? await listRemembered().catch(() => []) : [];
  const others = all.filter(({ id }) => id !== room.id);
  byId("recent").hidden = others.length === 0;
  byId("recent-menu").replaceChildren(h("ul", null, ...others.map(row)));
  if (others.length === 0) byId("recent-menu").hidePopover();
  byId("welcome-recent").hidden = others.length === 0;
  byId("welcome-recent").replaceChildren(...(others.length === 0 ? [] : [h("h3", null, t("recent")), h("ul", null, ...others.slice(0, FEW).map(row))]));
}

export function startRecent(): void {
  byId("recent-menu").addEventListener("beforetoggle", (event) => {
    if ((event as ToggleEvent).newState === "open") void draw();
  });
  onKept(() => void draw());
  for (const event of ["another", "language"] as const) on(event, () => void draw());
  void draw();
}
