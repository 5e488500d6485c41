import { describe, expect, it } from "vitest";
import { makePdf, stream, writeRawPdf } from "../fixtures/make-pdf.ts";
import { openPdf, type OpenPdf } from "./open-pdf.ts";
import { startPdfium } from "./pdfium.ts";

const CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
const memo = await makePdf([
  { paragraphs: ["The opioid epidemic has inflicted an unprecedented toll of addiction."] },
  { paragraphs: ["A second page."], size: [300, 200] },
]);

async function open(bytes: Uint8Array): Promise<OpenPdf> {
  const opening = await openPdf(bytes);
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  return opening.pdf;
}

describe("openPdf", () => {
  it("gives the pages with their sizes and numbers", async () => {
    const pdf = await open(memo);
    expect(pdf.pages.map(({ number, label, width, height }) => ({ number, label, width, height }))).toEqual([
      { number: 1, label: "1", width: 612, height: 792 },
      { number: 2, label: "2", width: 300, height: 200 },
    ]);
    pdf.close();
  });

  it("gives sizes after the page's own turn and crop box", async () => {
    const pdf = await open(await makePdf([{ paragraphs: ["a"], rotate: 90, cropBox: [50, 400, 580, 760] }]));
    expect(pdf.pages[0]).toMatchObject({ width: 360, height: 530 });
    expect(pdf.pages[0]?.render(180)).toMatchObject({ width: 180, height: 265 });
    pdf.close();
  });

  it("gives the page labels of the file", async () => {
    const pdf = await open(
      writeRawPdf([
        "<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /r >> 1 << /S /D /P (A-) /St 7 >>] >> >>",
        "<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] /MediaBox [0 0 100 100] >>",
        "<< /Type /Page /Parent 2 0 R >>",
        "<< /Type /Page /Parent 2 0 R >>",
      ]),
    );
    expect(pdf.pages.map((page) => page.label)).toEqual(["i", "A-7"]);
    pdf.close();
  });

  it.each([
    ["an empty file", new Uint8Array(), "not-a-pdf", "empty"],
    ["a web page", Buffer.from("<!doctype html><title>404</title>"), "not-a-pdf", "a web page"],
    ["plain text", Buffer.from("memo"), "not-a-pdf", "something else"],
    ["half a file", memo.subarray(0, memo.length / 2), "damaged", "cut off"],
    ["a file without its last bytes", memo.subarray(0, memo.length - 40), "damaged", "cut off"],
    ["a header alone", Buffer.from("%PDF-1.7\n%%EOF\n"), "damaged", "structure"],
    ["no pages", writeRawPdf([CATALOGUE, "<< /Type /Pages /Count 0 /Kids [] >>"]), "no-pages", "no pages"],
    ["a page like a thread", onePage("0 0 3 100000"), "too-demanding", "3 × 100000 points"],
    ["a password", writeRawPdf([CATALOGUE, "<< /Type /Pages /Count 0 /Kids [] >>"]), "encrypted", "password"],
  ])("names the fault of %s", async (name, bytes, kind, words) => {
    const file = name === "a password" ? withPassword(bytes) : bytes;
    const opening = await openPdf(file);
    if (opening.kind === "open") throw new Error("It opened.");
    expect(opening.fault.kind).toBe(kind);
    expect(opening.fault.detail).toContain(words);
  });

  it("gives back all that it takes, in success and in failure", async () => {
    const { memory } = await startPdfium();
    const before = memory.held;
    const use = async (): Promise<void> => {
      const pdf = await open(memo);
      for (const page of pdf.pages) {
        page.readText();
        page.render(400);
      }
      pdf.close();
      await openPdf(memo.subarray(0, memo.length - 40));
      await openPdf(Buffer.from("%PDF-1.7\n%%EOF\n"));
      await openPdf(writeRawPdf([CATALOGUE, "<< /Type /Pages /Count 0 /Kids [] >>"]));
    };
    await use();
    expect(memory.held).toBe(before);
    const size = memory.size;
    for (let time = 0; time < 40; time += 1) await use();
    expect(memory.held).toBe(before);
    expect(memory.size).toBe(size);
  });

  it("draws a page on white at a width", async () => {
    const pdf = await open(memo);
    const pixels = pdf.pages[0]?.render(306);
    pdf.close();
    expect(pixels).toMatchObject({ width: 306, height: 396 });
    expect([...(pixels?.bytes.subarray(0, 3) ?? [])]).toEqual([255, 255, 255]);
    expect(pixels?.bytes.some((byte, index) => index % 4 === 0 && byte < 160)).toBe(true);
  });
});

/** Marks the file as encrypted by a password, in the way of PDF 1.4 (its keys are noise: no password fits). */
function withPassword(bytes: Uint8Array): Uint8Array {
  const noise = "00".repeat(32);
  const encrypt = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${noise}> /U <${noise}> >> /ID [<00> <00>]`;
  const text = Buffer.from(bytes).toString("latin1").replace("/Root 1 0 R", `/Root 1 0 R ${encrypt}`);
  return new Uint8Array(Buffer.from(text, "latin1"));
}

describe("readText", () => {
  it("writes a character beyond the basic plane as two units with one place", async () => {
    const map =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <D83DDE00> endbfchar endcmap end end";
    const pdf = await open(
      writeRawPdf([
        CATALOGUE,
        "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 200 100] >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        stream("BT /F 20 Tf 20 40 Td (BAB) Tj ET"),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        stream(map),
      ]),
    );
    const page = pdf.pages[0]?.readText();
    pdf.close();
    expect(page?.text).toBe("B\u{1f600}B\n");
    expect(page?.boxes.slice(4, 8)).toEqual(page?.boxes.slice(8, 12));
    expect(page?.boxes.slice(4, 5)).toEqual([33.34]);
    expect(page?.boxes).toHaveLength((page?.text.length ?? 0) * 4);
  });
});

function onePage(mediaBox: string): Uint8Array {
  return writeRawPdf([
    CATALOGUE,
    "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox}] >>`,
  ]);
}
