import type { Box } from "../../../core/model/quad.ts";
import type { PagePixels } from "../render-page.ts";
import { brightness, type PixelArea, pixelArea } from "./pixel-area.ts";

/** Of 255: print this much fainter than its paper is read by nobody, and noise of a scan is mostly less. */
const LEAST_CONTRAST = 30;
/** A row through a word meets a stroke for about each letter; broken or joined ones are fewer. */
const STROKES_PER_LETTER = 0.5;
/** Of a word's height: before and after it so much is paper, half of the space between words. */
const MARGIN = 0.16;
/** Before a word or after it (a bar may be beside it) is so much of its ink at the most: a hatched bar or a photograph has as much. */
const MOST_BESIDE = 0.5;
/** A layer of which less is borne out belongs to another picture. */
const LEAST_BORNE_OUT = 0.5;
/** Of a layer's writing: more that is light on a dark ground makes the picture a negative. */
const NEGATIVE = 0.5;

/**
 * Which words of an invisible layer the picture bears out: a scan has something written where its recognised text says so. The
 * layer as a whole has to fit, too. Light print on a dark ground is taken for the code on a bar, which says nothing of the words
 * below it, unless the whole picture is a negative.
 *
 * @param words the places of each one's letters, in points.
 * @param picture of the page without any text of its own. @param scale in pixels a point.
 */
export function borneOutWords(words: readonly (readonly Box[])[], picture: PagePixels, scale: number): boolean[] {
  const writing = words.map((letters) => writingIn(letters, picture, scale));
  const lettersOf = (which: (index: number) => boolean): number =>
    words.reduce((sum, letters, index) => sum + (which(index) ? letters.length : 0), 0);
  const light = lettersOf((index) => writing[index] === "light");
  const isNegative = light > NEGATIVE * lettersOf((index) => writing[index] !== "none");
  const borneOut = writing.map((ink) => ink === "dark" || (ink === "light" && isNegative));
  const fits = lettersOf((index) => borneOut[index] === true) >= LEAST_BORNE_OUT * lettersOf(() => true);
  return fits ? borneOut : words.map(() => false);
}

/** Whether strokes stand in a word's place, about as many as it has letters, and few before it or after it; and of which ink. */
function writingIn(letters: readonly Box[], picture: PagePixels, scale: number): "dark" | "light" | "none" {
  const box = {
    left: Math.min(...letters.map(({ left }) => left)),
    top: Math.min(...letters.map(({ top }) => top)),
    right: Math.max(...letters.map(({ right }) => right)),
    bottom: Math.max(...letters.map(({ bottom }) => bottom)),
  };
  const area = pixelArea(box, scale, picture);
  if (area === undefined) return "none";
  const shades = shadesOf(area, picture);
  const sorted = Float64Array.from(shades.flat()).sort();
  const [dark, light] = [sorted[Math.floor(sorted.length * 0.03)] ?? 0, sorted[Math.floor(sorted.length * 0.97)] ?? 0];
  if (light - dark < LEAST_CONTRAST) return "none";
  const middle = (light + dark) / 2;
  const darkShare = sorted.findIndex((shade) => shade >= middle) / sorted.length;
  // Letters fill less than half of their place.
  const isDark = darkShare <= 0.5;
  const isInk = isDark ? (shade: number) => shade < middle : (shade: number) => shade >= middle;
  const [first, last] = [letters[0] ?? box, letters.at(-1) ?? box];
  const runsDown = Math.abs(last.top - first.top) > Math.abs(last.left - first.left);
  const rows = runsDown ? turned(shades) : shades;
  const strokes = Math.max(...rows.map((row) => strokesIn(row, isInk)));
  if (strokes < Math.max(1, Math.floor(letters.length * STROKES_PER_LETTER))) return "none";
  const within = Math.min(darkShare, 1 - darkShare);
  const isApart = besides(area, runsDown).some((side) => inkShare(side, picture, isInk) <= MOST_BESIDE * within);
  return isApart ? (isDark ? "dark" : "light") : "none";
}

/** The strips before and after a word. */
function besides(area: PixelArea, runsDown: boolean): PixelArea[] {
  const { left, top, right, bottom } = area;
  const margin = Math.max(1, Math.round((runsDown ? right - left : bottom - top) * MARGIN));
  return runsDown
    ? [
        { ...area, top: top - margin, bottom: top },
        { ...area, top: bottom, bottom: bottom + margin },
      ]
    : [
        { ...area, left: left - margin, right: left },
        { ...area, left: right, right: right + margin },
      ];
}

function inkShare(area: PixelArea, picture: PagePixels, isInk: (shade: number) => boolean): number {
  let [ink, all] = [0, 0];
  for (let y = Math.max(0, area.top); y < Math.min(picture.height, area.bottom); y += 1) {
    for (let x = Math.max(0, area.left); x < Math.min(picture.width, area.right); x += 1) {
      all += 1;
      if (isInk(brightness(picture, x, y))) ink += 1;
    }
  }
  return all === 0 ? 0 : ink / all;
}

function shadesOf({ left, top, right, bottom }: PixelArea, picture: PagePixels): number[][] {
  return Array.from({ length: bottom - top }, (_, y) =>
    Array.from({ length: right - left }, (_, x) => brightness(picture, left + x, top + y)),
  );
}

function turned(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? 0));
}

function strokesIn(row: readonly number[], isInk: (shade: number) => boolean): number {
  let strokes = 0;
  let within = false;
  for (const shade of row) {
    if (isInk(shade) && !within) strokes += 1;
    within = isInk(shade);
  }
  return strokes;
}
