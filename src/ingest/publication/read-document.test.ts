import { describe, expect, it } from "vitest";
import { ContentCache } from "../cache/content-cache.ts";
import { sha256 } from "../cache/sha256.ts";
import { fakeEffects } from "../fixtures/fake-effects.ts";
import { hostilePdfs } from "../fixtures/hostile-pdf.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { readDocument } from "./read-document.ts";

const effects = fakeEffects();
const cache = new ContentCache("/cache", effects, "1");
const read = (bytes: Uint8Array) => readDocument(bytes, sha256(bytes), cache);

describe("readDocument", () => {
  it(
    "names the fault of a file over which PDFium breaks down, keeps nothing of it, and reads the next",
    { timeout: 120_000 },
    async () => {
      const result = await read(hostilePdfs["a form within itself"]());
      expect(result).toMatchObject({
        fault: { kind: "too-demanding", detail: expect.stringMatching(/^page 1 cannot be read: ./) },
      });
      expect(effects.written).toEqual([]);
      const next = await read(await makePdf([{ paragraphs: ["Every lawful tool."] }]));
      expect(next).toMatchObject({ content: { text: { pages: [{ text: "Every lawful tool.\n" }] } } });
      expect(effects.written).not.toEqual([]);
    },
  );
});
