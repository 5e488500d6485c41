import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { typewritten } from "../fixtures/typewriter.ts";
import { LedgerSchema } from "../model/ledger.ts";
import type { SignOff } from "../model/sign-off.ts";
import type { AnnotationEntry } from "../parse/annotation-entry.ts";
import { parseCommentary } from "../parse/commentary.ts";
import { makeLedger, type SettledAnnotation } from "./make-ledger.ts";
import { settlePassage } from "./settle-passage.ts";

const text = typewritten(
  "Prosecutors must consider every lawful tool at their disposal.",
  "We cannot continue with business as usual: the tools are many, and the tools are sharp.",
);
const memo = { title: "A memo", file: "memo.pdf", sha256: text.sha256, bytes: 1000, pages: 2 };
const signOff: SignOff = {
  state: "missing",
  file: text.sha256,
  by: "E. Ditor",
  at: "2026-11-24",
  reason: "It is in the scan.",
};

function entry(
  id: string,
  more: Partial<AnnotationEntry> & { readonly words?: readonly string[] } = {},
): AnnotationEntry {
  const { words = [], ...rest } = more;
  const path = `first.items[${id}]`;
  return {
    id,
    relation: "includesQuotationFrom",
    basis: "document",
    note: "",
    notePath: `${path}.body[0].value`,
    passages: words.map((exact, index) => ({
      kind: "words",
      path: `${path}.target[${index}]`,
      source: "memo.pdf",
      quote: { exact },
    })),
    related: [],
    path,
    ...rest,
  };
}

function ledgerOf(commentary: string, entries: readonly AnnotationEntry[]) {
  const settled = new Map<string, SettledAnnotation>();
  for (const { id, passages, signOffs } of entries) {
    const words = passages.flatMap((target) =>
      target.kind === "words" ? [settlePassage(text, target, signOffs?.[0])] : [],
    );
    settled.set(id, { passages: words, standing: { kind: "paraphrase", quotations: [] } });
  }
  return makeLedger({
    slug: "memo",
    title: "The memo, read",
    date: "2026-11-24",
    documents: [{ id: "memo", described: memo, text }],
    commentary: parseCommentary(`# Title\n\nStandfirst.\n\n${commentary}`),
    entries,
    settled,
    problems: [],
    files: { annotations: "annotations.json", commentary: "commentary.md" },
  });
}

