import type { PageNumber, Points } from "../../core/model/units.ts";
import { loadSharp } from "../pictures/sharp.ts";
import { inDarkPrint } from "./dark-print.ts";
import { inEvenLight } from "./even-light.ts";
import { type GreyPicture, shrunk } from "./grey-picture.ts";
import { placeWords } from "./place-words.ts";
import type { ReadingEngine } from "./reading-engine.ts";
import { confidenceOf, type RecognisedPage } from "./recognised-page.ts";
import { lineDirection } from "./skew.ts";
import { straighten } from "./straighten.ts";

/** Pixels an inch: the engine was taught on such pictures. */
export const RESOLUTION = 300;
/** The direction of lines is told from a picture so many times smaller. */
const SHRINK = 3;
/** Fewer dark pixels of that are a speck. */
const LEAST_INK = 60;
/** Less sure than that, a page may lie the other way round; and less than the second, any way. */
const SURE = 75;
const HARDLY_SURE = 55;
/** Of the ink: more of it in single pixels is noise, which a median takes away. */
const MOST_SPECKS = 0.02;

/** What is known of a page before it is read. */
export interface PageToRead {
  readonly number: PageNumber;
  /** After the page's own rotation. */
  readonly width: Points;
  readonly height: Points;
}

/** Reads a page's picture of {@link RESOLUTION} or near it: evenly lit, without specks, and with its lines level. */
export async function recognisePage(
  drawn: GreyPicture,
  { width }: PageToRead,
  engine: ReadingEngine,
): Promise<RecognisedPage> {
  const scale = drawn.width / width;
  const even = await withoutSpecks(inDarkPrint(inEvenLight(drawn)));
  const { degrees, sideways, ink } = lineDirection(shrunk(even, SHRINK));
  if (ink < LEAST_INK) return { degrees: 0, lines: [] };
  const read = async (turn: number): Promise<RecognisedPage> => {
    const straight = straighten(even, turn + degrees);
    const lines = placeWords(await engine.read(await pngOf(straight.picture)), straight, turn + degrees, scale);
    return { degrees: turn + degrees, lines };
  };
  let best = await read(sideways ? 90 : 0);
  if (confidenceOf(best.lines) < SURE) best = better(best, await read(sideways ? 270 : 180));
  if (confidenceOf(best.lines) < HARDLY_SURE) {
    for (const turn of sideways ? [0, 180] : [90, 270]) best = better(best, await read(turn));
  }
  return best;
}

function better(one: RecognisedPage, other: RecognisedPage): RecognisedPage {
  return worth(other) > worth(one) ? other : one;
}

/** Many letters that the engine is sure of: what lies the wrong way round is read as few, or without much trust. */
function worth({ lines }: RecognisedPage): number {
  return lines
    .flatMap(({ words }) => words)
    .reduce((sum, { text, confidence }) => sum + text.length * Math.max(0, confidence - 50), 0);
}

async function withoutSpecks(picture: GreyPicture): Promise<GreyPicture> {
  if (specks(picture) <= MOST_SPECKS) return picture;
  const sharp = await loadSharp();
  const { width, height } = picture;
  const raw = { width, height, channels: 1 } as const;
  const cleaned = await sharp(picture.bytes, { raw }).median(3).toColourspace("b-w").raw().toBuffer();
  return { width, height, bytes: new Uint8Array(cleaned) };
}

/** Which part of the ink stands alone: dark pixels with light ones on all sides. */
function specks({ width, height, bytes }: GreyPicture): number {
  const isInk = (at: number): boolean => (bytes[at] ?? 255) < 150;
  let [ink, alone] = [0, 0];
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      if (!isInk(at)) continue;
      ink += 1;
      if (!isInk(at - 1) && !isInk(at + 1) && !isInk(at - width) && !isInk(at + width)) alone += 1;
    }
  }
  return ink === 0 ? 0 : alone / ink;
}

async function pngOf({ width, height, bytes }: GreyPicture): Promise<Buffer> {
  const sharp = await loadSharp();
  return sharp(bytes, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
