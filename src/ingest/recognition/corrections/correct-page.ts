import { letterEnds } from "../letter-widths.ts";
import type { RecognisedLine, RecognisedPage, RecognisedWord } from "../recognised-page.ts";
import { pairWords } from "./pair-words.ts";

/**
 * A page with a person's words in the place of those that were read. A word keeps the place of the one that it corrects; one
 * that the machine did not see has no place of its own, which is better than a wrong one. Lines are those of the person.
 */
export function correctPage(
  { degrees, lines }: RecognisedPage,
  corrected: readonly (readonly string[])[],
): RecognisedPage {
  const read = lines.flatMap(({ words, size }) => words.map((word) => ({ word, size })));
  const pairs = pairWords(
    corrected.flat(),
    read.map(({ word }) => word.text),
  );
  let at = 0;
  const made = corrected.map((texts): RecognisedLine => {
    const found = texts.map((text) => ({ text, as: read[pairs[at++] ?? -1] }));
    const size = found.find(({ as }) => as !== undefined)?.as?.size ?? lines[0]?.size ?? 0;
    return { size, words: found.map(({ text, as }) => wordAt(text, as?.word, degrees)) };
  });
  return { degrees, lines: made.filter(({ words }) => words.length > 0) };
}

/** A person's word is sure. */
const SURE = 100;

function wordAt(text: string, place: RecognisedWord | undefined, degrees: number): RecognisedWord {
  if (place?.text === text) return { ...place, confidence: SURE };
  if (place === undefined) return { text, confidence: SURE, boxes: [...text].flatMap((sign) => nowhere(sign.length)) };
  const first = place.boxes.slice(0, 4);
  const last = place.boxes.slice(-4);
  const signs = [...text];
  const ends = letterEnds(signs);
  const boxes: number[] = [];
  let from = 0;
  for (const [index, sign] of signs.entries()) {
    const to = ends[index] ?? 1;
    const box = between(first, last, from, to, Math.round(degrees / 90) % 2 !== 0);
    for (let unit = 0; unit < sign.length; unit += 1) boxes.push(...box);
    from = to;
  }
  return { text, confidence: SURE, boxes };
}

function nowhere(units: number): number[] {
  return Array.from({ length: units * 4 }, () => 0);
}

/** The part of a word between two shares of its length. `first` and `last` are its first and its last letter's boxes. */
function between(
  first: readonly number[],
  last: readonly number[],
  from: number,
  to: number,
  isSideways: boolean,
): number[] {
  const [left1 = 0, top1 = 0, right1 = 0, bottom1 = 0] = first;
  const [left2 = 0, top2 = 0, right2 = 0, bottom2 = 0] = last;
  const mix = (one: number, other: number, share: number): number => one + (other - one) * share;
  const middle = (from + to) / 2;
  if (isSideways) {
    const [begin, end] = top2 >= top1 ? [top1, bottom2] : [bottom1, top2];
    const [one, other] = [mix(begin, end, from), mix(begin, end, to)];
    return [mix(left1, left2, middle), Math.min(one, other), mix(right1, right2, middle), Math.max(one, other)];
  }
  const [begin, end] = left2 >= left1 ? [left1, right2] : [right1, left2];
  const [one, other] = [mix(begin, end, from), mix(begin, end, to)];
  return [Math.min(one, other), mix(top1, top2, middle), Math.max(one, other), mix(bottom1, bottom2, middle)];
}
