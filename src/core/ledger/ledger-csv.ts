import type { ClaimId } from "../model/commentary.ts";
import type { Ledger, LedgerRow } from "../model/ledger.ts";
import { markedDifferences } from "./marked-differences.ts";

/** The table's columns, in order; others rely on their names. */
const COLUMNS = [
  "kind",
  "number",
  "id",
  "address",
  "claim",
  "standing",
  "relation",
  "basis",
  "state",
  "pages",
  "asked",
  "found",
  "difference",
  "error_share",
  "signed_off_by",
  "signed_off_at",
  "signed_off_reason",
  "source",
  "source_publisher",
  "source_date",
  "source_address",
  "checked_by",
  "checked_at",
  "line",
] as const;
/** The last column where there are several documents: the id of the one that the row is about. */
const DOCUMENT = "document";
type Column = (typeof COLUMNS)[number] | typeof DOCUMENT;
type CsvRecord = Partial<Readonly<Record<Column, string | number>>>;

/** Spreadsheets read a file without it in the machine's own old code page, and spoil every curly quotation mark. */
const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet takes for the beginning of a formula, fullwidth forms among them. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * The ledger as a table: one record for each passage, and one for each annotation, claim or quotation without one.
 * RFC 4180 (CRLF, every field that needs it in quotation marks), UTF-8 with a byte order mark. A field that a spreadsheet
 * would take for a formula begins with an apostrophe instead.
 *
 * @param addressOf where a claim can be read.
 */
export function ledgerCsv(ledger: Ledger, addressOf: (id: ClaimId) => string): string {
  const records = ledger.rows.flatMap((row) =>
    recordsOf(row, addressOf).map((record): CsvRecord => ({ ...record, ...documentOf(row) })),
  );
  const columns: readonly Column[] = ledger.documents === undefined ? COLUMNS : [...COLUMNS, DOCUMENT];
  const lines = [columns, ...records.map((record) => columns.map((column) => record[column] ?? ""))];
  return BYTE_ORDER_MARK + lines.map((fields) => `${fields.map(fieldOf).join(",")}\r\n`).join("");
}

function recordsOf(row: LedgerRow, addressOf: (id: ClaimId) => string): CsvRecord[] {
  const { kind } = row;
  switch (kind) {
    case "annotation": {
      const { id, number, claim, standing, relation, basis, passages, source, checked } = row;
      const common: CsvRecord = {
        kind,
        number,
        id,
        address: addressOf(id),
        claim,
        standing: standing ?? "",
        relation: `cito:${relation}`,
        basis,
        source: source?.title ?? "",
        source_publisher: source?.publisher ?? "",
        source_date: source?.date ?? "",
        source_address: source?.href ?? "",
        checked_by: checked?.by ?? "",
        checked_at: checked?.at ?? "",
      };
      if (passages.length === 0) return [common];
      return passages.map(({ signedOff, ...passage }) => ({
        ...common,
        ...foundOf(passage),
        signed_off_by: signedOff?.by ?? "",
        signed_off_at: signedOff?.at ?? "",
        signed_off_reason: signedOff?.reason ?? "",
      }));
    }
    case "claim-without-annotation":
      return [{ kind, id: row.id, claim: row.claim, line: row.line }];
    case "annotation-without-claim":
      return [{ kind, id: row.id }];
    case "quotation-without-annotation":
      return [{ kind, id: row.annotation ?? "", line: row.line, ...foundOf(row) }];
  }
}

function documentOf(row: LedgerRow): CsvRecord {
  return "document" in row && row.document !== undefined ? { document: row.document } : {};
}

type Found = Pick<
  Extract<LedgerRow, { kind: "quotation-without-annotation" }>,
  "state" | "pages" | "asked" | "found" | "differences" | "errorShare"
>;

function foundOf({ state, pages, asked, found, differences, errorShare }: Found): CsvRecord {
  return {
    state,
    pages: pages.join(" "),
    asked,
    found,
    difference: markedDifferences(differences),
    error_share: errorShare,
  };
}

function fieldOf(value: string | number): string {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
