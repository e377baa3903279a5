// The figures, the checks and the article as a workbook. This module is loaded when a reader first asks for one.
import writeExcel, { type Cell, type Sheet } from "write-excel-file/browser";
import type { Sheet as Table, SheetCell } from "../engine/protocol.ts";

const BOLD = { fontWeight: "bold", backgroundColor: "#e6eeee", alignVertical: "top" } as const;
const WRAP = { wrap: true, alignVertical: "top" } as const;
const TOP = { alignVertical: "top" } as const;
/** Widths of columns, in characters. */
const NARROWEST = 9;
const WIDEST = 48;
/** A sheet has no longer cell. */
const LONGEST = 32_000;

/** How many decimals a number has. */
function decimals(value: string): number {
  return value.includes(".") ? value.length - value.indexOf(".") - 1 : 0;
}

function cellOf(cell: SheetCell): Cell {
  switch (cell.type) {
    case "empty":
      return null;
    case "text":
    case "quoted":
      return { value: cell.value.slice(0, LONGEST), type: String, format: "@", ...WRAP };
    case "number": {
      const places = decimals(cell.value);
      // A year is no amount, and has no mark between its digits.
      return { value: Number(cell.value), type: Number, format: places === 0 ? (cell.value.length > 4 ? "#,##0" : "0") : `#,##0.${"0".repeat(places)}`, ...TOP };
    }
    case "percent": {
      const places = decimals(cell.value);
      // Shifted by its digits: a division would leave 0.9940000000000001.
      return { value: Number(`${cell.value}e-2`), type: Number, format: `0${places === 0 ? "" : `.${"0".repeat(places)}`}%`, ...TOP };
    }
    case "date":
      return { value: new Date(`${cell.value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd", ...TOP };
  }
}

function widthOf(index: number, { headings, rows }: Table): number {
  const longest = rows.reduce((most, row) => {
    const cell = row[index];
    return Math.max(most, cell === undefined || cell.type === "empty" ? 0 : cell.value.length);
  }, headings[index]?.length ?? 0);
  return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
}

function sheetOf(name: string, table: Table): Sheet<Blob> {
  return {
    sheet: name,
    data: [table.headings.map((value) => ({ value, type: String, ...BOLD })), ...table.rows.map((row) => row.map(cellOf))],
    columns: table.headings.map((_, index) => ({ width: widthOf(index, table) })),
    stickyRowsCount: 1,
  };
}

/** A workbook with a sheet for each table, and the article, a paragraph a row. */
export async function makeWorkbook(tables: readonly { name: string; table: Table }[], article: { name: string; text: string }): Promise<Blob> {
  const paragraphs = article.text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const text: Sheet<Blob> = {
    sheet: article.name,
    data: paragraphs.map((line) => [{ value: line.slice(0, LONGEST), type: String, format: "@", ...WRAP }]),
    columns: [{ width: 100 }],
  };
  const sheets = tables.filter(({ table }) => table.rows.length > 0).map(({ name, table }) => sheetOf(name, table));
  return writeExcel([...sheets, text]).toBlob();
}
