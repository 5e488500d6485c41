import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScanPlace } from "../../../src/ingest/fixtures/make-scan.ts";
import { type WordBox, wordBoxes } from "../../browser/set-up/pdftotext.ts";
import type { PlacedWord } from "./compare-words.ts";

/** Where the middles of a word's four sides are in the scan. */
export function onScan({ text, left, top, right, bottom }: PlacedWord, place: ScanPlace): PlacedWord {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const sides = [place(left, y), place(x, top), place(right, y), place(x, bottom)];
  const [across, down] = [sides.map(([to]) => to), sides.map(([, to]) => to)];
  return {
    text,
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}

/** Every word of a PDF and its box, by poppler. */
export async function boxesIn(bytes: Uint8Array): Promise<WordBox[]> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-mixed-"));
  try {
    await writeFile(join(folder, "a.pdf"), bytes);
    return await wordBoxes(join(folder, "a.pdf"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
