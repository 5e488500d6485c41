import { describe, expect, it } from "vitest";
import { stream, writeRawPdf } from "../fixtures/make-pdf.ts";
import { below, setPdf, wrapped } from "../fixtures/set-pdf.ts";
import { openPdf } from "./open-pdf.ts";
import { startPdfium } from "./pdfium.ts";
import type { ReadPage } from "./read-page.ts";

async function readFirst(bytes: Uint8Array): Promise<ReadPage> {
  const { memory } = await startPdfium();
  const held = memory.held;
  const opening = await openPdf(bytes);
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const read = opening.pdf.pages[0]?.read();
  opening.pdf.close();
  expect(memory.held).toBe(held);
  if (read === undefined) throw new Error("It has no page.");
  return read;
}

const title = wrapped("A title", { x: 72, y: 72, width: 400, size: 18, bold: true });
const text = wrapped("Some words of the text, in as many lines as they need to be set.", {
  x: 72,
  y: below(title),
  width: 120,
});

/** A page of two marked contents, and a structure tree of the objects given, from 6 on. */
function withTree(root: string, ...elements: readonly string[]): Uint8Array {
  return writeRawPdf([
    "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>",
    "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 300 300] >>",
    "<< /Type /Page /Parent 2 0 R /StructParents 0 /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >>",
    stream(
      "BT /F 12 Tf 20 200 Td /H1 << /MCID 0 >> BDC (Title) Tj EMC 0 -30 Td /P << /MCID 1 >> BDC (Words) Tj EMC ET",
    ),
    root,
    ...elements,
  ]);
}

const parents = "/ParentTree << /Nums [0 [6 0 R 7 0 R]] >>";

describe("a page's tags", () => {
  it("are its structure tree, and the stretches of text that it speaks of", async () => {
    const { text: page, clues } = await readFirst(
      await setPdf(
        [
          {
            parts: [
              { tag: "Artifact", lines: [{ text: "Head", x: 72, y: 30, size: 9 }] },
              { tag: "H1", lines: title },
              { tag: "P", lines: text },
              { tag: "Figure", alternative: "A seal", lines: [] },
            ],
          },
        ],
        true,
      ),
    );
    const { elements = [], contents = [], artifacts = [] } = clues.tags ?? {};
    expect(elements.map(({ type, alternative }) => [type, alternative])).toEqual([
      ["H1", undefined],
      ["P", undefined],
      ["Figure", "A seal"],
    ]);
    const stretch = (start = 0, end = 0): string => page.text.slice(start, end);
    expect(stretch(contents[1], contents[2])).toBe("A title");
    expect(stretch(contents[4], contents[5]).replaceAll("\n", " ")).toBe(text.map((line) => line.text).join(" "));
    expect(stretch(artifacts[0], artifacts[1])).toBe("Head");
  });

  it("are none where the file has none, and how its type is set is told all the same", async () => {
    const { text: page, clues } = await readFirst(
      await setPdf([{ parts: [{ tag: "P", lines: [...title, ...text] }] }], false),
    );
    expect(clues.tags).toBeUndefined();
    expect(clues.looks).toEqual([0, 7, 18, 1, 8, page.text.length - 1, 11, 0]);
  });

  it("have the types that the file's role map makes of its own", async () => {
    const root = `<< /Type /StructTreeRoot /K [6 0 R 7 0 R] ${parents} /RoleMap << /Kopf /H1 >> >>`;
    const { clues } = await readFirst(
      withTree(
        root,
        "<< /Type /StructElem /S /Kopf /P 5 0 R /Pg 3 0 R /K 0 >>",
        "<< /Type /StructElem /S /P /P 5 0 R /Pg 3 0 R /K 1 >>",
      ),
    );
    expect(clues.tags?.elements.map(({ type, kids }) => ({ type, kids }))).toEqual([
      { type: "H1", kids: [0] },
      { type: "P", kids: [1] },
    ]);
  });

  it.each([
    [
      "its own child",
      "<< /Type /StructElem /S /Sect /P 6 0 R /Pg 3 0 R /K [6 0 R 0] >>",
      "<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K [6 0 R 1] >>",
    ],
    ["no dictionary", "null", "17"],
    ["of a wrong type", "<< /Type /StructElem /S 12 /P 5 0 R /K (0) >>", "<< /S /P /K -3 >>"],
    [
      "one that names a page that is none",
      "<< /Type /StructElem /S /P /P 5 0 R /Pg 99 0 R /K 0 >>",
      "<< /Type /StructElem /S /P /P 5 0 R /Pg 1 0 R /K 1 >>",
    ],
  ])("survive an element that is %s", async (_, one, other) => {
    const { text: page } = await readFirst(
      withTree(`<< /Type /StructTreeRoot /K [6 0 R 7 0 R] ${parents} >>`, one, other),
    );
    expect(page.text).toBe("Title\nWords\n");
  });

  it("survive a tree of a hundred thousand elements", async () => {
    const many = Array.from({ length: 100_000 }, () => "7 0 R").join(" ");
    const started = performance.now();
    const { text: page } = await readFirst(
      withTree(
        `<< /Type /StructTreeRoot /K 6 0 R ${parents} >>`,
        `<< /Type /StructElem /S /Sect /P 5 0 R /Pg 3 0 R /K [0 ${many}] >>`,
        "<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K 1 >>",
      ),
    );
    expect(page.text).toBe("Title\nWords\n");
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
