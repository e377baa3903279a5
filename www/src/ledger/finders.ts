// Finding rows: the search, the grouping, and which columns are shown.
import { byId, h, settled } from "../dom.ts";
import { t } from "../i18n/index.ts";
import { emit, on, room } from "../model/room.ts";
import { keepSettings, settings } from "../model/settings.ts";
import { columnName, COLUMNS } from "./columns.ts";
import { groupBy, refresh, shownColumns } from "./table.ts";

function drawColumns(): void {
  const { shown, crowdedOut } = shownColumns();
  byId("columns-menu").replaceChildren(
    ...(crowdedOut.length > 0 ? [h("p", { class: "note" }, t("columns.note"))] : []),
    ...COLUMNS.filter((id) => id !== "text" && (id !== "link" || room.address !== "")).map((id) => {
      const input = h("input", { type: "checkbox", value: id });
      input.checked = shown.includes(id);
      input.addEventListener("change", () => {
        settings.columns[id] = input.checked;
        keepSettings();
        refresh();
      });
      return h("label", null, input, " ", columnName(id));
    }),
  );
}

export function startFinders(): void {
  const search = byId<HTMLInputElement>("search");
  search.addEventListener("input", settled(() => {
    room.search = search.value;
    emit("filter");
  }, 80));
  const fill = (): void => {
    search.value = room.search;
  };
  on("another", fill);
  fill();
  const group = byId<HTMLSelectElement>("group");
  group.addEventListener("change", () => groupBy(group.value));
  byId("columns-menu").addEventListener("beforetoggle", (event) => {
    if ((event as ToggleEvent).newState === "open") drawColumns();
  });
  const all = h("button", { type: "button", id: "show-all", "data-t": "show.all", hidden: true }, t("show.all"));
  all.addEventListener("click", () => {
    search.value = "";
    room.search = "";
    for (const tint of ["amount", "share", "money", "time", "label"] as const) room.tints.add(tint);
    emit("filter");
  });
  byId("nothing").append(all);
  on("language", () => byId("columns-menu").hidePopover());
}
