import { describe, expect, it } from "vitest";
import { packText } from "../../core/text/packed-text.ts";
import { readDocumentText } from "./document-text.ts";

const sha256 = "a".repeat(64);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("readDocumentText", () => {
  it("reads what the build writes", () => {
    const text = { sha256, pages: [{ page: 1, text: "a", boxes: [0, 0, 1, 1], lines: [0, 1] }] };
    expect(readDocumentText(encode(JSON.stringify(packText(text))), sha256)).toEqual(text);
  });

  it.each([
    ["no JSON", "<html>"],
    ["half of it", `{"sha256":"${sha256}"`],
    ["another shape", '{"sha256":1}'],
    [
      "places that are not its letters'",
      `{"sha256":"${sha256}","pages":[{"page":1,"text":"a","lines":[0,1],"places":[]}]}`,
    ],
    ["another document's", `{"sha256":"${"b".repeat(64)}","pages":[]}`],
  ])("refuses %s", (_, text) => {
    expect(() => readDocumentText(encode(text), sha256)).toThrow(expect.objectContaining({ kind: "malformed-text" }));
  });
});
