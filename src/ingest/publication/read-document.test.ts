import { describe, expect, it } from "vitest";
import { ContentCache } from "../cache/content-cache.ts";
import { sha256 } from "../cache/sha256.ts";
import { fakeEffects } from "../fixtures/fake-effects.ts";
import { bookWithBadPage, hostilePdfs, leafWords } from "../fixtures/hostile-pdf.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { documentWarnings } from "./document-warnings.ts";
import { readDocument } from "./read-document.ts";

const effects = fakeEffects();
const cache = new ContentCache("/cache", effects, "1");
const read = (bytes: Uint8Array) => readDocument(bytes, sha256(bytes), cache);

function limited(most: number, write: typeof effects.writeFile): typeof effects.writeFile {
  let writes = 0;
  return async (path, content) => {
    writes += 1;
    if (writes > most) throw new Error("The power is gone.");
    await write(path, content);
  };
}

describe("readDocument", () => {
  it(
    "names the fault of a file over which PDFium breaks down, keeps nothing of its page, and reads the next",
    { timeout: 120_000 },
    async () => {
      const result = await read(hostilePdfs["a form within itself"]());
      expect(result).toMatchObject({
        fault: { kind: "too-demanding", detail: expect.stringMatching(/^page 1 cannot be read: ./) },
      });
      // How many pages it has.
      expect(effects.written).toHaveLength(1);
      const next = await read(await makePdf([{ paragraphs: ["Every lawful tool."] }]));
      expect(next).toMatchObject({ content: { text: { pages: [{ text: "Every lawful tool.\n" }] } } });
      expect(effects.written).toHaveLength(3);
    },
  );

  it("does without a page that PDFium breaks down over, and names it", { timeout: 120_000 }, async () => {
    const result = await read(bookWithBadPage(12, 7));
    if ("fault" in result) throw new Error(result.fault.detail);
    const { content } = result;
    expect(content.unread).toEqual([{ page: 7, reason: expect.stringMatching(/^page 7 cannot be read: ./) }]);
    const texts = content.text.pages.map(({ text }) => text.trim());
    expect(texts).toEqual(Array.from({ length: 12 }, (_, index) => (index === 6 ? "" : leafWords(index + 1))));
    expect(documentWarnings(content, "memo.pdf")).toMatchObject([
      { message: expect.stringMatching(/^Page 7 could not/) },
    ]);
  });

  it("goes on after an interruption with the pages that are not read yet", async () => {
    const bytes = await makePdf(Array.from({ length: 9 }, (_, index) => ({ paragraphs: [`Leaf ${index + 1}.`] })));
    const world = fakeEffects();
    const breaksOff = { ...world, writeFile: limited(5, world.writeFile) };
    const broken = readDocument(bytes, sha256(bytes), new ContentCache("/cache", breaksOff, "1"));
    await expect(broken).rejects.toThrow("The power is gone.");
    const before = world.written.length;
    expect(before).toBe(5);
    const whole = await readDocument(bytes, sha256(bytes), new ContentCache("/cache", world, "2"));
    // What the file says of its pages, and nine pages.
    expect(world.written).toHaveLength(10);
    expect(whole).toEqual(await read(bytes));
  });
});
