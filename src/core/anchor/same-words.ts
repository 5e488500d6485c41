import { joinLines } from "../text/join-lines.ts";
import { plainPunctuation } from "../text/plain-punctuation.ts";
import { hasNumeral } from "../text/letter-kind.ts";
import type { Seamed } from "../text/seams.ts";
import { between, EDGE, SEAM } from "../text/seams.ts";
import { alignLetters } from "./align-letters.ts";
import type { Joins } from "./likeness.ts";
import { isNoteMark } from "./note-mark.ts";
import { type Joint, sameWeight } from "./number-signs.ts";
import { foundLetters, type Passage, passageOf, rawPassage } from "./passage-letters.ts";
import type { Stream, Units } from "./stream.ts";
import { judgeWords } from "./word-damage.ts";
import type { Surroundings } from "./word-damage.ts";
import { type Run, RunsOfWords, type WordGroup } from "./word-runs.ts";

/**
 * What a quotation comes to beside the words found for it. `same` every word · `damaged` the same words with errors of
 * recognition or typing in them · `differs` other words, and which.
 */
export type WordLikeness =
  | { readonly kind: "same" | "damaged"; readonly errors: number }
  | { readonly kind: "differs"; readonly errors: number; readonly quoted: string; readonly found: string };

/**
 * Compares a quotation with the stretches found for it, word by word.
 *
 * @param around how bad recognition is in what stands beside it.
 */
export function compareWords(
  stream: Stream,
  quote: Seamed,
  stretches: readonly Units[],
  mostErrors: number,
  joins: Joins | undefined,
  around: Surroundings,
): WordLikeness {
  const compared = changedWords(stream, quote, stretches, mostErrors, joins);
  // Too far apart, or too long, to be told the same.
  if (!compared) return { kind: "differs", errors: mostErrors, quoted: quote.text, found: "" };
  return judgeWords(stream, compared.runs, quote.folded.text.length, compared.errors, around);
}

/** The words of a quotation that are not the same in what was found for it; undefined where the two are too far apart. */
export function changedWords(
  stream: Stream,
  quote: Seamed,
  stretches: readonly Units[],
  mostErrors: number,
  joins?: Joins,
): { readonly runs: readonly Run[]; readonly errors: number } | undefined {
  const passage = passageOf(stream, stretches);
  const aligned = alignLetters(quote.folded.units, passage.units, mostErrors);
  if (!aligned) return undefined;
  const { length } = quote.folded.text;
  const words = new RunsOfWords(quote.folded.text);
  let from = 0;
  let begin = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at !== 0 && at !== length && ((quote.edges[at] ?? 0) & EDGE.word) === 0) continue;
    const last = aligned.last[at] ?? 0;
    for (let place = aligned.first[at] ?? 0; place <= last; place += 1) {
      if (passage.edges[place] === 0 || (at === from && place === begin)) continue;
      if (isSameWord(stream, quote, passage, from, at, begin, place)) words.addSame(from, at);
      else {
        const start = { quote: from, passage: begin };
        const end = { quote: at, passage: place };
        words.add(groupOf(stream, quote, passage, start, end, joins), from, at);
      }
      from = at;
      begin = place;
    }
  }
  return { runs: words.runs, errors: aligned.errors };
}

/** Whether a word is the same to the last sign, which most are; of numbers, with the signs round about. */
function isSameWord(
  stream: Stream,
  quote: Seamed,
  { places }: Passage,
  from: number,
  to: number,
  begin: number,
  end: number,
): boolean {
  const { folded, text } = stream.seamed;
  const first = places[begin] ?? 0;
  const last = places[end - 1] ?? 0;
  if (to <= from || to - from !== end - begin || last - first !== end - begin - 1) return false;
  const start = folded.starts[first] ?? 0;
  const length = (folded.ends[last] ?? 0) - start;
  const given = quote.folded.starts[from] ?? 0;
  if ((quote.folded.ends[to - 1] ?? 0) - given !== length) return false;
  let isPlain = true;
  let isNumber = false;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(start + at);
    if (code !== quote.text.charCodeAt(given + at)) return false;
    if (code >= 0x80) isPlain = false;
    else if (code >= 0x30 && code <= 0x39) isNumber = true;
  }
  if (isPlain && !isNumber) return true;
  if (!isPlain && !isNumber && !hasNumeral(text.slice(start, start + length))) return true;
  // At the ends of a quotation its context has a say, and at a page break what is over it.
  if (from === 0 || to === quote.folded.text.length || places[begin - 1] !== first - 1 || places[end] !== last + 1)
    return false;
  return isSameBeside(stream, quote, from, to, first, last);
}

