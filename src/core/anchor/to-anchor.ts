import type { Anchor, PassagePart, TextQuote } from "../model/anchor.ts";
import type { Utf16Offset } from "../model/units.ts";
import { joinLines } from "../text/join-lines.ts";
import type { Seamed } from "../text/seams.ts";
import { EDGE } from "../text/seams.ts";
import type { Context } from "./context.ts";
import { type Joins, withPunctuation } from "./likeness.ts";
import { isSoundGap } from "./page-furniture.ts";
import { signLengthsAtBreak } from "./number-signs.ts";
import type { Place } from "./places.ts";
import { compareWords } from "./same-words.ts";
import { settledEnds } from "./settled-ends.ts";
import { surroundingsOf } from "./surroundings.ts";
import { partsOf, type Stream, type Units } from "./stream.ts";

/** What the words of a place come to. */
export interface PlaceLikeness {
  readonly kind: "exact" | "approximate" | "differs";
  readonly errors: number;
  /** The place, to the ends of its words. */
  readonly stretches: readonly Units[];
}

/** Errors that a find's ends may have been moved by already. */
const AT_ENDS = 4;

/** @param sides what is said to stand beside the words; `context` the same, folded. */
export function likenessOf(
  stream: Stream,
  wanted: Seamed,
  { find, match }: Place,
  joins: Joins,
  sides: TextQuote,
  context: Context,
): PlaceLikeness {
  if (match && match.likeness !== "unlike") return { kind: match.likeness, errors: 0, stretches: find.stretches };
  const settled = settledEnds(stream, wanted.folded.units, find.stretches, context, joins);
  const stretches = settled.map((stretch, index, all) => ({
    start: index === 0 && !joins.before ? wordStart(stream, stretch.start) : stretch.start,
    end: index === all.length - 1 && !joins.after ? wordEnd(stream, stretch.end) : stretch.end,
  }));
  const added = Math.abs(lengthOf(stretches) - lengthOf(find.stretches));
  // Setting the ends of a find to those of words may have cost some errors.
  const around = surroundingsOf(stream, sides, context, {
    start: stretches[0]?.start ?? 0,
    end: stretches.at(-1)?.end ?? 0,
  });
  const { kind, errors } = compareWords(stream, wanted, stretches, find.errors + added + AT_ENDS, joins, around);
  if (kind === "differs") return { kind, errors, stretches };
  const sound = stretches.every((next, index) => {
    const before = stretches[index - 1];
    return !before || isSoundGap(stream, before.end, next.start);
  });
  if (!sound) return { kind: "differs", errors, stretches };
  return {
    kind: kind === "same" && sameLetters(stream, wanted, stretches) ? "exact" : "approximate",
    errors,
    stretches,
  };
}

function lengthOf(stretches: readonly Units[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

function wordStart({ seamed }: Stream, unit: number): number {
  let start = unit;
  while (start > 0 && ((seamed.edges[start] ?? 0) & (EDGE.begin | EDGE.word)) === 0) start -= 1;
  return start;
}

function wordEnd({ seamed }: Stream, unit: number): number {
  let end = unit;
  while (end < seamed.folded.text.length && ((seamed.edges[end] ?? 0) & (EDGE.finish | EDGE.word)) === 0) end += 1;
  return end;
}

function sameLetters(stream: Stream, wanted: Seamed, stretches: readonly Units[]): boolean {
  const text = stretches.map((_, index) => {
    const { start, end } = innerEnds(stream, stretches, index);
    return stream.seamed.text.slice(start, end);
  });
  return (
    withoutSpace(text.join("\n")) === withoutSpace(wanted.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ""))
  );
}

/** Punctuation that belongs to the word before it, and to the one after. */
const AFTER_WORD = /^[^\p{L}\p{N}\s]{1,4}(?=\s|$)/u;
const BEFORE_WORD = /(?<=\s|^)[\p{Ps}\p{Pi}"'¿¡§$]{1,3}$/u;

/** Where a stretch starts and ends in the text; at the ends where others join it, with the punctuation there. */
function innerEnds(
  { seamed }: Stream,
  stretches: readonly Units[],
  index: number,
): { start: Utf16Offset; end: Utf16Offset } {
  const { starts, ends } = seamed.folded;
  const stretch = stretches[index];
  const start = starts[stretch?.start ?? 0] ?? 0;
  const end = ends[(stretch?.end ?? 1) - 1] ?? 0;
  const before = index === 0 ? undefined : BEFORE_WORD.exec(seamed.text.slice(Math.max(0, start - 4), start));
  const after = index === stretches.length - 1 ? undefined : AFTER_WORD.exec(seamed.text.slice(end, end + 5));
  const [signBefore, signAfter] = [
    signAtBreak(seamed, stretches[index - 1], stretch).atRight,
    signAtBreak(seamed, stretch, stretches[index + 1]).atLeft,
  ];
  return {
    start: start - Math.max(signBefore, before?.[0].length ?? 0),
    end: end + Math.max(signAfter, after?.[0].length ?? 0),
  };
}

function signAtBreak(
  seamed: Seamed,
  left: Units | undefined,
  right: Units | undefined,
): { readonly atLeft: number; readonly atRight: number } {
  if (!left || !right) return { atLeft: 0, atRight: 0 };
  return signLengthsAtBreak(seamed, { left: left.end, right: right.start });
}

function withoutSpace(text: string): string {
  return joinLines(text, 0, text.length).replace(/\s+/gu, "").normalize("NFC");
}

/** The parts of a place, with as much of the punctuation at the quotation's ends as the document has there. */
export function partsOfPlace(stream: Stream, wanted: Seamed, place: Place, stretches: readonly Units[]): PassagePart[] {
  const { match } = place;
  if (match && stretches === place.find.stretches) return partsOf(stream, match.start, match.end, match.keepsHyphen);
  const last = stretches.length - 1;
  return stretches.flatMap(({ start, end }, index) => {
    const inner = innerEnds(stream, stretches, index);
    const outer = withPunctuation(stream.seamed, wanted, start, end);
    return partsOf(stream, index === 0 ? outer.start : inner.start, index === last ? outer.end : inner.end);
  });
}

export function anchorOf(state: Anchor["state"], parts: PassagePart[], errors: number, letters: number): Anchor {
  return { state, whole: false, parts, errorShare: Math.min(1, errors / letters) };
}
