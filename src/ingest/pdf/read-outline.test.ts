import { describe, expect, it } from "vitest";
import { writeRawPdf } from "../fixtures/make-pdf.ts";
import { openPdf } from "./open-pdf.ts";
import { startPdfium } from "./pdfium.ts";
import { bookmarkOnPage, type FoundBookmark } from "./read-outline.ts";

/** Objects 1 to 6 are the file and its two pages; the outline's are 7 and on. */
function outlined(items: readonly string[], catalogue = ""): Uint8Array {
  return writeRawPdf([
    `<< /Type /Catalog /Pages 2 0 R /Outlines 7 0 R ${catalogue} >>`,
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
    "<< >>",
    "<< >>",
    ...items,
  ]);
}

async function outlineOf(bytes: Uint8Array): Promise<readonly FoundBookmark[]> {
  const { memory } = await startPdfium();
  const before = memory.held;
  const opening = await openPdf(bytes);
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const { outline } = opening.pdf;
  opening.pdf.close();
  expect(memory.held).toBe(before);
  return outline;
}

const titles = (outline: readonly FoundBookmark[]): string[] =>
  outline.map(({ title, depth, page }) => `${"  ".repeat(depth)}${title} ${page ?? "-"}`);

describe("the outline of a file", () => {
  it("is read with depths, pages and places, in every way that a file can tell them", async () => {
    const outline = await outlineOf(
      outlined(
        [
          "<< /Type /Outlines /First 8 0 R /Last 13 0 R /Count 6 >>",
          "<< /Title (Corner) /Parent 7 0 R /Next 9 0 R /First 14 0 R /Last 14 0 R /Count -1 /Dest [3 0 R /XYZ 72 700 null] >>",
          "<< /Title (Width) /Parent 7 0 R /Prev 8 0 R /Next 10 0 R /Dest [4 0 R /FitH 500] >>",
          "<< /Title (Rectangle) /Parent 7 0 R /Prev 9 0 R /Next 11 0 R /A << /S /GoTo /D [4 0 R /FitR 10 20 300 400] >> >>",
          "<< /Title (Whole) /Parent 7 0 R /Prev 10 0 R /Next 12 0 R /Dest [4 0 R /Fit] >>",
          "<< /Title (By name) /Parent 7 0 R /Prev 11 0 R /Next 13 0 R /Dest /second >>",
          "<< /Title <FEFF004600FC0072> /Parent 7 0 R /Prev 12 0 R /Dest [3 0 R /XYZ null null null] >>",
          "<< /Title (Below) /Parent 8 0 R /Dest [3 0 R /FitBH 300] >>",
        ],
        "/Dests << /second [4 0 R /XYZ 0 600 0] >>",
      ),
    );
    expect(outline).toEqual([
      { title: "Corner", depth: 0, page: 1, x: 72, y: 700, closed: true },
      { title: "Below", depth: 1, page: 1, y: 300 },
      { title: "Width", depth: 0, page: 2, y: 500 },
      { title: "Rectangle", depth: 0, page: 2, x: 10, y: 400 },
      { title: "Whole", depth: 0, page: 2 },
      { title: "By name", depth: 0, page: 2, x: 0, y: 600 },
      { title: "Für", depth: 0, page: 1 },
    ]);
  });

  it("ends where it comes back to itself", async () => {
    const outline = await outlineOf(
      outlined([
        "<< /Type /Outlines /First 8 0 R /Last 9 0 R /Count 2 >>",
        "<< /Title (One) /Parent 7 0 R /Next 9 0 R /First 8 0 R /Dest [3 0 R /Fit] >>",
        "<< /Title (Two) /Parent 7 0 R /Next 8 0 R /First 10 0 R /Dest [4 0 R /Fit] >>",
        "<< /Title (Three) /Parent 9 0 R /Next 10 0 R /First 7 0 R /Dest [4 0 R /Fit] >>",
      ]),
    );
    expect(titles(outline)).toEqual(["One 1", "Two 2", "  Three 2", "     -"]);
  });

  it("is cut off where it is endless, however it goes on", async () => {
    const last = 60_000;
    const item = (index: number, next: string): string =>
      `<< /Title (${index}) /Parent 7 0 R ${index < last ? `/${next} ${index + 9} 0 R` : ""} /Dest [3 0 R /Fit] >>`;
    for (const next of ["Next", "First"]) {
      const items = Array.from({ length: last + 1 }, (_, index) => item(index, next));
      const outline = await outlineOf(outlined(["<< /Type /Outlines /First 8 0 R >>", ...items]));
      expect(outline.length).toBe(3000);
    }
  });

  it("has entries that lead nowhere, and no title that is none", async () => {
    const outline = await outlineOf(
      outlined([
        "<< /Type /Outlines /First 8 0 R /Last 13 0 R /Count 6 >>",
        "<< /Title (Page 900) /Parent 7 0 R /Next 9 0 R /Dest [899 /Fit] >>",
        "<< /Title (Below zero) /Parent 7 0 R /Next 10 0 R /Dest [-7 /Fit] >>",
        "<< /Parent 7 0 R /Next 11 0 R /Dest [3 0 R /Fit] >>",
        "<< /Title (The web) /Parent 7 0 R /Next 12 0 R /A << /S /URI /URI (https://example.org/) >> >>",
        `<< /Title (${"x".repeat(50_000)}) /Parent 7 0 R /Next 13 0 R /Dest [3 0 R /Fit] >>`,
        "<< /Title 12 /Parent 7 0 R /Dest (nothing is called so) >>",
      ]),
    );
    expect(titles(outline)).toEqual(["Page 900 -", "Below zero -", " 1", "The web -", " 1", " -"]);
  });

  it("is none in a file that has none", async () => {
    expect(await outlineOf(outlined(["<< /Type /Outlines >>"]))).toEqual([]);
    expect(await outlineOf(outlined(["12"]))).toEqual([]);
    expect(await outlineOf(outlined(["<< /Type /Outlines /First 700 0 R >>"]))).toEqual([]);
  });

  it("leaves endless labels of pages alone: they are called by their number", async () => {
    const label = (prefix: string): string => `/PageLabels << /Nums [0 << /P (${prefix}) /S /r >>] >>`;
    const labels = async (prefix: string): Promise<string[]> => {
      const opening = await openPdf(outlined(["<< >>"], label(prefix)));
      if (opening.kind === "fault") throw new Error(opening.fault.detail);
      const found = opening.pdf.pages.map((page) => page.label);
      opening.pdf.close();
      return found;
    };
    expect(await labels("A-")).toEqual(["A-i", "A-ii"]);
    expect(await labels("x".repeat(40_000))).toEqual(["1", "2"]);
  });
});

