import { describe, expect, it } from "vitest";
import { quadsOf } from "../../core/anchor/quads.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { cropArea } from "./crop-area.ts";

const paragraph =
  "Drug overdoses killed more than 64,000 Americans in 2016 and now rank as the leading cause of death for Americans under 50. ";
const opening = await openPdf(await makePdf([{ paragraphs: [paragraph.repeat(5), paragraph.repeat(5)] }]));
if (opening.kind === "fault") throw new Error(opening.fault.detail);
const [page] = opening.pdf.pages;
const text = page?.readText() ?? { page: 1, text: "", boxes: [], lines: [] };
opening.pdf.close();
const size = { width: 612, height: 792 };

/** Top and bottom of each line of the page. */
const bands = Array.from({ length: text.lines.length / 2 }, (_, line) => {
  const [quad] = quadsOf(text, text.lines[line * 2] ?? 0, text.lines[line * 2 + 1] ?? 0);
  return { top: quad?.[1] ?? 0, bottom: quad?.[5] ?? 0 };
});

describe("cropArea", () => {
  it.each(bands.map((_, line) => line))("shows line %d whole, with air, and cuts through no other", (line) => {
    const quads = quadsOf(text, text.lines[line * 2] ?? 0, (text.lines[line * 2] ?? 0) + 4);
    const area = cropArea(text, size, quads);
    const band = bands[line];
    expect(area.top).toBeLessThan((band?.top ?? 0) - 4);
    expect(area.bottom).toBeGreaterThan((band?.bottom ?? 0) + 4);
    expect(area.bottom - area.top).toBeLessThan(60);
    for (const edge of [area.top, area.bottom]) {
      // Boxes hold room above and below the letters; within the middle three fifths there are letters.
      for (const { top, bottom } of bands) {
        const inset = (bottom - top) / 5;
        expect(edge > top + inset && edge < bottom - inset).toBe(false);
      }
    }
  });

  it("is as wide as the text block with a little air", () => {
    const area = cropArea(text, size, quadsOf(text, 0, 10));
    expect(area.left).toBeGreaterThan(50);
    expect(area.left).toBeLessThan(72);
    expect(area.right).toBeGreaterThan(540);
    expect(area.right).toBeLessThan(562);
  });

  it("is the whole page where there are no words", () => {
    const empty = { page: 1, text: "", boxes: [], lines: [] };
    expect(cropArea(empty, size, [])).toEqual({ left: 0, top: 0, right: 612, bottom: 792 });
    expect(cropArea(empty, size, [[100, 100, 200, 100, 200, 150, 100, 150]])).toEqual({
      left: 0,
      top: 90,
      right: 612,
      bottom: 160,
    });
  });
});
