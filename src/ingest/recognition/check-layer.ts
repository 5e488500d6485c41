import { boxOf } from "../../core/anchor/quads.ts";
import type { HiddenText } from "../../core/model/hidden-text.ts";
import type { PageText } from "../../core/model/page-text.ts";
import type { Box } from "../../core/model/quad.ts";
import type { Points } from "../../core/model/units.ts";
import { foldedText } from "../../core/text/fold.ts";
import type { RecognisedPage } from "./recognised-page.ts";

/** The engine is next to never so sure of a word that is another. */
const SURE = 85;
/** Shorter words are alike by chance, and different by one letter. */
const LEAST_LETTERS = 3;
/** Of a word's letters: more that differ make it another word, and no misreading of one. */
const MOST_MISREAD = 0.5;
/** Layers are laid by eye: a word as far off as this is still that word. */
const ASTRAY: Points = 40;
/** Of a layer's words: more that are astray, and a passage would be lit beside its words. */
const MOST_ASTRAY = 0.05;

/** Of hidden words' letters: as much was read in the picture, and they are what is there, a little misread. */
const MOSTLY_SEEN = 0.6;

/** What is wrong with the recognised layer of a scan, beside what was read in the picture itself. */
export interface LayerFaults {
  /** Words in whose place the picture surely has others: nobody sees them. */
  readonly contradicted: readonly HiddenText[];
  /** Whether many of its words are not where the picture has them. */
  readonly isAstray: boolean;
}

interface Placed {
  readonly letters: string;
  readonly box: Box;
  readonly confidence: number;
}

/** Compares the words of a layer with those that were read in its picture, place by place. */
export function checkLayer(layer: PageText, read: RecognisedPage): LayerFaults {
  const seen = read.lines.flatMap(({ words }) => words.flatMap(placed));
  const contradicted: HiddenText[] = [];
  let [astray, compared] = [0, 0];
  let run: { text: string; isContradicted: boolean }[] = [];
  const endRun = (): void => {
    while (run.at(-1)?.isContradicted === false) run.pop();
    if (run.length > 0) {
      const text = run.map((word) => word.text).join(" ");
      contradicted.push({ page: layer.page, hiding: "invisible", words: run.length, text });
    }
    run = [];
  };
  for (const { 0: text, index } of layer.text.matchAll(/[^\s█]+/gu)) {
    const box = boxOf(layer, index, index + text.length);
    const letters = foldedText(text);
    if (box === undefined || letters.length < LEAST_LETTERS) {
      if (run.length > 0) run.push({ text, isContradicted: false });
      continue;
    }
    const there = seen.filter((other) => isAt(box, other.box));
    const found = there.map((other) => other.letters).join("");
    compared += 1;
    const isOther =
      found.length >= LEAST_LETTERS &&
      there.every(({ confidence }) => confidence >= SURE) &&
      !isMisreading(letters, found, there.length === 1 && isAsWide(box, there[0]?.box));
    if (!isOther) endRun();
    else if (seen.some((other) => other.letters === letters && isNear(box, other.box))) astray += 1;
    else run.push({ text, isContradicted: true });
  }
  endRun();
  return { contradicted, isAstray: astray > MOST_ASTRAY * compared };
}

/**
 * Of what a page seemed to hide, that which its picture does not show: what was read there more often than the page's own
 * text has it, such as white print on a dark ground, is seen.
 */
export function withoutSeen(hidden: readonly HiddenText[], own: string, read: string): HiddenText[] {
  const spare = new Map<string, number>();
  const count = (text: string, by: number): void => {
    for (const word of wordsOf(text)) spare.set(word, (spare.get(word) ?? 0) + by);
  };
  count(read, 1);
  count(own, -1);
  return hidden.filter(({ hiding, text }) => {
    const [all, seen] = [wordsOf(text), wordsOf(text).filter((word) => (spare.get(word) ?? 0) > 0)];
    const isSeen = hiding === "invisible" && lengthOf(seen) > MOSTLY_SEEN * lengthOf(all);
    if (isSeen) count(text, -1);
    return !isSeen;
  });
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

function wordsOf(text: string): string[] {
  return text
    .split(/\s+/u)
    .map(foldedText)
    .filter((word) => word !== "");
}

function placed({ text, boxes, confidence }: RecognisedPage["lines"][number]["words"][number]): Placed[] {
  const side = (which: number): number[] => boxes.filter((_, at) => at % 4 === which);
  const letters = foldedText(text);
  if (letters === "" || boxes.length === 0) return [];
  const box = {
    left: Math.min(...side(0)),
    top: Math.min(...side(1)),
    right: Math.max(...side(2)),
    bottom: Math.max(...side(3)),
  };
  return [{ letters, box, confidence }];
}

/** Whether two words share a good part of their place. */
function isAt(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const narrower = Math.min(one.right - one.left, other.right - other.left);
  const lower = Math.min(one.bottom - one.top, other.bottom - other.top);
  return across > 0.3 * narrower && down > 0.5 * lower;
}

function isNear(one: Box, other: Box): boolean {
  const across = (one.left + one.right - other.left - other.right) / 2;
  const down = (one.top + one.bottom - other.top - other.bottom) / 2;
  return Math.hypot(across, down) <= ASTRAY;
}

/** @param isWhole whether the places of both are the same, from end to end. */
function isMisreading(one: string, other: string, isWhole: boolean): boolean {
  return isWhole
    ? leastErrors(one, other, true) <= MOST_MISREAD * Math.max(one.length, other.length)
    : leastErrors(one, other, false) <= MOST_MISREAD * Math.min(one.length, other.length);
}

/** Whether a word begins and ends about where another does. */
function isAsWide(one: Box, other: Box | undefined): boolean {
  const room = 0.25 * (one.right - one.left);
  return other !== undefined && Math.abs(one.left - other.left) <= room && Math.abs(one.right - other.right) <= room;
}

/** The fewest errors by which the shorter of two words is found within the longer: engines part words at other places. @param isWhole the whole of the longer counts. */
function leastErrors(one: string, other: string, isWhole: boolean): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let above = Array.from({ length: long.length + 1 }, (_, column) => (isWhole ? column : 0));
  for (const [row, sign] of [...short].entries()) {
    const here = [row + 1];
    for (let column = 1; column <= long.length; column += 1) {
      const change = sign === long[column - 1] ? 0 : 1;
      here.push(Math.min((above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + change));
    }
    above = here;
  }
  return isWhole ? (above.at(-1) ?? 0) : Math.min(...above);
}
