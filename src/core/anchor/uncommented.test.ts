import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import { typewritten } from "../fixtures/typewriter.ts";
import type { Anchor } from "../model/anchor.ts";
import type { DocumentText } from "../model/page-text.ts";
import { wordsOf } from "../text/words.ts";
import { isAnchored, resolveQuote, wholeDocument } from "./resolve.ts";
import { uncommentedParts } from "./uncommented.ts";

function anchorOf(document: DocumentText, exact: string): Anchor {
  const found = resolveQuote(document, { exact });
  if (!isAnchored(found)) throw new Error(found.reason);
  return found;
}

describe("uncommentedParts", () => {
  const document = typewritten("one two, three four.\nfive six", "seven — eight nine.");

  it("gives what no anchor covers, with its punctuation", () => {
    const anchors = [anchorOf(document, "two"), anchorOf(document, "six seven")];
    const texts = uncommentedParts(document, anchors).map((part) => `${part.page}:${part.text}`);
    expect(texts).toEqual(["1:one", "1:three four. five", "2:eight nine."]);
  });

  it("gives all where nothing, or only the whole, is commented on", () => {
    const texts = uncommentedParts(document, [wholeDocument()]).map((part) => part.text);
    expect(texts).toEqual(["one two, three four. five six", "seven — eight nine."]);
  });

  it("gives nothing where all is covered", () => {
    expect(uncommentedParts(document, [anchorOf(document, document.pages.map(({ text }) => text).join(" "))])).toEqual(
      [],
    );
  });

  it("takes paragraphs apart", () => {
    const apart = typewritten("a letterhead\n\n\nFirst paragraph,\nsecond line\n\nNext");
    expect(uncommentedParts(apart, []).map((part) => part.text)).toEqual([
      "a letterhead",
      "First paragraph, second line",
      "Next",
    ]);
  });

  it("has every word once, here or in an anchor", () => {
    const words = wordsOf(MEMO_PARAGRAPHS[1]);
    const memo = typewritten(MEMO_PARAGRAPHS[1]);
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 5, max: 30 }), (first, count) => {
        const start = words[first]?.start ?? 0;
        const end = words[Math.min(words.length, first + count) - 1]?.end ?? 0;
        const anchor = anchorOf(memo, MEMO_PARAGRAPHS[1].slice(start, end));
        const parts = [...uncommentedParts(memo, [anchor]), ...anchor.parts];
        expect(parts.flatMap((part) => wordsOf(part.text)).length).toBe(words.length);
      }),
    );
  });
});
