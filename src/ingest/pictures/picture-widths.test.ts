import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cropWidths, pageWidths, thumbnailWidth } from "./picture-widths.ts";

describe("thumbnailWidth", () => {
  it("fits pages of every shape into one small room", () => {
    expect(thumbnailWidth({ width: 612, height: 792 })).toBe(160);
    expect(thumbnailWidth({ width: 1920, height: 1080 })).toBe(160);
    expect(thumbnailWidth({ width: 300, height: 900 })).toBe(80);
    expect(thumbnailWidth({ width: 1, height: 100_000 })).toBe(1);
  });
});

describe("pageWidths", () => {
  it("serves phones and panes at single and double density for a letter", () => {
    expect(pageWidths({ width: 612, height: 792 })).toEqual([480, 800, 1120, 1400]);
  });

  it("draws a small page no finer than print", () => {
    expect(pageWidths({ width: 150, height: 100 })).toEqual([480, 600]);
  });

  it("gives for any page at least one width, rising, that memory can hold", () => {
    const points = fc.double({ min: 1, max: 200_000, noNaN: true });
    fc.assert(
      fc.property(points, points, points, (width, height, share) => {
        const cropWidth = Math.max(1, Math.min(width, share));
        for (const [widths, drawn] of [
          [pageWidths({ width, height }), width],
          [cropWidths(cropWidth, { width, height }), cropWidth],
        ] as const) {
          expect(widths.length).toBeGreaterThan(0);
          expect(widths).toEqual([...new Set(widths)].toSorted((one, other) => one - other));
          for (const each of widths) {
            expect(Number.isInteger(each) && each >= 1).toBe(true);
            const scale = each / drawn;
            // A picture one pixel wide cannot be made narrower.
            expect(each === 1 || width * scale * height * scale <= 24_000_000).toBe(true);
          }
        }
      }),
    );
  });

  it.each([
    { width: 612, height: 10_000_000 },
    { width: 612, height: 30_000 },
    { width: 10, height: 100_000 },
  ])("keep to the longest side that WebP holds: $width × $height points", (page) => {
    for (const width of pageWidths(page)) expect((width * page.height) / page.width).toBeLessThanOrEqual(16_383);
  });
});
