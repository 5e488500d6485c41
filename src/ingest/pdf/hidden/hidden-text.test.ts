import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stream, writeRawPdf } from "../../fixtures/make-pdf.ts";
import {
  AFTER_WORDS,
  BEFORE_WORDS,
  HIDDEN_WORDS,
  redactedPdf,
  redactions,
  SHOWN_WORDS,
} from "../../fixtures/redacted-pdf.ts";
import { type LayerWord, scannedPdf, wordsOf } from "../../fixtures/scanned-pdf.ts";
import { openPdf, type OpenPdf } from "../open-pdf.ts";
import { startPdfium } from "../pdfium.ts";
import type { ReadPage } from "../read-page.ts";

async function withPdf<T>(bytes: Uint8Array, work: (pdf: OpenPdf) => T): Promise<T> {
  const opening = await openPdf(bytes);
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  try {
    return work(opening.pdf);
  } finally {
    opening.pdf.close();
  }
}

function readFirst(pdf: OpenPdf): ReadPage {
  const [page] = pdf.pages;
  if (page === undefined) throw new Error("It has no page.");
  return page.read();
}

const read = (bytes: Uint8Array): Promise<ReadPage> => withPdf(bytes, readFirst);

/** Of a page that is 612 × 792 points. */
function pageWith(content: string, resources = "", objects: readonly string[] = [], page = ""): Uint8Array {
  return writeRawPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R ${page} /Resources << /Font << /F 5 0 R /J 6 0 R /T 6 0 R >> ${resources} >> >>`,
    stream(content),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ...objects,
  ]);
}

describe("hidden text", () => {
  it.each(Object.keys(redactions).map((name, index) => [name, (index % 4) * 90] as const))(
    "is found and left out: %s, turned by %i",
    async (name, turn) => {
      const { text, hidden } = await read(redactedPdf(redactions[name] ?? {}, turn));
      expect(hidden).toEqual([expect.objectContaining({ page: 1, words: 4, text: HIDDEN_WORDS })]);
      for (const word of HIDDEN_WORDS.split(" ")) expect(text.text).not.toContain(word);
      expect(text.text.split(SHOWN_WORDS)).toHaveLength(3);
      for (const words of [BEFORE_WORDS, AFTER_WORDS]) expect(text.text).toContain(words);
      expect(text.boxes).toHaveLength(text.text.length * 4);
    },
  );

  it.each([
    ["a black box", "under-black"],
    ["a white box", "under-white"],
    ["a photograph", "under-picture"],
    ["an annotation", "under-black"],
    ["white on white", "colorless"],
    ["transparent", "colorless"],
    ["invisible", "invisible"],
    ["clipped away", "not-drawn"],
    ["a layer switched off", "not-drawn"],
    ["outside the crop box", "off-page"],
    ["type of a point", "too-small"],
  ])("says how it is hidden: %s", async (name, hiding) => {
    const { hidden } = await read(redactedPdf(redactions[name] ?? {}));
    expect(hidden).toMatchObject([{ hiding }]);
  });

  it("leaves a block where something lies over words, so that their neighbours do not follow each other", async () => {
    const covered = await read(redactedPdf(redactions["a black box"] ?? {}));
    expect(covered.text.text).toContain(`${BEFORE_WORDS} █ ${AFTER_WORDS}`);
    const at = covered.text.text.indexOf("█") * 4;
    const [left = 0, , right = 0] = covered.text.boxes.slice(at, at + 4);
    expect([Math.round(left), Math.round(right / 10)]).toEqual([175, 33]);
    const unseen = await read(redactedPdf(redactions["white on white"] ?? {}));
    expect(unseen.text.text).toContain(`${BEFORE_WORDS} ${AFTER_WORDS}`);
  });

  it("keeps the words that a box leaves free on the same line, of one text object", async () => {
    const { text, hidden } = await read(
      pageWith("BT /F 12 Tf 72 700 Td (Nobody told Ezekiel anything) Tj ET 0 g 133 697 38 13 re f"),
    );
    expect(hidden).toMatchObject([{ text: "Ezekiel", words: 1 }]);
    expect(text.text).toBe("Nobody told █ anything\n");
  });

  it("gives back all that it takes", async () => {
    const { memory } = await startPdfium();
    const before = memory.held;
    await read(redactedPdf(redactions["a black box with a code on it"] ?? {}));
    expect(memory.held).toBe(before);
  });
});

const LINE = "BT /F 12 Tf 72 700 Td (Every lawful tool at their disposal) Tj ET";
const PICTURE = stream(
  Array.from({ length: 64 }, (_, index) => String.fromCharCode((index * 97) % 251)).join(""),
  "/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray",
);

describe("text that is shown", () => {
  it.each([
    ["black on white", pageWith(LINE)],
    ["white on black", pageWith(`0 g 60 690 400 30 re f 1 g ${LINE}`)],
    ["a pale grey", pageWith(`0.9 g ${LINE}`)],
    ["a hair's breadth of outline", pageWith(`1 Tr 0.1 w ${LINE}`)],
    ["small print", pageWith(LINE.replace("12 Tf", "3 Tf"))],
    [
      "print of the size of a house",
      pageWith(
        LINE.replace("12 Tf", "150 Tf")
          .replace("72 700", "10 100")
          .replace(/ lawful.*disposal/, ""),
      ),
    ],
    ["over a photograph", pageWith(`q 400 0 0 40 60 690 cm /X Do Q ${LINE}`, "/XObject << /X 6 0 R >>", [PICTURE])],
    ["set twice", pageWith(`${LINE} ${LINE}`)],
    ["set twice, a little apart", pageWith(`${LINE} ${LINE.replace("72 700", "72.4 700")}`)],
    [
      "set twice, a little apart and filled after each other",
      pageWith(`${LINE} ${LINE.replace("72 700", "72.05 700")}`),
    ],
    ["over its own shadow", pageWith(`0.8 g ${LINE.replace("72 700", "73 699")} 0 g ${LINE}`)],
    ["struck through and underlined", pageWith(`${LINE} 72 703 200 0.8 re f 72 698 200 0.8 re f`)],
    ["under a marker", pageWith(`${LINE} /G gs 1 1 0 rg 60 690 400 30 re f`, "/ExtGState << /G << /ca 0.5 >> >>")],
    [
      "under a marker that multiplies",
      pageWith(`${LINE} /G gs 1 1 0 rg 60 690 400 30 re f`, "/ExtGState << /G << /BM /Multiply >> >>"),
    ],
    ["on a stamp", pageWith(`0.7 g BT /F 90 Tf 0.9 0.3 -0.3 0.9 60 640 Tm (COPY) Tj ET 0 g ${LINE}`)],
    [
      "under a stamp that lets it through",
      pageWith(
        `${LINE} /G gs BT /F 90 Tf 0.9 0.3 -0.3 0.9 60 640 Tm (COPY) Tj ET`,
        "/ExtGState << /G << /ca 0.4 >> >>",
      ),
    ],
    [
      "under a link's and a note's marks",
      pageWith(
        LINE,
        "",
        [
          "<< /Type /Annot /Subtype /Link /Rect [72 698 100 712] /AP << /N 7 0 R >> >>",
          stream("0 g 0 0 28 14 re f", "/Type /XObject /Subtype /Form /BBox [0 0 28 14]"),
          "<< /Type /Annot /Subtype /Text /Rect [110 698 138 712] /AP << /N 7 0 R >> >>",
        ],
        "/Annots [6 0 R 8 0 R]",
      ),
    ],
    [
      "of a font that the file lacks, in signs that none here has",
      pageWith("BT /J 20 Tf 72 700 Td <899A66F85F7E> Tj ET", "", [
        "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H /DescendantFonts [7 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 8 0 R >>",
        "<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 /CapHeight 700 >>",
      ]),
    ],
    [
      "of no color over the same words as an edge of a picture",
      pageWith(
        `q BT 7 Tr /F 60 Tf 72 600 Td (WINDOW) Tj ET 0.2 0.3 0.7 rg 60 560 400 100 re f Q /G gs BT /F 60 Tf 72 600 Td (WINDOW) Tj ET`,
        "/ExtGState << /G << /ca 0 >> >>",
      ),
    ],
    [
      "said in other words (/ActualText) on a page of another scale",
      pageWith("q 0.24 0 0 0.24 0 0 cm /Span << /ActualText (fine) >> BDC BT /F 50 Tf 300 2900 Td (fi) Tj ET EMC Q"),
    ],
    [
      "said in other words within a form",
      pageWith("q 0.24 0 0 0.24 0 0 cm /X Do Q", "/XObject << /X 6 0 R >>", [
        stream(
          "/Span << /ActualText (fine) >> BDC BT /F 50 Tf 300 3100 Td (fi) Tj ET EMC",
          "/Type /XObject /Subtype /Form /BBox [0 0 3000 4000] /Resources << /Font << /F 5 0 R >> >>",
        ),
      ]),
    ],
    ["askew", pageWith(LINE.replace("72 700 Td", "0.77 0.64 -0.64 0.77 72 300 Tm"))],
    ["partly off the page", pageWith(LINE.replace("72 700", "-2 700"))],
    [
      "as a window on a photograph",
      pageWith(
        `q BT 7 Tr /F 60 Tf 72 600 Td (WINDOW) Tj ET q 400 0 0 100 60 560 cm /X Do Q Q`,
        "/XObject << /X 6 0 R >>",
        [PICTURE],
      ),
    ],
    [
      "in a layer that is on",
      pageWith(`/OC /L BDC ${LINE} EMC`, "/Properties << /L 6 0 R >>", ["<< /Type /OCG /Name (Notes) >>"]),
    ],
    [
      "of a font that draws its letters (Type 3)",
      pageWith("BT /T 20 Tf 72 700 Td (aaa) Tj ET", "", [
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 7 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] >>",
        stream("1000 0 0 0 750 750 d1 0 0 750 750 re f"),
      ]),
    ],
  ])("is not taken for hidden: %s", async (_, bytes) => {
    const { text, hidden } = await read(bytes);
    expect(hidden).toEqual([]);
    expect(text.text).not.toContain("█");
    expect(text.text.trim().length).toBeGreaterThan(2);
  });

  it("is all of the memo", async () => {
    const memo = readFileSync(join(import.meta.dirname, "../../../../documents/sessions-memo/memo.pdf"));
    expect((await read(memo)).hidden).toEqual([]);
  });
});

describe("the recognised layer of a scan", () => {
  const memo = readFileSync(join(import.meta.dirname, "../../../../documents/sessions-memo/memo.pdf"));
  const scan = withPdf(memo, (pdf) => {
    const { text } = readFirst(pdf);
    const picture = pdf.pages[0]?.render(1224);
    if (picture === undefined) throw new Error("It has no page.");
    return { picture, words: wordsOf(text) };
  });

  it.each(["over", "under"] as const)("is read %s a picture that bears it out", async (layer) => {
    const { picture, words } = await scan;
    const { text, hidden } = await read(scannedPdf(picture, words, layer));
    expect(hidden).toEqual([]);
    expect(text.text.match(/\S+/g)).toHaveLength(words.length);
  });

  it.each([
    ["over", "invisible"],
    ["under", "under-black"],
  ] as const)("loses the words that are black bars in the picture %s it", async (layer, hiding) => {
    const { picture, words } = await scan;
    const barred = words.slice(40, 44);
    const { text, hidden } = await read(scannedPdf(withBars(picture, barred), words, layer));
    expect(hidden).toMatchObject([{ hiding, words: 4 }]);
    expect(hidden[0]?.text).toBe(barred.map((word) => word.text).join(" "));
    expect(text.text.match(/[^\s█]+/g)).toHaveLength(words.length - 4);
  });

  it("loses the words that hatching covers in the picture", async () => {
    const { picture, words } = await scan;
    const barred = words.slice(40, 44);
    const { hidden } = await read(
      scannedPdf(
        withBars(picture, barred, (x, y) => ((x + y) % 8 < 3 ? 0 : 255)),
        words,
      ),
    );
    expect(hidden.map(({ text }) => text).join(" ")).toBe(barred.map((word) => word.text).join(" "));
  });

  it("loses the words under bars on which a code is printed, and none of a negative", async () => {
    const { picture, words } = await scan;
    const barred = words.slice(40, 44);
    const withCode = withBars(picture, barred, (x, y) => (x % 7 < 2 && y % 32 > 8 && y % 32 < 24 ? 255 : 0));
    const { hidden } = await read(scannedPdf(withCode, words));
    expect(hidden.map(({ text }) => text).join(" ")).toBe(barred.map((word) => word.text).join(" "));
    const negative = { ...picture, bytes: picture.bytes.map((shade) => 255 - shade) };
    const { text } = await read(scannedPdf(negative, words));
    expect(text.text.match(/\S+/g)?.length ?? 0).toBeGreaterThan(words.length * 0.7);
  });

  it("is none where it belongs to another picture", async () => {
    const { picture, words } = await scan;
    const blank = { ...picture, bytes: new Uint8Array(picture.bytes.length).fill(250) };
    expect((await read(scannedPdf(blank, words))).text.text).toBe("");
    const shifted = words.map((word) => ({ ...word, left: word.left, bottom: word.bottom + 9 }));
    const { text } = await read(scannedPdf(picture, shifted));
    expect(text.text.match(/\S+/g)?.length ?? 0).toBeLessThan(words.length);
  });
});

/** Two pixels a point. */
function withBars(
  picture: { readonly width: number; readonly height: number; readonly bytes: Uint8Array<ArrayBuffer> },
  words: readonly LayerWord[],
  shade: (x: number, y: number) => number = () => 0,
) {
  const bytes = new Uint8Array(picture.bytes);
  for (const { left, bottom, width } of words) {
    for (let y = Math.round((bottom - 14) * 2); y < (bottom + 2) * 2; y += 1) {
      for (let x = Math.round(left - 3) * 2; x < Math.round(left + width + 3) * 2; x += 1) {
        const at = (y * picture.width + x) * 4;
        bytes.fill(shade(x, y), at, at + 4);
      }
    }
  }
  return { ...picture, bytes };
}
