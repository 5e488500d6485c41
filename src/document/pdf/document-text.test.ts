import { afterEach, describe, expect, it, vi } from "vitest";
import { packText } from "../../core/text/packed-text.ts";
import { readDocumentText, textPart } from "./document-text.ts";

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

describe("a part of a document's text", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is fetched once for all who ask for it within a while, and not kept for ever", async () => {
    vi.useFakeTimers();
    const text = { sha256, pages: [{ page: 1, text: "a", boxes: [0, 0, 1, 1], lines: [0, 1] }] };
    const fetched = vi.fn<() => Promise<Response>>(async () => new Response(JSON.stringify(packText(text))));
    vi.stubGlobal("fetch", fetched);
    const document = { file: { href: "/a.pdf", name: "a.pdf", bytes: 1, sha256 }, textHrefs: ["/text-1.json"] };
    expect(await textPart(document, 0)).toEqual(text);
    expect(await textPart(document, 0)).toBe(await textPart(document, 0));
    expect(fetched).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await textPart(document, 0)).toEqual(text);
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});
