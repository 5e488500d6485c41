import { describe, expect, it } from "vitest";
import { resolveQuote } from "./resolve.ts";

const text = [
  "The interface was laid down in the third edition [Marsh 1990], based on the older one, and it provides for",
  "a tree of folders very much like the first. Nobody had asked the readers what they thought of it at all.",
].join("\n");

const document = { sha256: "0".repeat(64), pages: [{ page: 1, text, boxes: [], lines: [] }] };

describe("brackets", () => {
  it("are the document's own where they hold its words, damaged or not", () => {
    const damaged = "laid dovvn in the thlrd editlon [Marsb 1990], bosed on the oldcr one, and it provides";
    expect(resolveQuote(document, { exact: damaged })).toMatchObject({
      parts: [
        { page: 1, text: "laid down in the third edition [Marsh 1990], based on the older one, and it provides" },
      ],
    });
    const edited = "laid down in the third edition [Marsh 1991], based on the older one, and it provides";
    expect(resolveQuote(document, { exact: edited })).toMatchObject({ state: "differs", parts: [{ page: 1 }] });
  });

  it("are an editor's where they stand for other words", () => {
    const exact = "Nobody had asked [them] what they thought of it at all";
    const answer = resolveQuote(document, { exact });
    expect(answer).toMatchObject({
      state: "approximate",
      parts: [{ text: "Nobody had asked" }, { text: "what they thought of it at all" }],
    });
  });
});
