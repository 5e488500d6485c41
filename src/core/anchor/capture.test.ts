import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import { typewritten } from "../fixtures/typewriter.ts";
import type { DocumentText } from "../model/page-text.ts";
import { captureQuote } from "./capture.ts";
import { isAnchored, resolveQuote } from "./resolve.ts";
import { partsOf, streamOf } from "./stream.ts";
import { wholeWords } from "./whole-words.ts";

const memo = typewritten(...MEMO_PARAGRAPHS);

function find(document: DocumentText, words: string): { page: number; start: number; end: number } {
  for (const { page, text } of document.pages) {
    const start = text.indexOf(words);
    if (start >= 0) return { page, start, end: start + words.length };
  }
  throw new Error(`no “${words}”`);
}

describe("captureQuote", () => {
  it("snaps to whole words", () => {
    expect(captureQuote(memo, [find(memo, "ederal prosecutors must consid")])).toEqual({
      exact: "federal prosecutors must consider",
    });
  });

  it("takes a number with its separators and signs", () => {
    const document = typewritten("It cost -$64,000.50 (5 %) in all, don’t you know");
    expect(captureQuote(document, [find(document, "000")]).exact).toBe("-$64,000.50");
    expect(captureQuote(document, [find(document, "(5")]).exact).toBe("5 %");
    expect(captureQuote(document, [find(document, "don")]).exact).toBe("don’t");
  });

  it("adds context only where the words repeat", () => {
    const start = MEMO_PARAGRAPHS[2].indexOf("capital punishment");
    expect(captureQuote(memo, [find(memo, "appropriate cases")])).toEqual({ exact: "appropriate cases" });
    expect(captureQuote(memo, [{ page: 3, start, end: start + 18 }])).toEqual({
      exact: "capital punishment",
      prefix: "of",
      suffix: "in",
    });
  });

  it("joins ranges of several pages", () => {
    const document = typewritten("it ends here on", "page two. The rest");
    expect(
      captureQuote(document, [
        { page: 1, start: 8, end: 15 },
        { page: 2, start: 0, end: 8 },
      ]).exact,
    ).toBe("here on page two");
  });

  it("has no words where the stretch has none", () => {
    expect(captureQuote(typewritten("one — two"), [{ page: 1, start: 3, end: 6 }])).toEqual({ exact: "" });
    expect(captureQuote(memo, [{ page: 9, start: 0, end: 6 }])).toEqual({ exact: "" });
    expect(captureQuote(memo, [])).toEqual({ exact: "" });
  });
});

describe("what is captured", () => {
  const word = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom("a", "the", "law", "Law", "don’t", "drug-related", "1,000", "$5", "924(j)"),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "ﬁne",
        "re\u0301sume\u0301",
        "राष्ट्रपति",
        "漢字",
        "кто",
        "𐐀𐐁",
        "thera-\npist",
        "so\u00ADft",
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 6 }) },
  );
  const page = fc
    .array(fc.tuple(word, fc.constantFrom(" ", " ", "\n", ", ", ". ", " — ", "-\n")), { minLength: 1, maxLength: 25 })
    .map((words) => words.flat().join(""));
  const pages = fc.array(page, { minLength: 1, maxLength: 3 });

  it.each(["𠀀൘ 1,000\n1,000 a", "𠀀༠\n1,000 a", "1,000\n⅐𚿰 a"])(
    "is found again where numbers end a line and begin the next: %j",
    (text) => {
      const document = typewritten(text);
      const end = text.indexOf(" a");
      const quote = captureQuote(document, [{ page: 1, start: 0, end }]);
      expect(resolveQuote(document, quote)).toMatchObject({ state: "exact", parts: [{ page: 1, start: 0, end }] });
    },
  );

  it("is found again in its place, and is its words", () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(40), (texts, from, length) => {
        const document = typewritten(...texts);
        const stream = streamOf(document);
        const start = from % stream.seamed.text.length;
        const words = wholeWords(stream.seamed, start, start + length);
        const ranges = stream.pages.map((each) => ({
          page: each.page.page,
          start: Math.max(0, start - each.start),
          end: Math.min(each.end, start + length) - each.start,
        }));
        const quote = captureQuote(document, ranges);
        if (!words) {
          expect(quote.exact).toBe("");
          return;
        }
        const found = resolveQuote(document, quote);
        expect(found).toMatchObject({ state: "exact", parts: partsOf(stream, words.start, words.end) });
        expect(isAnchored(found) && found.parts.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