describe("an entry's place on its page", () => {
  const shown = { left: 10, bottom: 20, right: 622, top: 812 };
  const place = (quarterTurns: 0 | 1 | 2 | 3, found: { x?: number; y?: number }): number | undefined => {
    const [width, height] = quarterTurns % 2 === 0 ? [612, 792] : [792, 612];
    return bookmarkOnPage({ title: "A", depth: 0, page: 1, ...found }, [{ shown, quarterTurns, width, height }]).top;
  };

  it("is below the upper edge of what is shown, however the page is turned", () => {
    expect(place(0, { x: 50, y: 700 })).toBe(112);
    expect(place(2, { x: 50, y: 700 })).toBe(680);
    expect(place(1, { x: 50, y: 700 })).toBe(40);
    expect(place(3, { x: 50, y: 700 })).toBe(572);
    expect(place(0, { y: 812 })).toBe(0);
  });

  it("is the page where the file leaves that direction open", () => {
    expect(place(0, { x: 50 })).toBeUndefined();
    expect(place(1, { y: 700 })).toBeUndefined();
    expect(place(0, {})).toBeUndefined();
  });

  it("is none where the page is none", () => {
    expect(bookmarkOnPage({ title: "A", depth: 0, page: 7, y: 1 }, [])).toEqual({ title: "A", depth: 0 });
    expect(bookmarkOnPage({ title: "A", depth: 0, closed: true }, [])).toEqual({ title: "A", depth: 0, closed: true });
  });
});