describe("makeLedger", () => {
  it("takes a check for the file that it names, and says where it has lapsed", () => {
    const by = { by: "F. Checker", at: "2026-11-25" };
    const other = "f".repeat(64);
    const { rows, notices, summary } = ledgerOf("They must [consider every tool](#a), [as](#b) [usual](#c).", [
      entry("a", { words: ["consider every lawful tool"], checked: { ...by, file: text.sha256 } }),
      entry("b", { words: ["continue with business as usual"], checked: { ...by, file: other } }),
      entry("c", { words: ["business as usual"], checked: by }),
    ]);
    expect(rows).toMatchObject([
      { checked: by },
      { checked: null, lapsedCheck: { ...by, file: other } },
      { checked: by },
    ]);
    expect(rows[0]).not.toHaveProperty("lapsedCheck");
    expect(summary.checked).toBe(2);
    expect(notices).toMatchObject([{ annotation: "b", message: expect.stringContaining("has lapsed") as unknown }]);
  });

  it("has what notes quote and neither an annotation nor the document has", () => {
    const note =
      "It says “every lawful tool”, “the tools are many”, “the tools are many, and the tools are not sharp”, and “*nothing* of the kind”.";
    const { rows, notices } = ledgerOf("They must [consider every tool](#a).\n\nAnd [so on](#b).", [
      entry("a", { words: ["consider every lawful tool"] }),
      entry("b", { words: ["business as usual"], note }),
    ]);
    const quotations = rows.filter(({ kind }) => kind === "quotation-without-annotation");
    expect(quotations).toMatchObject([
      {
        annotation: "b",
        line: 7,
        asked: "the tools are many, and the tools are not sharp",
        state: "differs",
        pages: [2],
      },
      { annotation: "b", line: 7, asked: "nothing of the kind", state: "missing" },
    ]);
    expect(notices).toMatchObject([
      { annotation: "b", where: "first.items[b].body[0].value", message: expect.stringContaining("sharp") as unknown },
      { annotation: "b", message: expect.stringContaining("The document does not have these words.") as unknown },
    ]);
  });

  it("puts words asked for beside words found, by passage, and takes the worst state", () => {
    const { rows } = ledgerOf("[One](#one).", [
      entry("one", {
        words: ["consider every lawful tool", "WE CANNOT CONTINUE with"],
        checked: { by: "F. Checker", at: "2026-11-25" },
      }),
    ]);
    expect(rows).toMatchObject([
      {
        kind: "annotation",
        id: "one",
        number: 1,
        claim: "One",
        state: "approximate",
        checked: { by: "F. Checker", at: "2026-11-25" },
        passages: [
          { state: "exact", asked: "consider every lawful tool", found: "consider every lawful tool", pages: [1] },
          { state: "approximate", asked: "WE CANNOT CONTINUE with", found: "We cannot continue with", pages: [2] },
        ],
      },
    ]);
    const [row] = rows;
    expect(row?.kind === "annotation" && row.passages[1]?.differences).toEqual([
      { kind: "removed", text: "We cannot continue" },
      { kind: "added", text: "WE CANNOT CONTINUE" },
      { kind: "same", text: "with" },
    ]);
  });

  it("says what was not found, what comes near, and who signed it off", () => {
    const words = ["consider every unlawful weapon in their hands"];
    const { rows, summary } = ledgerOf("[One](#one).", [entry("one", { words, signOffs: [signOff] })]);
    const { by, at, reason } = signOff;
    expect(rows).toMatchObject([
      {
        state: "missing",
        passages: [
          { state: "missing", found: "", pages: [], differences: [], signedOff: { state: "missing", by, at, reason } },
        ],
      },
    ]);
    const [row] = rows;
    expect(row?.kind === "annotation" && row.passages[0]?.candidates[0]).toMatchObject({ page: 1 });
    expect(summary).toMatchObject({ signedOff: 1, states: { missing: 1, exact: 0 } });
  });

  it("lists claims and annotations that miss each other, in the article's order, each once", () => {
    const { rows, summary } = ledgerOf("[Two](#two) and [three](#three), [one](#one) and [two again](#two).", [
      entry("one", { basis: "judgement" }),
      entry("two", { basis: "source" }),
      entry("unused", { words: ["business as usual"] }),
    ]);
    expect(rows.map((row) => `${row.kind} ${"id" in row ? row.id : ""}`)).toEqual([
      "annotation two",
      "claim-without-annotation three",
      "annotation one",
      "annotation-without-claim unused",
    ]);
    expect(summary).toMatchObject({ annotations: 2, claimsWithoutAnnotation: 1, annotationsWithoutClaim: 1 });
  });

  it("looks quotations up that no annotation covers", () => {
    const { rows, notices } = ledgerOf(
      "It says “business as usual”, “the tools are” and “nothing of the kind”; [“every” one](#one) of “[business](#one2) as usual”.",
      [entry("one", { words: ["every lawful tool"] }), entry("one2", { words: ["business as usual"] })],
    );
    const found = rows.flatMap((row) => (row.kind === "quotation-without-annotation" ? [row] : []));
    expect(found.map(({ asked, state, pages, covered, line }) => [line, asked, state, pages, covered])).toEqual([
      [5, "business as usual", "exact", [2], "not"],
      [5, "the tools are", "ambiguous", [2], "not"],
      [5, "nothing of the kind", "missing", [], "not"],
      [5, "business as usual", "exact", [2], "partly"],
    ]);
    expect(notices.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      "line 5: No annotation covers the quotation “business as usual”. The document has these words on page 2.",
      expect.stringMatching(/“the tools are”\. The document has these words in several places \(page 2\)\.$/),
      "line 5: No annotation covers the quotation “nothing of the kind”. The document does not have these words.",
      expect.stringMatching(/^line 5: No annotation covers all of the quotation “business as usual”\./),
    ]);
  });

  it("tells of sources without an address, and of pages that are not right", () => {
    const entries = [
      entry("one", { basis: "source", source: { title: "Report", publisher: "NBC News" } }),
      entry("two", {
        passages: [
          { kind: "words", path: "two.target[0]", source: "memo.pdf", quote: { exact: "every lawful tool" }, page: 2 },
        ],
      }),
    ];
    expect(
      ledgerOf("[One](#one), [two](#two).", entries).notices.map(({ where, message }) => `${where}: ${message}`),
    ).toEqual([
      "first.items[one].target: The claim rests on “Report” (NBC News), of which no address is given.",
      "two.target[0]: The target says page 2, but the words are on page 1.",
    ]);
  });

  it("keeps to its schema, as JSON too", () => {
    const ledger = ledgerOf("[One](#one), [two](#two), [all](#all) of “it”.", [
      entry("one", { words: ["every lawful tool"] }),
      entry("all", { passages: [{ kind: "whole", path: "all.target[0]", source: "memo.pdf" }] }),
    ]);
    expect(v.parse(LedgerSchema, JSON.parse(JSON.stringify(ledger)))).toEqual(ledger);
  });
});
