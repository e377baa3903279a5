// Which rows the table shows, in which order and groups. Worked out in slices, so that a hundred thousand rows stop nobody.
import { unitOf } from "../format/unit.ts";
import { language, t } from "../i18n/index.ts";
import { isShown, paragraphOf, room } from "../model/room.ts";
import type { Figure } from "../model/records.ts";
import { sorted, through, type Work } from "../slices.ts";
import { plainText, type Column, type Row } from "./columns.ts";
import { isLetThrough } from "./narrow.ts";
import { folded } from "./search.ts";

export const GROUPINGS = ["counted", "kind", "paragraph"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Rows under one head. */
export interface Group {
  /** What tells it from other groups: its name in small letters, behind the word for its sort. */
  key: string;
  /** `single` gathers the rows that are alone in their groups; of `unknown` nothing is known to group by. */
  sort: "named" | "single" | "unknown";
  name: string;
  rows: Row[];
  isOpen: boolean;
}

export type Item = Row | Group;

export function isGroup(item: Item): item is Group {
  return "rows" in item;
}

/** The table as it is to be shown. */
export interface Order {
  /** Rows and heads of groups from top to bottom. */
  items: Item[];
  /** The figures that the filters let through, in reading order, whether their groups are open or not. */
  figures: Figure[];
  /** Where the row of a figure stands among the items. */
  indexOf: Map<Figure, number>;
  /** Rows whose head says already what they are of. */
  headed: ReadonlySet<Row>;
}

export const NOTHING_SHOWN: Order = { items: [], figures: [], indexOf: new Map(), headed: new Set() };

/** What is searched for; nothing lets every row through. */
export function searchNow(): string {
  return folded(room.search.trim());
}

let collation: { for: string; collator: Intl.Collator } | undefined;
function collator(): Intl.Collator {
  const wanted = language();
  if (collation?.for !== wanted) collation = { for: wanted, collator: new Intl.Collator(wanted, { numeric: true }) };
  return collation.collator;
}

type Key = string | number | undefined;

/** What says nothing stands last, whichever way the rest is sorted. */
function compareKeys(a: Key, b: Key, way: 1 | -1): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return way * (typeof a === "number" && typeof b === "number" ? a - b : collator().compare(String(a), String(b)));
}

/** The rows sorted as the room has it. Unlike things are not set against each other: values are sorted unit by unit, the unit with most rows first. */
function* sortedRows(rows: Row[], columns: readonly Column[]): Work<Row[]> {
  const name = room.sort.replace(/^-/, "");
  const column = columns.find(({ id }) => id === name);
  if (!column) return rows;
  const way = room.sort.startsWith("-") ? -1 : 1;
  const keys = new Map<Row, { key: Key; unit: string }>();
  const sizes = new Map<string, number>();
  yield* through(rows, (row) => {
    const unit = name === "value" ? unitOf(row.figure) : "";
    const key = column.sortBy(row);
    keys.set(row, { key, unit });
    if (key !== undefined) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  });
  const bySize = (a: string, b: string): number => (a === b ? 0 : sizes.get(b)! - sizes.get(a)! || collator().compare(a, b));
  return yield* sorted(rows, (a, b) => {
    const [first, second] = [keys.get(a)!, keys.get(b)!];
    const isUnsaid = first.key === undefined || second.key === undefined;
    return (isUnsaid ? 0 : bySize(first.unit, second.unit)) || compareKeys(first.key, second.key, way);
  });
}

function groupNow(): Grouping | undefined {
  return GROUPINGS.find((name) => name === room.group);
}

/** The name of a row's group; nothing where that is not known. */
function groupName(by: Grouping, { origin, figure }: Row): string | undefined {
  if (by === "counted") return figure.counted?.toLocaleLowerCase(language());
  return by === "kind" ? t(`kind.${figure.kind}`) : t("group.paragraph.name", { n: paragraphOf(origin) });
}

/** The rows under their heads: groups by their first row, those of one row gathered behind them, what is not known last. */
function* grouped(rows: readonly Row[], by: Grouping, closed: ReadonlySet<string>): Work<Group[]> {
  const named = new Map<string, Row[]>();
  const unknown: Row[] = [];
  yield* through(rows, (row) => {
    const name = groupName(by, row);
    if (name === undefined) unknown.push(row);
    else if (!named.get(name)?.push(row)) named.set(name, [row]);
  });
  const group = (sort: Group["sort"], name: string, own: Row[]): Group => {
    const key = `${sort} ${by} ${sort === "named" ? name : ""}`;
    return { key, sort, name, rows: own, isOpen: !closed.has(key) };
  };
  const several = [...named].filter(([, own]) => own.length > 1);
  // Where every group has one row, the order is what the reader asked for.
  const single = [...named.values()].filter((own) => own.length === 1).flat();
  return [
    ...several.map(([name, own]) => group("named", name, own)),
    ...(single.length === 0 ? [] : [group("single", t("group.single"), single)]),
    ...(unknown.length === 0 ? [] : [group("unknown", t("group.nothing"), unknown)]),
  ];
}

/** Filters, sorts and groups all rows as the room has it. */
export function* arranged(all: readonly Row[], columns: readonly Column[], closed: ReadonlySet<string>): Work<Order> {
  const search = searchNow();
  const shown: Row[] = [];
  yield* through(all, (row) => {
    if (!isShown(row.origin) || !isLetThrough(row)) return;
    if (search !== "" && !(row.folded ??= folded(plainText(columns, row))).includes(search)) return;
    shown.push(row);
  });
  const rows = yield* sortedRows(shown, columns);
  const by = groupNow();
  const groups = by ? yield* grouped(rows, by, closed) : [];
  const items: Item[] = by ? groups.flatMap((group) => (group.isOpen ? [group, ...group.rows] : [group])) : rows;
  const headed = new Set(by === "counted" ? groups.flatMap((group) => (group.sort === "named" ? group.rows : [])) : []);
  const indexOf = new Map<Figure, number>();
  yield* through(items, (item, index) => void (isGroup(item) || indexOf.set(item.origin, index)));
  return { items, figures: shown.map(({ origin }) => origin), indexOf, headed };
}
