// The tabs of the ledger, as the ARIA pattern has them: arrow keys move, the chosen tab is the one Tab stops at.
import { byId } from "../dom.ts";
import { emit, on, room } from "../model/room.ts";

const NAMES = ["table", "checks", "compare"] as const;
export type ViewName = (typeof NAMES)[number];
let current: ViewName = "table";

/** The view that is open. */
export function view(): ViewName {
  return current;
}

/** Opens a view. */
export function showView(name: ViewName): void {
  current = name;
  for (const other of NAMES) {
    const tab = byId(`tab-${other}`);
    tab.setAttribute("aria-selected", String(other === name));
    tab.tabIndex = other === name ? 0 : -1;
    byId(`view-${other}`).hidden = other !== name;
  }
  byId("ledger").dataset["view"] = name;
  if (room.tab === name) return;
  room.tab = name;
  emit("changed");
}

/** Prepares the tabs; `opened` is told which view was opened. */
export function startViews(opened: (name: ViewName) => void): void {
  NAMES.forEach((name, index) => {
    const tab = byId(`tab-${name}`);
    tab.addEventListener("click", () => {
      showView(name);
      opened(name);
    });
    tab.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      const next = NAMES[(index + by + NAMES.length) % NAMES.length]!;
      byId(`tab-${next}`).click();
      byId(`tab-${next}`).focus();
    });
  });
  const restore = (): void => {
    const name = NAMES.find((one) => one === room.tab) ?? "table";
    if (name === current) return;
    showView(name);
    opened(name);
  };
  on("another", restore);
  restore();
}
