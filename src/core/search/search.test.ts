import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { Hit } from "./hit.ts";
import type { SearchKind } from "./search.ts";
import { partedSearch } from "./search-parts.ts";

const documentOf = (...pages: string[]): DocumentText => ({
  sha256: "0".repeat(64),
  pages: pages.map((text, index) => ({ page: index + 1, text, boxes: [], lines: [] })),
});

function found(document: DocumentText, typed: string): { kind: SearchKind | undefined; hits: readonly Hit[] } {
  const parted = partedSearch(document.sha256);
  parted.add(document.pages, true);
  const { how, hits } = parted.begin(typed)(Number.POSITIVE_INFINITY);
  return { kind: how ?? undefined, hits };
}

const wordsOf = (hits: readonly Hit[]): string[] => hits.map(({ parts }) => parts.map(({ text }) => text).join(" "));

const pages = documentOf(
  "The résumé of the pros-\necutor was eﬃcient.\nIt re-\nmained with the drug-related ﬁle until the end of the",
  "first year, when Ødegård's café and the CAFE of the Ministry were one.\n“Nothing,” said Émile, “re-\nmains.”",
);

describe("searching", () => {
  it.each([
    ["resume", ["résumé"]],
    ["RÉSUMÉ", ["résumé"]],
    ["prosecutor", ["prosecutor"]],
    ["efficient", ["eﬃcient"]],
    ["drug related file", ["drug-related ﬁle"]],
    ["end of the first year", ["end of the first year"]],
    ["cafe", ["café", "CAFE"]],
    ["nothing said emile", ["Nothing,” said Émile"]],
    ["remain", ["remain", "remain"]],
  ])("passes over case, accents, ligatures, hyphens and ends of lines and pages: %s", (typed, words) => {
    expect(wordsOf(found(pages, typed).hits)).toEqual(words);
  });

  it("finds what begins a word, and only where nothing does what is within one", () => {
    expect(found(pages, "e")).toMatchObject({ kind: "together" });
    expect(wordsOf(found(pages, "ear").hits)).toEqual(["ear"]);
    expect(found(pages, "ear").kind).toBe("within");
    expect(found(pages, "year")).toMatchObject({ kind: "together", hits: [{ parts: [{ page: 2, text: "year" }] }] });
  });

  it("finds words apart on pages that have all of them, where they stand nowhere together", () => {
    expect(found(pages, "ministry cafe")).toMatchObject({ kind: "apart" });
    expect(wordsOf(found(pages, "ministry cafe").hits)).toEqual(["café", "CAFE", "Ministry"]);
    expect(found(pages, "ministry prosecutor").kind).toBeUndefined();
  });

  it("takes a phrase in quotation marks for one", () => {
    expect(found(pages, "“the ministry”").kind).toBe("together");
    expect(found(pages, '"ministry the"').kind).toBeUndefined();
    expect(wordsOf(found(pages, '"the ministry" nothing').hits)).toEqual(["the Ministry", "Nothing"]);
  });

  it("gives the words before and after as running text", () => {
    expect(found(pages, "efficient").hits[0]).toMatchObject({
      before: "The résumé of the prosecutor was ",
      after: ". It remained with the drug-related ﬁle until the end of the first year, when Ødegård's café",
    });
  });

  it.each(["", "   ", "“”", "—", '"', "\u0301", "*", "(", "\\"])(
    "finds nothing where nothing is asked: %j",
    (typed) => {
      expect(found(pages, typed)).toEqual({ kind: undefined, hits: [] });
    },
  );

  it("finds any stretch of words of a page, in its place", () => {
    const memo = documentOf(...MEMO_PARAGRAPHS);
    const all = MEMO_PARAGRAPHS.flatMap((paragraph, page) =>
      [...paragraph.matchAll(/(?<!\S)[\p{L}\p{N}]+(?!\S)/gu)].map(({ index, 0: word }) => ({
        page: page + 1,
        index,
        end: index + word.length,
      })),
    );
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.integer({ min: 1, max: 12 }), (at, count) => {
        const [first, last] = [all[at], all[Math.min(at + count, all.length) - 1]];
        fc.pre(first !== undefined && last !== undefined && first.page === last.page);
        const typed = (MEMO_PARAGRAPHS[first.page - 1] ?? "").slice(first.index, last.end);
        const { kind, hits } = found(memo, typed.replaceAll(/["“”„«»]/g, " "));
        expect(kind).toBe("together");
        expect(hits.map(({ parts }) => parts[0])).toContainEqual(
          expect.objectContaining({ page: first.page, start: first.index, end: last.end }),
        );
      }),
    );
  });

  it("never fails, whatever is typed and whatever the document holds", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 200 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), text, (texts, typed) => {
        for (const { parts } of found(documentOf(...texts), typed).hits) {
          for (const { start, end } of parts) expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});
