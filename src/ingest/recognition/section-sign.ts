import type { Line, Word } from "tesseract.js";
import type { GreyPicture } from "./grey-picture.ts";
import { baseAt, typeSize } from "./line-measures.ts";

type Symbols = Word["symbols"];

/** In sizes: a section sign reaches below the base by 0.06 and more, and an 8 by 0.03 at the most. */
const BELOW_BASE = 0.045;
/** In sizes, on either side: where an underline goes on. */
const BESIDE = 0.08;
/** Darker than halfway from the darkest of a sign to its paper is ink. */
const PAPER = 255;
/** Of a sign's width, on either side of its middle: where its strokes are counted. */
const MIDDLE = 0.1;
/** Going down the middle: an 8 has three strokes, for its two rings have one in common; the ring of a section sign has its own two. */
const STROKES = 4;

/**
 * The engine's data for German have no section sign, and those for English know it not always: it is read as an 8, "§ 37" as
 * "8 37" and "§37" as "837". Before a number, and where the picture shows that it is none, an 8 is a section sign.
 *
 * @param picture that the line was read in.
 */
export function withSectionSigns(line: Line, picture: GreyPicture): Line {
  const words = line.words.map((word, index) => {
    const eights = /^8+/u.exec(word.text)?.[0].length ?? 0;
    if (eights === 0 || word.symbols.length !== word.text.length) return word;
    const next = word.text.slice(eights) || (line.words[index + 1]?.text ?? "0");
    if (!/^\p{N}/u.test(next)) return word;
    return signed(word, leadingSigns(word.symbols.slice(0, eights), line, picture));
  });
  return { ...line, words };
}

function leadingSigns(eights: Symbols, line: Line, picture: GreyPicture): number {
  const size = typeSize(line);
  const other = eights.findIndex(({ bbox }) => {
    const base = baseAt(line, (bbox.x0 + bbox.x1) / 2);
    return (
      bbox.y1 - base < BELOW_BASE * size ||
      isUnderlined(picture, bbox, { from: base + (BELOW_BASE / 2) * size, beside: BESIDE * size }) ||
      strokesDown(picture, bbox) !== STROKES
    );
  });
  return other === -1 ? eights.length : other;
}

function signed(word: Word, signs: number): Word {
  if (signs === 0) return word;
  const symbols = word.symbols.map((symbol, index) => (index < signs ? { ...symbol, text: "§" } : symbol));
  return { ...word, symbols, text: symbols.map(({ text }) => text).join("") };
}

/** Whether what is below the base goes on to the left or the right of a sign. @param from row in which that begins. */
function isUnderlined(
  picture: GreyPicture,
  bbox: Word["bbox"],
  { from, beside }: { readonly from: number; readonly beside: number },
): boolean {
  const isInk = inkIn(picture, bbox);
  for (let y = Math.round(from); y <= bbox.y1; y += 1) {
    for (let x = 1; x <= Math.ceil(beside); x += 1) if (isInk(bbox.x0 - x, y) || isInk(bbox.x1 - 1 + x, y)) return true;
  }
  return false;
}

/** How many strokes one meets on the way down the middle of a sign: what most columns there have. */
function strokesDown(picture: GreyPicture, bbox: Word["bbox"]): number {
  const { x0, x1, y0, y1 } = bbox;
  const isInk = inkIn(picture, bbox);
  const counts = new Map<number, number>();
  const [middle, reach] = [(x0 + x1) / 2, MIDDLE * (x1 - x0)];
  for (let x = Math.round(middle - reach); x <= Math.round(middle + reach); x += 1) {
    let strokes = 0;
    for (let y = y0; y < y1; y += 1) if (isInk(x, y) && (y === y0 || !isInk(x, y - 1))) strokes += 1;
    counts.set(strokes, (counts.get(strokes) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? 0;
}

/** Which pixels are as dark as the ink of a sign is, more or less. */
function inkIn({ width, bytes }: GreyPicture, { x0, x1, y0, y1 }: Word["bbox"]): (x: number, y: number) => boolean {
  const shade = (x: number, y: number): number => bytes[y * width + x] ?? PAPER;
  let darkest = PAPER;
  for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) darkest = Math.min(darkest, shade(x, y));
  return (x, y) => shade(x, y) < (darkest + PAPER) / 2;
}
