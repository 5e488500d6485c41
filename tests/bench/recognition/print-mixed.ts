import { NEAR } from "./compare-words.ts";
import { measureMixed, type MixedResult } from "./mixed.ts";

/** Of a page's words: as many may be lost where it was scanned badly. */
const MOST_LOST = 0.02;

/** Prints page by page how the file of twenty was read. @return whether all was as it should be. */
export async function printMixed(): Promise<boolean> {
  const results = await measureMixed();
  console.log(row("page", "read from", "words", "lost", "added", "off"));
  for (const [index, result] of results.entries()) {
    const { name, from, words, lost, added, furthest } = result;
    const figures = [from, words, lost.length, added.length, from === "picture" ? furthest.toFixed(2) : "-"];
    console.log(`${row(`${index + 1} ${name}`, ...figures)}${isRight(result) ? "" : "  ←"}`);
  }
  return results.every(isRight);
}

/** Text of the file's own has its boxes by its font, and PDF readers differ about those. */
function isRight({ from, wanted, words, lost, added, furthest }: MixedResult): boolean {
  return from === wanted && lost.length + added.length <= MOST_LOST * words && (from !== "picture" || furthest <= NEAR);
}

function row(name: string, ...figures: readonly (string | number)[]): string {
  return name.padEnd(38) + figures.map((figure) => String(figure).padStart(12)).join("");
}
