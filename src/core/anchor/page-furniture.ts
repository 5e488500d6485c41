import type { Stream } from "./stream.ts";
import { isNegation } from "./telling-words.ts";
import { wordsIn } from "../text/words.ts";
import { seamed } from "../text/seams.ts";

/** Letters that two running heads or two footers have in common at least. */
const LEAST_COMMON = 4;
/** Pages round about that are looked at for the same furniture. */
const NEIGHBOURS = 4;

/**
 * Whether what a passage passes over at a page break is furniture: lines of their own, or what other pages have in the
 * same place. A word of the text that was left out is neither.
 *
 * @param from folded units; `to` is exclusive.
 */
export function isSoundGap(stream: Stream, from: number, to: number): boolean {
  const { folded, text } = stream.seamed;
  const index = stream.pages.findLastIndex(({ unit }) => unit <= to);
  const at = Math.min(to, Math.max(from, stream.pages[index]?.unit ?? to));
  const footer = at > from ? furnitureOf(stream, from, at, -1, index - 1) : "repeated";
  const head = to > at ? furnitureOf(stream, at, to, 1, index) : "repeated";
  if (footer === "none" || head === "none") return false;
  const words = wordsIn(seamed(text.slice(folded.starts[from], folded.ends[to - 1])));
  return (footer === "repeated" && head === "repeated") || !words.some(({ key }) => isNegation(key));
}

/** What a stretch at an end of a page is: what other pages have too, a line of its own, or neither. */
function furnitureOf(
  stream: Stream,
  from: number,
  to: number,
  direction: 1 | -1,
  page: number,
): "repeated" | "line" | "none" {
  if (isRepeated(stream, from, to, direction, page)) return "repeated";
  const { folded, text } = stream.seamed;
  const inner = direction > 0 ? to : from;
  return isLines(text.slice(folded.ends[inner - 1], folded.starts[inner])) ? "line" : "none";
}

function isLines(between: string): boolean {
  return between.includes("\n");
}

/** Whether a stretch is only a number, or begins (or, `-1`, ends) its page as another page begins (or ends). */
function isRepeated(stream: Stream, from: number, to: number, direction: 1 | -1, page: number): boolean {
  const { folded } = stream.seamed;
  const own = folded.text.slice(from, to);
  if (/^(?:page|seite|p)?\p{N}+(?:of|von|de)?\p{N}*$/u.test(own)) return true;
  const letters = withoutDigits(own);
  for (let other = page - NEIGHBOURS; other <= page + NEIGHBOURS; other += 1) {
    const [start, end] = [stream.pages[other]?.unit, stream.pages[other + 1]?.unit ?? folded.text.length];
    if (other === page || start === undefined) continue;
    const theirs = withoutDigits(
      direction > 0
        ? folded.text.slice(start, start + own.length)
        : folded.text.slice(Math.max(start, end - own.length), end),
    );
    const common = commonLength(letters, theirs, direction);
    if (common >= Math.max(LEAST_COMMON, letters.length * 0.5)) return true;
  }
  return false;
}

function withoutDigits(text: string): string {
  return text.replace(/\p{N}/gu, "");
}

function commonLength(one: string, other: string, direction: 1 | -1): number {
  let length = 0;
  while (length < Math.min(one.length, other.length)) {
    const [mine, theirs] = direction > 0 ? [one[length], other[length]] : [one.at(-1 - length), other.at(-1 - length)];
    if (mine !== theirs) break;
    length += 1;
  }
  return length;
}
