import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ledger, LedgerRow } from "../model/ledger.ts";
import { ledgerCsv } from "./ledger-csv.ts";
import { summaryOf } from "./summary.ts";

const asked = "every lawful tool";

const rows: LedgerRow[] = [
  {
    kind: "annotation",
    id: "every-tool",
    number: 1,
    claim: "“every, lawful tool”",
    relation: "includesQuotationFrom",
    basis: "document",
    standing: "exact",
    quotations: [],
    state: "moved",
    passages: [
      {
        state: "exact",
        asked,
        found: asked,
        differences: [{ kind: "same", text: asked }],
        pages: [1],
        errorShare: 0,
        candidates: [],
      },
      {
        state: "moved",
        asked,
        found: 'every "lawful"\ntool',
        differences: [
          { kind: "removed", text: 'every "lawful"' },
          { kind: "added", text: "every lawful" },
          { kind: "same", text: "tool" },
        ],
        pages: [1, 2],
        errorShare: 0.125,
        candidates: [],
        signedOff: { state: "moved", by: "E. Ditor", at: "2026-11-24", reason: '=HYPERLINK("x")' },
      },
    ],
    checked: { by: "F. Checker", at: "2026-11-25" },
  },
  {
    kind: "annotation",
    id: "since-long",
    number: 2,
    claim: "-1994",
    relation: "obtainsBackgroundFrom",
    basis: "source",
    standing: "source",
    quotations: [],
    state: null,
    passages: [],
    source: { title: "@story", publisher: "A Paper", date: "2018", href: "https://example.org/a" },
    checked: null,
  },
  { kind: "claim-without-annotation", id: "lost", claim: "Lost", line: 7 },
  { kind: "annotation-without-claim", id: "unused" },
  {
    kind: "quotation-without-annotation",
    line: 9,
    covered: "not",
    state: "missing",
    asked,
    found: "",
    differences: [],
    pages: [],
    errorShare: 0,
  },
];

function ledgerOf(all: readonly LedgerRow[]): Ledger {
  const document = { title: "A memo", file: "memo.pdf", sha256: "0".repeat(64), bytes: 1, pages: 2 };
  const summary = summaryOf(all, { problems: 0, notices: 0 });
  return { format: 1, slug: "memo", title: "The memo", date: "2026", document, summary, rows: [...all], notices: [] };
}

/** RFC 4180 read back, strictly. */
function read(csv: string): string[][] {
  const records: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let record: string[] = [];
  for (let match = field.exec(csv); match !== null && match[0] !== ""; match = field.exec(csv)) {
    record.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === ",") continue;
    records.push(record);
    record = [];
    if (field.lastIndex === csv.length) return records;
  }
  throw new Error("This is not RFC 4180.");
}

describe("ledgerCsv", () => {
  it("is written as it was", () => {
    expect(ledgerCsv(ledgerOf(rows), (id) => `/memo/c/${id}/`).split("\r\n")).toEqual([
      "\uFEFFkind,number,id,address,claim,standing,relation,basis,state,pages,asked,found,difference,error_share,signed_off_by,signed_off_at,signed_off_reason,source,source_publisher,source_date,source_address,checked_by,checked_at,line",
      'annotation,1,every-tool,/memo/c/every-tool/,"“every, lawful tool”",exact,cito:includesQuotationFrom,document,exact,1,every lawful tool,every lawful tool,,0,,,,,,,,F. Checker,2026-11-25,',
      'annotation,1,every-tool,/memo/c/every-tool/,"“every, lawful tool”",exact,cito:includesQuotationFrom,document,moved,1 2,every lawful tool,"every ""lawful""\ntool","[-every ""lawful""-] {+every lawful+} tool",0.125,E. Ditor,2026-11-24,"\'=HYPERLINK(""x"")",,,,,F. Checker,2026-11-25,',
      "annotation,2,since-long,/memo/c/since-long/,'-1994,source,cito:obtainsBackgroundFrom,source,,,,,,,,,,'@story,A Paper,2018,https://example.org/a,,,",
      "claim-without-annotation,,lost,,Lost,,,,,,,,,,,,,,,,,,,7",
      "annotation-without-claim,,unused,,,,,,,,,,,,,,,,,,,,,",
      "quotation-without-annotation,,,,,,,,missing,,every lawful tool,,,0,,,,,,,,,,9",
      "",
    ]);
  });

  it("gives every claim back as it is, but for an apostrophe before what would be a formula", () => {
    const claim = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[=+@\t\r\n"-][=+,"\r\n a-z]*$/));
    fc.assert(
      fc.property(claim, (text) => {
        const row: LedgerRow = { kind: "claim-without-annotation", id: "one", claim: text, line: 1 };
        const [head, only, ...more] = read(ledgerCsv(ledgerOf([row]), () => "").slice(1));
        expect(more).toEqual([]);
        expect(only).toHaveLength(head?.length ?? 0);
        const field = only?.[head?.indexOf("claim") ?? -1] ?? "";
        expect(field).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
        expect(field === text || field === `'${text}`).toBe(true);
      }),
    );
  });
});
