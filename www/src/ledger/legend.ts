// The legend: one button a group of kinds, with its count, that shows or hides the group in table and article.
import { byId, h, setText } from "../dom.ts";
import { locale, t } from "../i18n/index.ts";
import { emit, on, room } from "../model/room.ts";
import { TINTS, tintOf, type Tint } from "../model/records.ts";
import { keepSettings, settings } from "../model/settings.ts";

function toggle(tint: Tint): void {
  if (!room.tints.delete(tint)) room.tints.add(tint);
  emit("filter");
}

export function startLegend(): void {
  const legend = byId("legend");
  const buttons = new Map(
    TINTS.map((tint) => {
      const name = h("span", { class: "legend-name" });
      const count = h("span", { class: "count" });
      return [tint, { button: h("button", { type: "button", class: "chip", "data-tint": tint, on: { click: () => toggle(tint) } }, name, " ", count), name, count }] as const;
    }),
  );
  const words = h("button", { type: "button", class: "chip plain", "data-t": "legend.words", "aria-pressed": String(settings.words) }, t("legend.words"));
  words.addEventListener("click", () => {
    settings.words = !settings.words;
    keepSettings();
    words.setAttribute("aria-pressed", String(settings.words));
    emit("filter");
  });
  legend.append(...[...buttons.values()].map(({ button }) => button), words);
  const draw = (): void => {
    for (const [tint, { button, name, count }] of buttons) {
      const n = room.figures.reduce((sum, figure) => sum + Number(tintOf(figure.kind) === tint), 0);
      button.hidden = n === 0;
      button.setAttribute("aria-pressed", String(room.tints.has(tint)));
      setText(name, t(`tint.${tint}`));
      setText(count, n.toLocaleString(locale()));
    }
    byId("filters").hidden = room.figures.length === 0;
  };
  on("ledger", draw);
  on("filter", draw);
  on("language", draw);
  draw();
}
