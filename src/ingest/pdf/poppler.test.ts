import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { type FixturePage, makePdf } from "../fixtures/make-pdf.ts";
import { openPdf } from "./open-pdf.ts";

/** Word boxes of another PDF library: where both agree, neither is likely to be wrong. */
function wordsByPoppler(
  bytes: Uint8Array,
): { word: string; left: number; top: number; right: number; bottom: number }[] {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  try {
    writeFileSync(join(folder, "a.pdf"), bytes);
    const program = process.env["VERBATIM_PDFTOTEXT"] ?? "pdftotext";
    const html = execFileSync(program, ["-bbox-layout", "-cropbox", join(folder, "a.pdf"), "-"], { encoding: "utf8" });
    return [...html.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, word]) => ({
        word: word ?? "",
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const paragraphs = [
  "Drug overdoses, including overdoses caused by the lethal substance fentanyl, killed more than 64,000 Americans in 2016 and now rank as the leading cause of death for Americans under 50.",
  "Among these are statutes that punish certain racketeering activities (18 U.S.C. § 1959); the use of a firearm resulting in death during a drug-related crime.",
];
const memo = join(import.meta.dirname, "..", "..", "..", "documents", "sessions-memo", "memo.pdf");
const pages: [string, FixturePage | "memo"][] = [
  ["the memo", "memo"],
  ["a plain page", { paragraphs }],
  ["a page turned by 90 degrees", { paragraphs, rotate: 90 }],
  ["a page turned by 180 degrees", { paragraphs, rotate: 180 }],
  ["a page turned by 270 degrees", { paragraphs, rotate: 270 }],
  ["a cropped page", { paragraphs, cropBox: [50, 400, 580, 760] }],
  ["a cropped page turned by 90 degrees", { paragraphs, cropBox: [50, 400, 580, 760], rotate: 90 }],
  ["a cropped page turned by 270 degrees", { paragraphs, cropBox: [50, 400, 580, 760], rotate: 270 }],
];

describe("word boxes agree with poppler's to within 1 point at both ends", () => {
  it.each(pages)("on %s", async (_, page) => {
    const bytes = page === "memo" ? new Uint8Array(readFileSync(memo)) : await makePdf([page]);
    const opening = await openPdf(bytes);
    if (opening.kind === "fault") throw new Error(opening.fault.detail);
    const text = opening.pdf.pages[0]?.readText() ?? { text: "", boxes: [] };
    opening.pdf.close();
    const ours = [...text.text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      const boxes = Array.from({ length: word.length }, (__, unit) =>
        text.boxes.slice((index + unit) * 4, (index + unit) * 4 + 4),
      );
      const column = (side: number): number[] => boxes.map((box) => box[side] ?? Number.NaN);
      return {
        word,
        left: Math.min(...column(0)),
        top: Math.min(...column(1)),
        right: Math.max(...column(2)),
        bottom: Math.max(...column(3)),
      };
    });
    const theirs = wordsByPoppler(bytes);
    // Poppler reads turned pages in another order, so words are compared by what they say and where.
    expect(ours.map(({ word }) => word).toSorted()).toEqual(theirs.map(({ word }) => word).toSorted());
    const upright = page === "memo" || page.rotate === undefined || page.rotate === 180;
    for (const their of theirs) {
      const far = (our: (typeof ours)[number]): number => Math.hypot(our.left - their.left, our.top - their.top);
      const [our] = ours.filter(({ word }) => word === their.word).toSorted((one, other) => far(one) - far(other));
      if (our === undefined) throw new Error(`${their.word} is missing.`);
      // Along the line both use the advance; across it each takes the font's height in its own way.
      const [along, across] = upright ? ([1, 3] as const) : ([3, 1] as const);
      expect(Math.abs(our.left - their.left), their.word).toBeLessThan(along);
      expect(Math.abs(our.right - their.right), their.word).toBeLessThan(along);
      expect(Math.abs(our.top - their.top), their.word).toBeLessThan(across);
      expect(Math.abs(our.bottom - their.bottom), their.word).toBeLessThan(across);
    }
  });
});
