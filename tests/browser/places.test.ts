import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { choiceOf } from "./set-up/combinations.ts";
import { type WordBox, whyNoPdftotext, wordBoxes } from "./set-up/pdftotext.ts";
import { painted } from "./set-up/pixels.ts";
import { claim, drawn, expectCurrent, home, live, publicationFolder, writtenClaims } from "./set-up/reading.ts";
import { atRest } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

/** Letters and digits alone: poppler and the memo may differ in nothing else. */
const bare = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}§]/gu, "");

/** The words of a passage as poppler has them, found without our own code: a run of whole words with the same letters. */
function wordsOf(words: readonly WordBox[], exact: string): WordBox[] {
  const wanted = bare(exact);
  for (let start = 0; start < words.length; start += 1) {
    let letters = "";
    for (let end = start; end < words.length && letters.length < wanted.length; end += 1) {
      letters += bare(words[end]?.text ?? "");
      if (letters === wanted) return words.slice(start, end + 1);
      if (!wanted.startsWith(letters)) break;
    }
  }
  throw new Error(`poppler does not find “${exact}”`);
}

interface Line {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines of an annotation as they are painted, turned back into points of the page. */
async function paintedLines(page: Page, id: string): Promise<Line[]> {
  return page.locator(`[data-page="1"]`).evaluate((sheet, annotation) => {
    const svg = sheet.querySelector("svg");
    const viewBox = svg?.getAttribute("viewBox")?.split(/\s+/).map(Number) ?? [];
    const box = svg?.getBoundingClientRect();
    const scale = (box?.width ?? 0) / (viewBox[2] ?? 1);
    return [...sheet.querySelectorAll(`[data-annotation="${annotation}"] polygon`)].map((polygon) => {
      const line = polygon.getBoundingClientRect();
      return {
        left: (line.left - (box?.left ?? 0)) / scale,
        right: (line.right - (box?.left ?? 0)) / scale,
        top: (line.top - (box?.top ?? 0)) / scale,
        bottom: (line.bottom - (box?.top ?? 0)) / scale,
      };
    });
  }, id);
}

function onRow(line: Line, word: WordBox): boolean {
  const middle = (word.top + word.bottom) / 2;
  return line.top < middle && middle < line.bottom;
}

describe.skipIf(whyNoPdftotext !== undefined)("beside poppler's word boxes", () => {
  test("both ends of every passage agree to within a point", async ({ open }) => {
    const words = await wordBoxes(join(publicationFolder, "memo.pdf"));
    const page = await open(home, { script: false });
    let compared = 0;
    for (const { id, exact } of writtenClaims()) {
      const lines = await paintedLines(page, id);
      let rows = 0;
      for (const passage of exact) {
        const found = wordsOf(words, passage);
        const first = found[0];
        const last = found.at(-1);
        if (first === undefined || last === undefined) throw new Error(`no words of ${id}`);
        expect(
          lines.some((line) => onRow(line, first) && Math.abs(line.left - first.left) <= 1),
          `start of ${id}: ${first.left} among ${JSON.stringify(lines)}`,
        ).toBe(true);
        // Where the passage ends before a comma, poppler's word goes on: its box is then only an upper bound.
        const whole = last.text.endsWith(passage.slice(-1));
        expect(
          lines.some(
            (line) =>
              onRow(line, last) &&
              line.right <= last.right + 1 &&
              line.right >= (whole ? last.right - 1 : (last.left + last.right) / 2),
          ),
          `end of ${id}: ${last.right} among ${JSON.stringify(lines)}`,
        ).toBe(true);
        rows += new Set(found.map(({ bottom }) => Math.round(bottom))).size;
        compared += 1;
      }
      if (exact.length > 0) expect(lines.length, `lines of ${id}`).toBe(rows);
    }
    expect(compared).toBeGreaterThan(12);
  });
});

/** Darker than any highlight, lighter than the thinnest stroke of print. */
const INK = 120;

/** A grid of places in a strip of the page, given in points of the page, wherever that is in the window now. */
async function gridOver(page: Page, strip: Line): Promise<{ x: number; y: number }[]> {
  return page
    .locator('[data-page="1"] svg')
    .first()
    .evaluate((svg, { left, right, top, bottom }) => {
      if (!(svg instanceof SVGSVGElement)) throw new Error("the page has no layer of highlights");
      const matrix = svg.getScreenCTM();
      if (matrix === null) throw new Error("the layer of highlights is not on screen");
      const grid: { x: number; y: number }[] = [];
      for (let i = 0; i <= 12; i += 1) {
        for (let j = 0; j <= 24; j += 1) {
          const point = new DOMPoint(left + ((right - left) * i) / 12, top + ((bottom - top) * j) / 24);
          const { x, y } = point.matrixTransform(matrix);
          grid.push({ x, y });
        }
      }
      return grid;
    }, strip);
}

/** How dark the darkest pixel is in each of several strips of the page that lie beside each other. */
async function darkest(page: Page, strips: readonly Line[]): Promise<number[]> {
  const grids = await Promise.all(strips.map((strip) => gridOver(page, strip)));
  const x = grids.flat().map((place) => place.x);
  const y = grids.flat().map((place) => place.y);
  const part = { left: Math.min(...x), top: Math.min(...y), right: Math.max(...x), bottom: Math.max(...y) };
  const luminance = await painted(page, part);
  return grids.map((grid) => Math.min(...grid.map((place) => luminance.at(place.x, place.y))));
}

/** The first line of a passage in points, as its polygon says. */
async function firstLine(page: Page, id: string): Promise<Line> {
  return page
    .locator(`[data-page="1"] [data-annotation="${id}"] polygon`)
    .first()
    .evaluate((polygon) => {
      const numbers = (polygon.getAttribute("points") ?? "").split(/[\s,]+/).map(Number);
      const x = numbers.filter((_, index) => index % 2 === 0);
      const y = numbers.filter((_, index) => index % 2 === 1);
      return { left: Math.min(...x), right: Math.max(...x), top: Math.min(...y), bottom: Math.max(...y) };
    });
}

/** Enlarged, a line is wider than the pane: scrolls the pages so that a place of page 1 is in the pane's middle. */
async function bringIntoTheMiddle(page: Page, x: number, y: number): Promise<void> {
  await page.locator(".document-scroll").evaluate(
    (area, place) => {
      const svg = area.querySelector('[data-page="1"] svg');
      const matrix = svg instanceof SVGSVGElement ? svg.getScreenCTM() : null;
      if (matrix === null) throw new Error("the layer of highlights is not on screen");
      const point = new DOMPoint(place.x, place.y).matrixTransform(matrix);
      const frame = area.getBoundingClientRect();
      const left = point.x - (frame.left + frame.right) / 2;
      const top = point.y - (frame.top + frame.bottom) / 2;
      area.scrollBy({ left, top, behavior: "instant" });
    },
    { x, y },
  );
  // Drawing waits until scrolling has settled.
  await page.waitForTimeout(500);
  await atRest(page);
}

async function expectOnTheWords(page: Page, id: string, when: string): Promise<void> {
  await claim(page, id).click();
  await expectCurrent(page, id);
  await atRest(page);
  const { left, top, bottom } = await firstLine(page, id);
  await bringIntoTheMiddle(page, left, (top + bottom) / 2);
  // The memo's word spaces are 3 points wide: the strip before a passage is paper, the strip at its start is ink.
  const [before, within] = await darkest(page, [
    { left: left - 2.2, right: left - 0.5, top: top + 2, bottom: bottom - 2 },
    { left, right: left + 4, top: top + 2, bottom: bottom - 2 },
  ]);
  expect(before, `${when}: paper before ${id}`).toBeGreaterThan(INK);
  expect(within, `${when}: ink at the start of ${id}`).toBeLessThan(INK);
}

const samples = ["every-lawful-tool", "strongly-encourages", "detection-unit", "march-20"];

describe("highlights stay on the words", () => {
  test("at 50 to 400 %", { timeout: 120_000 }, async ({ open }) => {
    const page = await open(home, { screen: screens.sharp, reducedMotion: "reduce" });
    await live(page);
    for (const percent of choiceOf([50, 100, 400, 273], 2)) {
      await setZoom(page, percent);
      await drawn(page);
      for (const id of choiceOf(samples, 2, percent > 100 ? 1 : 0)) await expectOnTheWords(page, id, `${percent} %`);
    }
  });

  test("turned by 90, 180 and 270 degrees", { timeout: 120_000 }, async ({ open }) => {
    const page = await open(home, { screen: screens.sharp, reducedMotion: "reduce" });
    await live(page);
    await drawn(page);
    for (const turns of [1, 2, 3]) {
      await page.getByRole("button", { name: /rotate|turn/i }).click();
      for (const percent of choiceOf(turns === 1 ? [100, 273] : [273, 100], 2)) {
        await setZoom(page, percent);
        for (const id of choiceOf(samples, 2, turns % 2))
          await expectOnTheWords(page, id, `${turns * 90} degrees, ${percent} %`);
      }
    }
  });
});

async function setZoom(page: Page, percent: number): Promise<void> {
  const field = page.getByRole("textbox", { name: /zoom/i });
  await field.fill(`${percent}%`);
  await field.press("Enter");
  await page.waitForTimeout(400);
  const width = await page
    .locator('[data-page="1"] svg')
    .first()
    .evaluate((svg) => svg.getAttribute("viewBox"));
  expect(width).toBeTruthy();
}
