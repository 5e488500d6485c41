import { joinLines } from "../text/join-lines.ts";
import { bytes, longs, shorts } from "../text/room.ts";
import type { Seamed } from "../text/seams.ts";
import { EDGE, SEAM } from "../text/seams.ts";
import { alignLetters } from "./align-letters.ts";
import { type Joins, plainPunctuation, sameWeight } from "./likeness.ts";
import { isNoteMark } from "./note-mark.ts";
import type { Stream, Units } from "./stream.ts";
import { judgeWords } from "./word-damage.ts";
import type { Surroundings } from "./word-damage.ts";
import type { WordGroup } from "./word-runs.ts";

/**
 * What a quotation comes to beside the words found for it. `same` every word · `damaged` the same words with errors of
 * recognition or typing in them · `differs` other words, and which.
 */
export type WordLikeness =
  | { readonly kind: "same" | "damaged"; readonly errors: number }
  | { readonly kind: "differs"; readonly errors: number; readonly quoted: string; readonly found: string };

/** The letters of a passage in a row, with the unit of the stream that each is. */
interface Passage {
  readonly units: Uint16Array;
  readonly places: Uint32Array;
  /** For each place between letters: whether a word ends there. One more than letters. */
  readonly edges: Uint8Array;
}

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
  const compared = groupsOfWords(stream, quote, stretches, mostErrors, joins);
  // Too far apart, or too long, to be told the same.
  if (!compared) return { kind: "differs", errors: mostErrors, quoted: quote.text, found: "" };
  return judgeWords(stream, compared.groups, quote.folded.text.length, compared.errors, around);
}

/** The words of a quotation, each beside what was found for it; undefined where they are too far apart. */
export function groupsOfWords(
  stream: Stream,
  quote: Seamed,
  stretches: readonly Units[],
  mostErrors: number,
  joins?: Joins,
): { readonly groups: readonly WordGroup[]; readonly errors: number } | undefined {
  const passage = passageOf(stream, stretches);
  const aligned = alignLetters(quote.folded.units, passage.units, mostErrors);
  if (!aligned) return undefined;
  const groups: WordGroup[] = [];
  let from = { quote: 0, passage: 0 };
  for (let at = 0; at <= quote.folded.text.length; at += 1) {
    const outer = at === 0 || at === quote.folded.text.length;
    if (!outer && ((quote.edges[at] ?? 0) & EDGE.word) === 0) continue;
    for (let place = aligned.first[at] ?? 0; place <= (aligned.last[at] ?? 0); place += 1) {
      if (passage.edges[place] === 0 || (at === from.quote && place === from.passage)) continue;
      const to = { quote: at, passage: place };
      groups.push(sameGroup(stream, quote, passage, from, to) ?? groupOf(stream, quote, passage, from, to, joins));
      from = { quote: at, passage: place };
    }
  }
  return { groups, errors: aligned.errors };
}

function passageOf(stream: Stream, stretches: readonly Units[]): Passage {
  const { folded, edges, text } = stream.seamed;
  const length = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const units = shorts(length);
  const places = longs(length);
  const ends = bytes(length + 1);
  let count = 0;
  let divided = false;
  for (const { start, end } of stretches) {
    for (let unit = start; unit < end; unit += 1) {
      units[count] = folded.units[unit] ?? 0;
      places[count] = unit;
      ends[count] = unit === start ? (divided ? 0 : 1) : (edges[unit] ?? 0) & EDGE.word;
      count += 1;
    }
    // A page may end within a word, as a line may.
    const after = folded.ends[end - 1] ?? 0;
    divided = /^[-\u2010\u00AD\u0002]\s/u.test(text.slice(after, after + 2));
  }
  ends[length] = 1;
  return { units, places, edges: ends };
}

