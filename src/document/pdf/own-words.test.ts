import { expect, it } from "vitest";
import type { PageText } from "../../core/model/page-text.ts";
import { ownWords } from "./own-words.ts";

/** Letters ten points wide and twenty high, from the left margin on; each line thirty points below the last. */
function pageOf(lines: readonly string[]): PageText {
  const page: PageText = { page: 1, text: "", boxes: [], lines: [] };
  for (const [row, line] of lines.entries()) {
    page.lines.push(page.text.length, page.text.length + line.length);
    for (const [column, letter] of [...line].entries()) {
      const isSpace = letter === " ";
      page.boxes.push(...(isSpace ? [0, 0, 0, 0] : [column * 10, row * 30, column * 10 + 10, row * 30 + 20]));
    }
    page.text += `${line}\n`;
    page.boxes.push(0, 0, 0, 0);
  }
  return page;
}

it("places each word where it is printed, in the page's user space, and keeps spaces and line ends", () => {
  const { items } = ownWords(pageOf(["We told ██", "no one"]), { convertToPdfPoint: (x, y) => [x, 792 - y] });
  expect(items.map(({ str, width, hasEOL }) => [str, width, hasEOL])).toEqual([
    ["We ", 30, false],
    ["told ", 50, false],
    ["██", 20, true],
    ["no ", 30, false],
    ["one", 30, true],
  ]);
  expect(items[1]?.transform).toEqual([20, 0, 0, 20, 30, 776]);
});

it("follows a page that is turned and in larger units", () => {
  const { items } = ownWords(pageOf(["Word"]), { convertToPdfPoint: (x, y) => [y / 2, x / 2] });
  expect(items).toMatchObject([{ transform: [0, 10, -10, 0, 8, 0], width: 20, height: 20 }]);
});
