import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { ContentCache } from "../cache/content-cache.ts";
import { sha256 } from "../cache/sha256.ts";
import { fakeEffects } from "../fixtures/fake-effects.ts";
import { makePdf, stream, writeRawPdf } from "../fixtures/make-pdf.ts";
import { readableIn } from "../fixtures/readable-in.ts";
import {
  AFTER_WORDS,
  BEFORE_WORDS,
  HIDDEN_WORDS,
  redactedPdf,
  redactions,
  SHOWN_WORDS,
} from "../fixtures/redacted-pdf.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { readDocument } from "../publication/read-document.ts";
import { makeSafeCopy } from "./make-safe-copy.ts";

const SECRETS = HIDDEN_WORDS.split(" ").filter((word) => word !== "of");
const BAR = "0 g 173 596 186 14 re f";

async function copied(pdf: Uint8Array) {
  const cache = new ContentCache("/cache", fakeEffects({}), "test");
  const original = { bytes: pdf, sha256: sha256(pdf) };
  const reading = await readDocument(pdf, original.sha256, cache);
  if ("fault" in reading) throw new Error(reading.fault.detail);
  const { content } = reading;
  return { content, copy: await makeSafeCopy(original, content, "en", cache) };
}

/** What poppler reads, page after page. */
function textByPoppler(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  try {
    writeFileSync(join(folder, "a.pdf"), bytes);
    return execFileSync(process.env["VERBATIM_PDFTOTEXT"] ?? "pdftotext", [join(folder, "a.pdf"), "-"], {
      encoding: "utf8",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function pagesOf(bytes: Uint8Array) {
  const opening = await openPdf(bytes);
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const pages = opening.pdf.pages.map((page) => ({ ...page.read(), width: page.width, height: page.height }));
  opening.pdf.close();
  return pages;
}

/**
 * Two pages that share one list of resources, of which the first hides words; and the same words wherever else a file may
 * have them.
 */
const text = (words: string): string => `BT /F 12 Tf 1 0 0 1 72 700 Tm (${words}) Tj ET`;
const shared = writeRawPdf([
  "<< /Type /Catalog /Pages 2 0 R /Outlines 10 0 R /Names << /EmbeddedFiles << /Names [(Zanzibar) 12 0 R] >> >> /Metadata 13 0 R >>",
  "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /Resources 5 0 R /MediaBox [0 0 400 800] >>",
  "<< /Type /Page /Parent 2 0 R /Contents 7 0 R /Rotate 90 >>",
  "<< /Type /Page /Parent 2 0 R /Contents 8 0 R /CropBox [20 30 380 760] /PieceInfo << /X (Quillfeather) >> /Annots [9 0 R] >>",
  "<< /Font << /F 6 0 R >> /XObject << /Hidden 14 0 R >> >>",
  "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
  stream(`${text(SHOWN_WORDS)} /Hidden Do ${BAR}`),
  stream(text(SHOWN_WORDS)),
  "<< /Type /Annot /Subtype /Link /Rect [72 690 200 712] /Border [0 0 0] /Contents (Ezekiel) /A << /S /URI /URI (https://example.org/) >> /P 3 0 R >>",
  "<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 1 >>",
  "<< /Title (Quillfeather) /Parent 10 0 R /Dest [3 0 R /Fit] >>",
  "<< /Type /Filespec /F (Zanzibar.txt) /Desc (Zanzibar) >>",
  stream("<x>Ezekiel</x>", "/Type /Metadata /Subtype /XML"),
  stream(
    `BT /F 12 Tf 1 0 0 1 175 600 Tm (${HIDDEN_WORDS}) Tj ET`,
    "/Type /XObject /Subtype /Form /BBox [0 0 400 800] /Resources << /Font << /F 6 0 R >> >>",
  ),
]);

describe("a copy without hidden words", () => {
  it("keeps pages that hide nothing, and takes nothing else over of what others or the file itself have", async () => {
    const { content, copy } = await copied(shared);
    expect(content.hidden.length).toBeGreaterThan(0);
    expect(copy.pictures).toEqual([1]);
    const [before, after] = [await pagesOf(shared), await pagesOf(copy.bytes)];
    expect(after.map(({ frame }) => frame)).toEqual(before.map(({ frame }) => frame));
    expect(after[1]?.text).toEqual(before[1]?.text);
    const readable = readableIn(copy.bytes);
    expect(SECRETS.filter((word) => readable.includes(word) || textByPoppler(copy.bytes).includes(word))).toEqual([]);
    expect(readable).toContain("https://example.org/");
    expect(readable).not.toContain("/Outlines");
  });

  it.each([0, 90, 270])("has the words of a page turned by %i degrees where they are seen", async (rotate) => {
    const { content, copy } = await copied(redactedPdf(redactions["outside the crop box"] ?? {}, rotate));
    const [page] = await pagesOf(copy.bytes);
    expect([page?.width, page?.height]).toEqual(rotate === 0 ? [612, 692] : [692, 612]);
    const found = textByPoppler(copy.bytes).replaceAll(/\s+/g, " ");
    for (const words of [SHOWN_WORDS, BEFORE_WORDS, AFTER_WORDS]) expect(found).toContain(words);
    expect(SECRETS.filter((word) => found.includes(word))).toEqual([]);
    const place = (words: string, at: { text: string; boxes: readonly number[] }) =>
      at.boxes.slice(at.text.indexOf(words) * 4, at.text.indexOf(words) * 4 + 4);
    const wanted = place(AFTER_WORDS, content.text.pages[0] ?? { text: "", boxes: [] });
    for (const [side, at] of place(AFTER_WORDS, page?.text ?? { text: "", boxes: [] }).entries()) {
      expect(Math.abs(at - (wanted[side] ?? Infinity))).toBeLessThan(4);
    }
  });

  it("has no trace of words under a bar that is nearly opaque", async () => {
    const { copy } = await copied(redactedPdf(redactions["a bar of 90 percent"] ?? {}));
    const opening = await openPdf(copy.bytes);
    if (opening.kind === "fault") throw new Error(opening.fault.detail);
    const drawn = opening.pdf.pages[0]?.render(612 * 2);
    opening.pdf.close();
    const shades = new Set<number>();
    for (let y = 2 * (792 - 608); y < 2 * (792 - 598); y += 1) {
      for (let x = 2 * 176; x < 2 * 356; x += 1) shades.add(drawn?.bytes[(y * 612 * 2 + x) * 4] ?? -1);
    }
    expect([...shades]).toEqual([0]);
  });

  it("is all pictures where the file's structure is not sound, and the same each time", async () => {
    const sound = Buffer.from(redactedPdf(redactions["a white box"] ?? {})).toString("latin1");
    const broken = new Uint8Array(Buffer.from(sound.replace(/startxref\n\d+/u, "startxref\n7"), "latin1"));
    const [one, other] = [await copied(broken), await copied(broken)];
    expect(one.copy.pictures).toEqual([1]);
    expect(other.copy.sha256).toBe(one.copy.sha256);
    expect(SECRETS.filter((word) => readableIn(one.copy.bytes).includes(word))).toEqual([]);
  });

  it("is a copy of a file as pdfkit writes it, with its fonts", async () => {
    const pages = [{ paragraphs: ["One page is as it is."] }, { paragraphs: ["This is white."], colour: "white" }];
    const { copy } = await copied(await makePdf(pages));
    expect(copy.pictures).toEqual([2]);
    expect(textByPoppler(copy.bytes)).toContain("One page is as it is.");
    expect(textByPoppler(copy.bytes)).not.toContain("white");
  });
});
