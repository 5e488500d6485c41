import type { Box } from "../../../core/model/quad.ts";
import type { PagePixels } from "../render-page.ts";
import { brightness, type PixelArea, pixelArea } from "./pixel-area.ts";

/** Of 255: print this much fainter than its paper is read by nobody, and noise of a scan is mostly less. */
const LEAST_CONTRAST = 30;
/** A row through a word meets a stroke for about each letter; broken or joined ones are fewer. */
const STROKES_PER_LETTER = 0.5;
/** A layer of which less is borne out belongs to another picture. */
const LEAST_BORNE_OUT = 0.5;

/**
 * Which words of an invisible layer the picture bears out: a scan has something written where its recognised text says so. The
 * layer as a whole has to fit, too.
 *
 * @param words the places of each one's letters, in points.
 * @param picture of the page without any text of its own. @param scale in pixels a point.
 */
export function borneOutWords(words: readonly (readonly Box[])[], picture: PagePixels, scale: number): boolean[] {
  const borneOut = words.map((letters) => hasWriting(letters, picture, scale));
  const lettersOf = (which: (index: number) => boolean): number =>
    words.reduce((sum, letters, index) => sum + (which(index) ? letters.length : 0), 0);
  const fits = lettersOf((index) => borneOut[index] === true) >= LEAST_BORNE_OUT * lettersOf(() => true);
  return fits ? borneOut : words.map(() => false);
}

/** Whether strokes stand in a word's place, about as many as it has letters. */
function hasWriting(letters: readonly Box[], picture: PagePixels, scale: number): boolean {
  const box = {
    left: Math.min(...letters.map(({ left }) => left)),
    top: Math.min(...letters.map(({ top }) => top)),
    right: Math.max(...letters.map(({ right }) => right)),
    bottom: Math.max(...letters.map(({ bottom }) => bottom)),
  };
  const area = pixelArea(box, scale, picture);
  if (area === undefined) return false;
  const shades = shadesOf(area, picture);
  const sorted = Float64Array.from(shades.flat()).sort();
  const [dark, light] = [sorted[Math.floor(sorted.length * 0.03)] ?? 0, sorted[Math.floor(sorted.length * 0.97)] ?? 0];
  if (light - dark < LEAST_CONTRAST) return false;
  const middle = (light + dark) / 2;
  const darkShare = sorted.findIndex((shade) => shade >= middle) / sorted.length;
  // Letters fill less than half of their place. White print on a dark ground is writing, too.
  const isInk = darkShare <= 0.5 ? (shade: number) => shade < middle : (shade: number) => shade >= middle;
  const runsDown = letters.length > 1 && box.bottom - box.top > box.right - box.left;
  const rows = runsDown ? turned(shades) : shades;
  const strokes = Math.max(...rows.map((row) => strokesIn(row, isInk)));
  return strokes >= Math.max(1, Math.floor(letters.length * STROKES_PER_LETTER));
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