/** The group of a word that is the same to the last sign, which most are. */
function sameGroup(
  stream: Stream,
  quote: Seamed,
  passage: Passage,
  from: { quote: number; passage: number },
  to: { quote: number; passage: number },
): WordGroup | undefined {
  const { folded, text } = stream.seamed;
  const first = passage.places[from.passage] ?? 0;
  const last = passage.places[to.passage - 1] ?? 0;
  let isPlain = true;
  if (to.quote - from.quote !== to.passage - from.passage || last - first !== to.passage - from.passage - 1) {
    return undefined;
  }
  if (to.quote <= from.quote) return undefined;
  const [start, end] = [folded.starts[first] ?? 0, folded.ends[last] ?? 0];
  const begin = quote.folded.starts[from.quote] ?? 0;
  if ((quote.folded.ends[to.quote - 1] ?? 0) - begin !== end - start) return undefined;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== quote.text.charCodeAt(begin + at - start) || (code >= 0x30 && code <= 0x39)) return undefined;
    if (code >= 0x80) isPlain = false;
  }
  if (!isPlain && /\p{N}/u.test(text.slice(start, end))) return undefined;
  const letters = quote.folded.text.slice(from.quote, to.quote);
  return {
    quoted: letters,
    found: letters,
    quotedEdges: NO_EDGES,
    foundEdges: NO_EDGES,
    loose: true,
    rawQuoted: "",
    rawFound: "",
    sameMarks: true,
    noteMark: false,
    startsSentence: false,
  };
}

const NO_EDGES: readonly number[] = [];

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
  const quotedEdges = innerEdges((at) => (quote.edges[at] ?? 0) & EDGE.word, from.quote, to.quote);
  const foundEdges = innerEdges((at) => passage.edges[at] ?? 0, from.passage, to.passage);
  const rawQuoted = rawOf(quote, from.quote, to.quote - 1);
  const rawFound = rawPassage(stream.seamed, passage.places.subarray(from.passage, to.passage));
  return {
    quoted: quote.folded.text.slice(from.quote, to.quote),
    found: lettersOf(passage.units, from.passage, to.passage),
    quotedEdges,
    foundEdges,
    loose:
      foundEdges.every((at) => isLoose(seams[passage.places[from.passage + at] ?? 0])) &&
      quotedEdges.every((at) => isLoose(quote.seams[from.quote + at])),
    rawQuoted,
    rawFound,
    sameMarks:
      (rawQuoted === rawFound || marksWithin(rawQuoted) === marksWithin(rawFound)) &&
      (!/\p{N}/u.test(rawQuoted) ||
        (sameWeight(stream.seamed, first, quote, from.quote, joins) &&
          sameWeight(stream.seamed, last + 1, quote, to.quote, joins))),
    noteMark: isLeftOut(stream.seamed, quote, passage, from, to),
    startsSentence: first === 0 || startsSentence(text, folded.ends[first - 1] ?? 0, folded.starts[first] ?? 0),
  };
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

function lettersOf(units: Uint16Array, from: number, to: number): string {
  let letters = "";
  for (let at = from; at < to; at += 1) letters += String.fromCharCode(units[at] ?? 0);
  return letters;
}

function rawOf({ text, folded }: Seamed, first: number, last: number): string {
  return last < first ? "" : text.slice(folded.starts[first], folded.ends[last]);
}

/** The text of units, without what a passage passes over. */
function rawPassage({ text, folded }: Seamed, places: Uint32Array): string {
  let raw = "";
  let first = 0;
  for (let at = 1; at <= places.length; at += 1) {
    const previous = places[at - 1] ?? 0;
    if (at < places.length && places[at] === previous + 1) continue;
    raw += text.slice(folded.starts[places[first] ?? 0], folded.ends[previous]);
    first = at;
  }
  return raw;
}

/** Where words end within a stretch, counted from its beginning. */
function innerEdges(isEdge: (at: number) => number, from: number, to: number): number[] {
  const inner: number[] = [];
  for (let at = from + 1; at < to; at += 1) if (isEdge(at) !== 0) inner.push(at - from);
  return inner;
}

/** Hyphens and line ends come and go without another word being meant. */
function isLoose(seam: number | undefined): boolean {
  return seam === SEAM.hyphen || seam === SEAM.divided || seam === SEAM.open;
}

/** What stands between the letters and digits of one word: apostrophes, and the separators of a number. */
function marksWithin(raw: string): string {
  if (!/[^\p{L}\p{M}]/u.test(raw)) return "";
  const marks = plainPunctuation(joinLines(raw, 0, raw.length)).replace(/[\p{L}\p{M}\p{N}\s-]/gu, "");
  return /\p{N}/u.test(raw) ? marks : marks.replace(/[^']/gu, "");
}

function startsSentence(text: string, from: number, to: number): boolean {
  return /[.?!:;•–—]|\n\s*\n/u.test(text.slice(from, to));
}
