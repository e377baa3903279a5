// The summary line: how many figures, how many rise and fall, what the checks say, what was done by hand.
import { byId, h, setText, settled } from "../dom.ts";
import { t, type Key } from "../i18n/index.ts";
import { byHand, on, room } from "../model/room.ts";
import { headline } from "../take/name.ts";
import { isOpen, SIGN } from "./badges.ts";
import { table } from "./table.ts";

function count<T>(list: readonly T[], fits: (item: T) => boolean): number {
  return list.reduce((sum, item) => sum + Number(fits(item)), 0);
}

const NOTHING = { told: 0, up: 0, down: 0 };

/** The summary as words. Labels are not counted: they are no figures that a reader comes for. */
export function summary(): string {
  if (!room.read) return t(room.reading === "empty" ? "summary.none" : "summary.unread");
  const { told: figures, up, down } = table.overview ?? NOTHING;
  const { out, corrected } = byHand();
  const parts: [Key, number][] = [
    ["summary.up", up],
    ["summary.down", down],
    ["summary.edited", corrected],
    ["summary.left", out],
  ];
  const words = [t("summary.figures", { n: figures }), ...parts.filter(([, n]) => n > 0).map(([key, n]) => t(key, { n }))];
  const told = room.checks.filter(isOpen);
  const outcomes = (["differs", "agrees", "rounded", "implies"] as const)
    .map((status) => ({ status, n: count(told, (check) => check.status === status) }))
    .filter(({ n }) => n > 0)
    .map(({ status, n }) => `${SIGN[status]} ${t(`summary.${status}`, { n })}`);
  words.push(...outcomes);
  return words.join(" · ");
}

/** So much of a headline is the title of the document. */
const TITLE = 60;

/** What the line of the closed sheet says: what does not match first, then how many figures. */
function drawLine(line: HTMLElement): void {
  const failed = count(room.checks, (check) => check.status === "differs" && isOpen(check));
  byId("ledger").classList.toggle("failing", room.read && failed > 0);
  const figures = t("summary.figures", { n: table.overview?.told ?? 0 });
  if (!room.read || failed === 0) setText(line, room.read ? figures : summary());
  else line.replaceChildren(h("span", { class: "status differs" }, `✗ ${t("summary.differs", { n: failed })}`), ` · ${figures}`);
}

export function startSummary(): void {
  const line = byId("summary");
  const status = byId("status");
  // Spoken only when the typing pauses.
  const say = settled(() => (status.textContent = room.read ? summary() : ""), 1200);
  const draw = (): void => {
    delete line.dataset["t"];
    drawLine(line);
    // Several tabs are told apart by their articles.
    const name = room.read ? headline() : "";
    const title = name === "" ? "Số Liệu" : `${name.length > TITLE ? `${name.slice(0, TITLE).trimEnd()}…` : name} – Số Liệu`;
    // Telling the browser the same again costs more than all words of this line.
    if (document.title !== title) document.title = title;
    say();
  };
  for (const event of ["rows", "hand", "language"] as const) on(event, draw);
}
