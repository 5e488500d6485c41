import { describe, expect, it } from "vitest";
import { fold } from "../../core/text/fold.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { pdfOfPictures, scanPage } from "../fixtures/make-scan.ts";
import { wordsOf } from "../fixtures/scanned-pdf.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { annotatePdf } from "./annotate-pdf.ts";

const TEXT = "Every lawful tool (§ 924) is to be considered – in each district, and naïve remedies, too.";
const NOTE = { name: "a", author: "A", subject: "S", contents: "C", date: "2018", standing: "exact" } as const;

describe("the text layer of an annotated copy", () => {
  it("has a scan's words where its picture has them", async () => {
    const typeset = await openPdf(await makePdf([{ paragraphs: [TEXT], size: [420, 210] }]));
    if (typeset.kind === "fault") throw new Error(typeset.fault.detail);
    const [page] = typeset.pdf.pages;
    if (page === undefined) throw new Error("No page.");
    const text = page.readText();
    const original = await pdfOfPictures([await scanPage(typeset.pdf, 1, { resolution: 100 })]);
    typeset.pdf.close();
    const copy = annotatePdf(
      original,
      [page],
      [{ page: 1, quads: [[72, 72, 200, 72, 200, 90, 72, 90]], note: NOTE }],
      [text],
    );
    if (copy.kind === "refused") throw new Error(copy.reason);
    expect(Buffer.from(copy.bytes.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true);
    const opening = await openPdf(copy.bytes);
    if (opening.kind === "fault") throw new Error(opening.fault.detail);
    const read = opening.pdf.pages[0]?.readText();
    opening.pdf.close();
    if (read === undefined) throw new Error("No page.");
    expect(fold(read.text).text).toBe(fold(TEXT).text);
    const wanted = wordsOf(text);
    for (const [index, word] of wordsOf(read).entries()) {
      expect(Math.abs(word.left - (wanted[index]?.left ?? Infinity))).toBeLessThan(1.5);
      expect(Math.abs(word.width - (wanted[index]?.width ?? Infinity))).toBeLessThan(1.5);
    }
  });
});
