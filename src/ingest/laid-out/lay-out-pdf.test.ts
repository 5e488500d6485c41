import { getDocument, PDFDataRangeTransport } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { WHOLE_FILE_BYTES } from "../../core/model/whole-file.ts";
import { stream, writeRawPdf } from "../fixtures/make-pdf.ts";
import { writePackedPdf } from "../fixtures/repack-pdf.ts";
import { sha256 } from "../cache/sha256.ts";
import { ContentCache } from "../cache/content-cache.ts";
import { fakeEffects } from "../fixtures/fake-effects.ts";
import { PdfStructure } from "../pdf-update/pdf-structure.ts";
import { latin1 } from "../pdf-update/read-value.ts";
import { laidOutCopy } from "./laid-out-copy.ts";
import { laidOutPdf } from "./lay-out-pdf.ts";

const PAGES = 60;
/** Bytes of a page's picture, which no viewer needs to open the file. */
const HEAVY = 80_000;

/** Objects as many programs write them: each page's own, its content, and what it shows. */
function objects(): string[] {
  const numberOf = (page: number): number => 5 + page * 4;
  const kids = Array.from({ length: PAGES }, (_, page) => `${numberOf(page)} 0 R`);
  return [
    "<< /Type /Catalog /Pages 2 0 R /Lang (en (GB) \\)) >>",
    `<< /Type /Pages /Count ${PAGES} /Kids [${kids.join(" ")}] /MediaBox [0 0 612 792] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    "(a string of its own)",
    ...kids.flatMap((_, page) => {
      const own = numberOf(page);
      const words = `BT /F 12 Tf 72 700 Td (Page ${page + 1} of the report.) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /Contents ${own + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        // Its length stands elsewhere.
        `<< /Length ${own + 3} 0 R /Note (stream endobj 1 0 R) >>\nstream\n${words}\nendstream`,
        stream("x".repeat(HEAVY), "/Type /Heavy"),
        String(words.length),
      ];
    }),
  ];
}

function copyOf(bytes: Uint8Array): Uint8Array {
  const copy = laidOutPdf(bytes);
  if (copy === undefined) throw new Error("No copy was made.");
  return copy;
}

/** How many bytes pdf.js asks for until it has a page. */
async function fetchedFor(bytes: Uint8Array, page: number): Promise<{ fetched: number; text: string }> {
  let fetched = 0;
  class Transport extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      fetched += end - begin;
      this.onDataRange(begin, bytes.slice(begin, end));
    }
  }
  const range = new Transport(bytes.byteLength, null);
  const task = getDocument({
    range,
    disableStream: true,
    disableAutoFetch: true,
    rangeChunkSize: 65_536,
    verbosity: 0,
  });
  const pdf = await task.promise;
  expect(pdf.numPages).toBe(PAGES);
  const { items } = await (await pdf.getPage(page)).getTextContent();
  await task.destroy();
  return { fetched, text: items.map((item) => ("str" in item ? item.str : "")).join("") };
}

describe("a file that is laid out for viewers", () => {
  const original = writeRawPdf(objects());
  const copy = copyOf(original);

  it("has every object of the original, to the letter, under its number", () => {
    const [before, after] = [new PdfStructure(original), new PdfStructure(copy)];
    for (const number of before.numbers()) {
      const reference = { kind: "reference", number, generation: 0 } as const;
      const [one, other] = [before.stream(reference), after.stream(reference)];
      expect(sha256(other?.packed ?? "none")).toBe(sha256(one?.packed ?? "none"));
      const written = latin1(before.written(number)?.written ?? new Uint8Array());
      const length = one?.packed.byteLength ?? 0;
      expect(latin1(after.written(number)?.written ?? new Uint8Array())).toBe(
        written.replace(/\/Length \d+ 0 R/, `/Length ${length}`),
      );
    }
  });

  it("is opened, at any page, with a few pieces of it", async () => {
    const [whole, few] = [await fetchedFor(original, 40), await fetchedFor(copy, 40)];
    expect(whole.text).toBe("Page 40 of the report.");
    expect(few.text).toBe(whole.text);
    expect(few.fetched).toBeLessThan(whole.fetched / 4);
  });

  it("goes along with a large file that PDFium reads in it, and not where its pages are others", async () => {
    const file = { bytes: original, sha256: sha256(original) };
    const cache = (): ContentCache => new ContentCache("/cache", fakeEffects(), "7");
    expect(original.byteLength).toBeGreaterThan(WHOLE_FILE_BYTES);
    expect(sha256((await laidOutCopy(file, PAGES, cache())) ?? "")).toBe(sha256(copy));
    expect(await laidOutCopy(file, PAGES + 1, cache())).toBeUndefined();
    const small = { bytes: original.subarray(0, WHOLE_FILE_BYTES), sha256: "" };
    expect(await laidOutCopy(small, PAGES, cache())).toBeUndefined();
  });

  it("stays as it is the second time", () => {
    expect(laidOutPdf(copy)).toBeUndefined();
  });
});

describe("no copy is made", () => {
  it("of a file that is laid out well, is short, or is none", () => {
    expect(laidOutPdf(writePackedPdf(objects()))).toBeUndefined();
    expect(laidOutPdf(writeRawPdf(objects().slice(0, 3)))).toBeUndefined();
    expect(laidOutPdf(new Uint8Array(Buffer.from("%PDF-1.7 and no more")))).toBeUndefined();
  });

  it("where an object is of a later generation, or a page leads nowhere", () => {
    const text = latin1(writeRawPdf(objects()));
    const later = text.replace(/^4 0 obj/m, "4 2 obj").replace(/(xref\n0 \d+\n(?:.{20}){4}\d{10} )00000/s, "$100002");
    expect(new PdfStructure(Buffer.from(later, "latin1")).written(4)?.generation).toBe(2);
    expect(laidOutPdf(Buffer.from(later, "latin1"))).toBeUndefined();
    expect(laidOutPdf(Buffer.from(text.replace("[5 0 R", "[9999 0 R"), "latin1"))).toBeUndefined();
  });
});
