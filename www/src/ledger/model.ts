// The headless model of the ledger: which rows are shown, in which order and groups.
import {
  columnFilteringFeature, columnGroupingFeature, columnVisibilityFeature, constructRow, constructTable, createExpandedRowModel,
  createFilteredRowModel, createGroupedRowModel, createSortedRowModel, globalFilteringFeature, rowExpandingFeature,
  rowSortingFeature, tableFeatures, type ColumnDef, type Row as ModelRow, type RowModel, type TableFeatures,
} from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { unitOf } from "../format/unit.ts";
import { language, t } from "../i18n/index.ts";
import { room } from "../model/room.ts";
import { plainText, type Column, type ColumnId, type Row } from "./columns.ts";

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  columnGroupingFeature,
  rowExpandingFeature,
  columnVisibilityFeature,
  coreRowModel: keptRows,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  groupedRowModel: createGroupedRowModel(),
  expandedRowModel: createExpandedRowModel(),
});
type Features = typeof features;
export type LedgerRow = ModelRow<Features, Row>;

/** Rows of the model by the rows they stand for: those that stayed keep what was worked out for them. */
function keptRows<F extends TableFeatures>(table: Parameters<typeof constructRow<F, Row>>[0]): () => RowModel<F, Row> {
  let data: readonly Row[] = [];
  let model: RowModel<F, Row> = { rows: [], flatRows: [], rowsById: {} };
  let known = new Map<Row, ModelRow<F, Row>>();
  return () => {
    if (data === table.options.data) return model;
    data = table.options.data;
    const next: typeof known = new Map();
    const rows = data.map((original, index) => {
      const row = known.get(original) ?? constructRow<F, Row>(table, String(nextId++), original, index, 0);
      row.index = index;
      next.set(original, row);
      return row;
    });
    known = next;
    model = { rows, flatRows: rows, rowsById: Object.fromEntries(rows.map((row) => [row.id, row])) };
    return model;
  };
}
let nextId = 0;

/** Text without its marks and in small letters, so that a search for `can bo` finds `cán bộ`. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

function compareCells(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator().compare(String(a), String(b));
}

/** Unlike things are not set against each other: values are sorted unit by unit. */
function compareUnits(a: Row, b: Row): number {
  return compareCells(unitOf(a.figure), unitOf(b.figure));
}

let collation: { for: string; collator: Intl.Collator } | undefined;
function collator(): Intl.Collator {
  const wanted = language();
  if (collation?.for !== wanted) collation = { for: wanted, collator: new Intl.Collator(wanted, { numeric: true }) };
  return collation.collator;
}

/** The model over `data`. `shown` and `counted` are columns that only filter and group. */
export function createLedger(columns: Column[], data: Row[]) {
  const definitions: ColumnDef<Features, Row>[] = columns.map((column) => ({
    id: column.id,
    accessorFn: column.sortBy,
    sortUndefined: "last" as const,
    sortFn: (a: LedgerRow, b: LedgerRow, id: string) => (column.id === "value" ? compareUnits(a.original, b.original) : 0) || compareCells(a.getValue(id), b.getValue(id)),
    enableGlobalFilter: column.id === "text",
    getGroupingValue: (row: Row) => groupOf(column.id, row),
  }));
  return constructTable({
    features,
    columns: definitions,
    data,
    autoResetExpanded: false,
    initialState: { expanded: true },
    // Called once a row: only the first column takes part, and the row speaks for all its cells.
    globalFilterFn: (row: LedgerRow, _id: string, search: string) => folded(plainText(columns, row.original)).includes(search),
    getColumnCanGlobalFilter: (column) => column.id === "text",
  });
}

export type Ledger = ReturnType<typeof createLedger>;

/** The group of figures of which is not known what they count. */
export const NOTHING_COUNTED = "";

function groupOf(id: ColumnId, { figure }: Row): string {
  if (id === "kind") return t(`kind.${figure.kind}`);
  return figure.counted?.toLocaleLowerCase(language()) ?? NOTHING_COUNTED;
}

/** What is searched for; nothing lets every row through. */
export function searchNow(): string {
  return folded(room.search.trim());
}

/** The rows as they are to be shown. Grouped by what is counted, the figures of which that is not known stand last. */
export function rowsInOrder(ledger: Ledger): LedgerRow[] {
  const { rows } = ledger.getRowModel();
  if (ledger.store.state.grouping[0] !== "counted") return rows;
  const isUnknown = (row: LedgerRow): boolean => row.getGroupingValue("counted") === NOTHING_COUNTED;
  return [...rows.filter((row) => !isUnknown(row)), ...rows.filter(isUnknown)];
}
