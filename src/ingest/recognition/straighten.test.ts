import { describe, expect, it } from "vitest";
import { makePdf } from "../fixtures/make-pdf.ts";
import { scanPage } from "../fixtures/make-scan.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { loadSharp } from "../pictures/sharp.ts";
import { inEvenLight } from "./even-light.ts";
import type { GreyPicture } from "./grey-picture.ts";
import { letterMarks } from "./letter-marks.ts";
import { lineDirection } from "./skew.ts";
import { straighten } from "./straighten.ts";

const PARAGRAPHS = [
  "Prosecutors must consider every lawful tool at their disposal, and say in each case which of them they have considered.",
  "The pursuit of the heaviest punishment is to be weighed where the law provides for it and the case is appropriate.",
];

async function picture(skew: number): Promise<GreyPicture> {
  const opening = await openPdf(await makePdf([{ paragraphs: PARAGRAPHS, size: [380, 260] }]));
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const scan = await scanPage(opening.pdf, 1, { resolution: 100, skew, noise: 8 });
  opening.pdf.close();
  const sharp = await loadSharp();
  const { data, info } = await sharp(scan.picture).grayscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, bytes: new Uint8Array(data) };
}

describe("lineDirection", () => {
  it.each([
    [0, 0, false],
    [1.5, 1.5, false],
    [-3, -3, false],
    [90, 0, true],
    [272, 2, true],
  ])("of a page that is turned by %d degrees falls by %d, and is sideways: %s", async (turn, degrees, sideways) => {
    const found = lineDirection(inEvenLight(await picture(turn)));
    expect(found.sideways).toBe(sideways);
    expect(Math.abs(found.degrees - degrees)).toBeLessThan(0.15);
  });
});

describe("straighten", () => {
  it("levels the lines, and knows where each pixel came from", async () => {
    const crooked = await picture(2.5);
    const { picture: straight, from } = straighten(crooked, 2.5);
    expect(Math.abs(lineDirection(straight).degrees)).toBeLessThan(0.15);
    const dark = straight.bytes.findIndex((shade) => shade < 60);
    const [x, y] = from((dark % straight.width) + 0.5, Math.floor(dark / straight.width) + 0.5);
    expect(crooked.bytes[Math.floor(y) * crooked.width + Math.floor(x)]).toBeLessThan(130);
  });

  it("turns quarters without loss", () => {
    const bytes = Uint8Array.from({ length: 12 }, (_, index) => index * 20);
    const { picture: turned } = straighten({ width: 4, height: 3, bytes }, 90);
    // Lines that ran down run across: the rightmost column is the first row.
    expect([turned.width, turned.height]).toEqual([3, 4]);
    expect(turned.bytes.slice(0, 3)).toEqual(Uint8Array.of(60, 140, 220));
  });
});

describe("inEvenLight", () => {
  it("takes a shadow off the paper and leaves the print", () => {
    const [width, height] = [512, 256];
    const bytes = Uint8Array.from({ length: width * height }, (_, at) => {
      const shade = 250 - ((at % width) / width) * 110;
      const isPrint = at % 16 < 2 && Math.floor(at / width) % 16 < 8;
      return isPrint ? shade * 0.2 : shade;
    });
    const even = inEvenLight({ width, height, bytes });
    const paper = [...even.bytes].filter((_, at) => at % 16 >= 2);
    // At its edge the paper is taken to be as dark as in the middle of the last square.
    expect(Math.min(...paper)).toBeGreaterThan(210);
    expect(even.bytes[496]).toBeLessThan(90);
  });
});

describe("letterMarks", () => {
  it("counts letters, and neither boxes nor specks", async () => {
    expect(letterMarks(inEvenLight(await picture(0)))).toBeGreaterThan(60);
    const bytes = new Uint8Array(300 * 200).fill(255);
    for (let y = 40; y < 70; y += 1) bytes.fill(0, y * 300 + 20, y * 300 + 200);
    for (let at = 10_000; at < 60_000; at += 977) bytes[at] = 0;
    expect(letterMarks({ width: 300, height: 200, bytes })).toBe(0);
  });
});