function isSameBeside(
  { seamed }: Stream,
  quote: Seamed,
  from: number,
  to: number,
  first: number,
  last: number,
): boolean {
  return between(seamed, first) === between(quote, from) && between(seamed, last + 1) === between(quote, to);
}

function groupOf(
  stream: Stream,
  quote: Seamed,
  passage: Passage,
  from: { quote: number; passage: number },
  to: { quote: number; passage: number },
  joins: Joins | undefined,
): WordGroup {
  const { folded, text, seams } = stream.seamed;
  const first = passage.places[from.passage] ?? 0;
  const last = passage.places[to.passage - 1] ?? first;
  const quotedEdges = innerEdges(quote.edges, EDGE.word, from.quote, to.quote);
  const foundEdges = innerEdges(passage.edges, ANY_EDGE, from.passage, to.passage);
  const rawQuoted = rawOf(quote, from.quote, to.quote - 1);
  const rawFound = rawPassage(stream.seamed, passage, from.passage, to.passage);
  return {
    quoted: quote.folded.text.slice(from.quote, to.quote),
    found: foundLetters(stream.seamed, passage, from.passage, to.passage),
    quotedEdges,
    foundEdges,
    loose:
      foundEdges.every((at) => isLoose(seams[passage.places[from.passage + at] ?? 0])) &&
      quotedEdges.every((at) => isLoose(quote.seams[from.quote + at])),
    rawQuoted,
    rawFound,
    sameMarks:
      (rawQuoted === rawFound || marksWithin(rawQuoted) === marksWithin(rawFound)) &&
      (!hasNumeral(rawQuoted) ||
        (sameWeight(stream.seamed, jointBefore(passage, from.passage, first), quote, from.quote, joins) &&
          sameWeight(stream.seamed, jointAfter(passage, to.passage, last + 1), quote, to.quote, joins))),
    noteMark: isLeftOut(stream.seamed, quote, passage, from, to),
    startsSentence: () => first === 0 || startsSentence(text, folded.ends[first - 1] ?? 0, folded.starts[first] ?? 0),
  };
}

function jointBefore({ places }: Passage, at: number, right: number): Joint {
  const before = at === 0 ? undefined : places[at - 1];
  return { left: before === undefined ? right : before + 1, right };
}

function jointAfter({ places }: Passage, at: number, left: number): Joint {
  return { left, right: places[at] ?? left };
}

/** Whether one side has a note's mark where the other has nothing. */
function isLeftOut(
  document: Seamed,
  quote: Seamed,
  { places }: Passage,
  from: { quote: number; passage: number },
  to: { quote: number; passage: number },
): boolean {
  if (from.quote === to.quote) return isNoteMark(document, places[from.passage] ?? 0, places[to.passage - 1] ?? -1);
  return from.passage === to.passage && isNoteMark(quote, from.quote, to.quote - 1);
}

function rawOf({ text, folded }: Seamed, first: number, last: number): string {
  return last < first ? "" : text.slice(folded.starts[first], folded.ends[last]);
}

/** Where words end within a stretch, counted from its beginning: in nearly all, nowhere. */
function innerEdges(edges: Uint8Array, mask: number, from: number, to: number): readonly number[] {
  let inner: number[] | undefined;
  for (let at = from + 1; at < to; at += 1) if (((edges[at] ?? 0) & mask) !== 0) (inner ??= []).push(at - from);
  return inner ?? NOWHERE;
}

const NOWHERE: readonly number[] = [];
/** Edges of a passage are only those of words. */
const ANY_EDGE = 0xff;

/** Hyphens and line ends come and go without another word being meant. */
function isLoose(seam: number | undefined): boolean {
  return seam === SEAM.hyphen || seam === SEAM.divided || seam === SEAM.open;
}

/** What stands between the letters and digits of one word: apostrophes, and the separators of a number. */
function marksWithin(raw: string): string {
  if (isPlainWord(raw) || !/[^\p{L}\p{M}]/u.test(raw)) return "";
  const marks = plainPunctuation(joinLines(raw, 0, raw.length)).replace(/[\p{L}\p{M}\p{N}\s-]/gu, "");
  return hasNumeral(raw) ? marks : marks.replace(/[^']/gu, "");
}

/** Whether a text is of A to Z alone, but for hyphens and what it is set with. */
function isPlainWord(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const letter = unit | 0x20;
    if ((letter < 0x61 || letter > 0x7a) && unit !== 0x2d && unit !== 0x20 && unit !== 0x0a) return false;
  }
  return true;
}

function startsSentence(text: string, from: number, to: number): boolean {
  return /[.?!:;•–—]|\n\s*\n/u.test(text.slice(from, to));
}
