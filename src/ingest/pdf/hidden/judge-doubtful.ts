import type { Hiding } from "../../../core/model/hidden-text.ts";
import type { Box } from "../../../core/model/quad.ts";
import type { PagePixels } from "../render-page.ts";
import type { PlacedCharacter, Verdict } from "./find-hidden.ts";
import type { PageObjects } from "./page-objects.ts";
import { brightness, inkIn, type PixelArea, pixelArea, seenDifference } from "./pixel-area.ts";

/** How a page is drawn to look for hidden text. */
export interface Drawing {
  readonly objects: PageObjects;
  /** Pixels a point. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** The page as it is shown, without the texts in question, and without any text. */
export interface DrawnPage {
  readonly whole: PagePixels;
  readonly rest: PagePixels;
  readonly textless: PagePixels;
  /** Whether the texts in question are all that there are. */
  readonly isOnly: boolean;
}

/** Of a character's ink: with less to be seen it is hidden, with less than the second the edge of something hidden. */
const HIDDEN_BELOW = 0.35;
const PARTLY_BELOW = 0.8;
/** In pixels: less is no ink at all. */
const LEAST_INK = 2;
/** Nothing on a page has it. */
const SIGNAL = [255, 0, 255] as const;
const BLACK = [0, 0, 0] as const;
/** Of 255, for what lies over words to be one color. */
const EVEN_WITHIN = 24;
const DARK = 90;
const LIGHT = 200;

/** Looks closely at characters of which little or nothing was seen. Their texts have other colors afterwards. */
export function judgeDoubtful(
  { objects, scale, width, height }: Drawing,
  { whole, rest, textless, isOnly }: DrawnPage,
  group: ReadonlySet<number>,
  doubtful: readonly number[],
  characters: readonly PlacedCharacter[],
  verdicts: Verdict[],
): void {
  if (doubtful.length === 0) return;
  const isOfGroup = (text: number): boolean => group.has(text);
  const alone = isOnly ? undefined : objects.draw(width, height, isOfGroup);
  objects.paint(group, SIGNAL);
  const signalled = objects.draw(width, height, isOfGroup);
  objects.paint(group, BLACK);
  const inked = objects.drawAlone(width, height, isOfGroup);
  for (const index of doubtful) {
    const character = characters[index];
    if (character === undefined) continue;
    const area = character.ink && pixelArea(character.ink, scale, whole);
    const ink = area === undefined ? 0 : inkIn(inked, area);
    if (area === undefined || ink < LEAST_INK) {
      verdicts[index] = verdictWithoutInk(character, { whole, rest, inked }, scale);
      continue;
    }
    const share = seenDifference(whole, rest, area).count / ink;
    const isDoubled = alone !== undefined && isSameBeneath(whole, alone, textless, area, ink);
    if (share >= PARTLY_BELOW || isDoubled) verdicts[index] = "shown";
    else if (share >= HIDDEN_BELOW) verdicts[index] = "partly";
    else {
      if (isNearlyBlack(whole, area)) {
        verdicts[index] = "under-black";
        continue;
      }
      const isColorless = seenDifference(signalled, textless, area).count >= HIDDEN_BELOW * ink;
      if (!isColorless) verdicts[index] = coverOf(whole, area);
      else verdicts[index] = isPrintedOtherwise(whole, inked, area) ? "shown" : "colorless";
    }
  }
}

/**
 * A sign that draws nothing where it should stand. Fonts may be wrong about their signs' boxes, so what is round about
 * decides whether it is drawn at all, and then whether that is seen.
 */
function verdictWithoutInk(
  { box, size }: PlacedCharacter,
  { whole, rest, inked }: { whole: PagePixels; rest: PagePixels; inked: PagePixels },
  scale: number,
): Verdict {
  if (box === undefined) return "unknown";
  const area = pixelArea(grown(box, size), scale, whole);
  if (area === undefined) return "unknown";
  const ink = inkIn(inked, area);
  if (ink < LEAST_INK) return "not-drawn";
  return seenDifference(whole, rest, area).count >= HIDDEN_BELOW * ink ? "shown" : "unknown";
}

/** Whether the same letter is printed there by another text: the page looks as if it were alone on it. */
function isSameBeneath(
  whole: PagePixels,
  alone: PagePixels,
  textless: PagePixels,
  area: PixelArea,
  ink: number,
): boolean {
  const isSeenAlone = seenDifference(alone, textless, area).count >= HIDDEN_BELOW * ink;
  return isSeenAlone && seenDifference(whole, alone, area).count < HIDDEN_BELOW * ink;
}

/** Of 255: means of two colors so far apart are told by eye in a picture as in print. */
const APART = 25;
/** Means further apart than colors stray: a letter stands out from what is round about it, and no picture does so by chance. */
const STRAY = 1.5;

/**
 * Whether the picture has the letter although the text that says it is in no color: some programs draw words as the edge of
 * a picture or a shade, and put the text over it to be found and copied.
 */
function isPrintedOtherwise(picture: PagePixels, inked: PagePixels, area: PixelArea): boolean {
  const [ink, paper] = [new Colors(), new Colors()];
  for (let y = area.top; y < area.bottom; y += 1) {
    for (let x = area.left; x < area.right; x += 1) {
      const shade = brightness(inked, x, y);
      if (shade < 96) ink.add(picture, x, y);
      else if (shade > 224) paper.add(picture, x, y);
    }
  }
  if (ink.count < LEAST_INK || paper.count < LEAST_INK) return false;
  const distance = Math.hypot(...ink.means.map((mean, channel) => mean - (paper.means[channel] ?? 0)));
  return distance >= Math.max(APART, STRAY * Math.max(ink.stray, paper.stray));
}

/** Mean and standard deviation of some pixels' colors. */
class Colors {
  count = 0;
  readonly #sums = [0, 0, 0];
  #squares = 0;

  add({ bytes, width }: PagePixels, x: number, y: number): void {
    const at = (y * width + x) * 4;
    this.count += 1;
    for (const channel of [0, 1, 2]) {
      const value = bytes[at + channel] ?? 0;
      this.#sums[channel] = (this.#sums[channel] ?? 0) + value;
      this.#squares += value * value;
    }
  }

  get means(): number[] {
    return this.#sums.map((sum) => sum / this.count);
  }

  get stray(): number {
    const means = this.means.reduce((sum, mean) => sum + mean * mean, 0);
    return Math.sqrt(Math.max(0, this.#squares / this.count - means));
  }
}

/** Of 255: of white under a bar of 90 % as much is left, and a pixel at the bar's edge may have a little more. */
const NEARLY_BLACK = 32;

/** Whether a place is black all over, as far as anybody can see. */
function isNearlyBlack(picture: PagePixels, { left, top, right, bottom }: PixelArea): boolean {
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) if (brightness(picture, x, y) > NEARLY_BLACK) return false;
  }
  return true;
}

/** What lies over a place. */
function coverOf(picture: PagePixels, area: PixelArea): Hiding {
  let [darkest, lightest, sum] = [255, 0, 0];
  for (let y = area.top; y < area.bottom; y += 1) {
    for (let x = area.left; x < area.right; x += 1) {
      const shade = brightness(picture, x, y);
      darkest = Math.min(darkest, shade);
      lightest = Math.max(lightest, shade);
      sum += shade;
    }
  }
  const mean = sum / ((area.right - area.left) * (area.bottom - area.top));
  if (mean <= DARK) return "under-black";
  return mean >= LIGHT && lightest - darkest <= EVEN_WITHIN ? "under-white" : "under-picture";
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
