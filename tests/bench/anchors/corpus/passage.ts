import type { Random } from "../random.ts";
import type { Manuscript, Numbered } from "./manuscript.ts";

/** Words of a manuscript, by sentence: from `from` in the first to `to` in the last, UTF-16, end exclusive. */
export interface Passage {
  readonly first: Numbered;
  readonly from: number;
  readonly last: Numbered;
  readonly to: number;
  /** Index of the first and the last sentence in the manuscript. */
  readonly firstIndex: number;
  readonly lastIndex: number;
}

/** How many letters: short, middling, long, very long. Signs of scripts without spaces say more each. */
export function lengthOf(random: Random, least: number): number {
  const share = random.share();
  if (share < 0.3) return random.between(least, least + 40);
  if (share < 0.8) return random.between(least + 30, 170);
  if (share < 0.98) return random.between(150, 500);
  return random.between(500, 1_500);
}

/** A passage of about so many letters from the sentence at `index` on, beginning and ending with whole words. */
export function passageFrom(
  manuscript: Manuscript,
  index: number,
  letters: number,
  random: Random,
): Passage | undefined {
  const { sentences, language } = manuscript;
  const first = sentences[index];
  if (first === undefined) return undefined;
  const whole = random.chance(0.35);
  const from = whole
    ? 0
    : startOfWord(first, random.between(0, Math.floor(first.text.length * 0.7)), language.spaceless);
  let left = letters - (first.text.length - from);
  let lastIndex = index;
  while (left > 0 && sentences[lastIndex + 1] !== undefined) {
    lastIndex += 1;
    left -= (sentences[lastIndex]?.text.length ?? 0) + 1;
  }
  const last = sentences[lastIndex];
  if (last === undefined || left > 0) return undefined;
  const to =
    whole && random.chance(0.7) ? last.text.length : endOfWord(last, last.text.length + left, language.spaceless);
  if (first === last && to - from < letters * 0.6) return undefined;
  return { first, from, last, to, firstIndex: index, lastIndex };
}

/** A sign of a number or a section belongs to what it stands before. */
const BEGINS_WORD = /[\p{L}\p{N}\p{Sc}§−]/u;

function startOfWord({ text, spans }: Numbered, at: number, spaceless = false): number {
  if (spaceless) return Math.max(0, ...spans.map(({ start }) => start).filter((start) => start <= at));
  const start = text.lastIndexOf(" ", at) + 1;
  const offset = text.slice(start).search(BEGINS_WORD);
  return offset < 0 ? start : start + offset;
}

/** What follows a number and belongs to it. */
const UNIT = /^[\s\u00A0\u202F]?%/u;

function endOfWord(sentence: Numbered, at: number, spaceless = false): number {
  const { text, spans } = sentence;
  const space = text.indexOf(" ", Math.max(1, Math.min(text.length, at)) - 1);
  const end = spaceless
    ? Math.min(text.length, ...spans.map((span) => span.end).filter((each) => each >= at))
    : space < 0
      ? text.length
      : space;
  return end + (UNIT.exec(text.slice(end))?.[0].length ?? 0);
}
