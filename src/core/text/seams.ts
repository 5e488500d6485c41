import type { Folded } from "./fold.ts";
import { fold } from "./fold.ts";
import { isBrokenNumber } from "./broken-number.ts";
import { HANGUL, isDigit, KIND, kindOf } from "./letter-kind.ts";
import { isRaised, sameNumeral } from "./numerals.ts";
import { bytes } from "./room.ts";
import { codePointAt, codePointBefore } from "./code-point.ts";
import { UNSPACED } from "./unspaced.ts";

/**
 * What stands between two neighbours of a folded text. Folding makes "the rapist" and "therapist" one; the seams tell
 * them apart again.
 */
export const SEAM = {
  /** Nothing: the inside of a word. */
  none: 0,
  /** White space, with or without punctuation. */
  space: 1,
  /** Punctuation without white space: "U.S.C.", "word—word", "(j)". */
  mark: 2,
  /** A hyphen: "drug-related". */
  hyphen: 3,
  /** An apostrophe between letters: "don’t". */
  apostrophe: 4,
  /** A hyphen at a line end, which may divide one word or join two. */
  divided: 5,
  /** Between letters of a script that is written without spaces, where lines end anywhere. */
  open: 6,
  /** Between two digits: what stands there is part of the number. */
  digits: 7,
} as const;
export type Seam = (typeof SEAM)[keyof typeof SEAM];

/**
 * Bits of {@link Seamed.edges}: whether a quotation may begin or end at a seam, whether a whole word does, and whether
 * the seam touches a digit.
 */
export const EDGE = { begin: 1, finish: 2, word: 4, digit: 8 } as const;

/** A text, folded, with the seams between its folded units. */
export interface Seamed {
  readonly text: string;
  readonly folded: Folded;
  /** `seams[i]` is before unit `i`; the first and the last are the ends of the text. One more than units. */
  readonly seams: Uint8Array;
  /** For each seam, bits of {@link EDGE}. */
  readonly edges: Uint8Array;
}

const UNPRINTED = /[\p{Default_Ignorable_Code_Point}\p{Surrogate}]|(?!\s)\p{Control}/gu;
const LINE_END_HYPHEN = /^[-\u2010\u2011\u00AD\u0002]\s*\n\s*$/u;
const HYPHENS = /^[-\u2010\u2011]\s*$/u;
const APOSTROPHE = /^['’‘ʼʻ`´′＇]$/u;
const LETTER = /\p{L}/u;
/** Inside a number: "1,000", "3.5", "10:30", "3/20/2018", "1’000". */
const INSIDE_NUMBER = /^[.,:'’/⁄٫٬]$/u;

export function seamed(text: string): Seamed {
  const folded = fold(text);
  const count = folded.text.length;
  const seams = bytes(count + 1);
  const edges = bytes(count + 1);
  seams[0] = SEAM.space;
  seams[count] = SEAM.space;
  const { units, starts, ends } = folded;
  const plain = EDGE.begin | EDGE.finish | EDGE.word;
  let before = count > 0 ? kindOf(units[0] ?? 0) : KIND.other;
  let special = 0;
  for (let unit = 1; unit < count; unit += 1) {
    const after = kindOf(units[unit] ?? 0);
    // Nearly all seams are the inside of a word, or one space or line end between two, with or without a comma: told
    // without a pattern.
    if (before <= KIND.digit && after <= KIND.digit && before + after < 2 * KIND.digit) {
      const digit = before + after === 2 * KIND.letter ? 0 : EDGE.digit;
      const end = ends[unit - 1] ?? 0;
      const gap = (starts[unit] ?? 0) - end;
      if (gap <= 0) {
        edges[unit] = digit;
        before = after;
        continue;
      }
      if (isSpace(text, end, gap)) {
        seams[unit] = SEAM.space;
        edges[unit] = plain | digit;
        before = after;
        continue;
      }
    }
    // Inside a number, too, there is mostly nothing.
    if (before === KIND.digit && after === KIND.digit && starts[unit] === ends[unit - 1]) {
      seams[unit] = SEAM.digits;
      edges[unit] = EDGE.digit;
      continue;
    }
    seams[unit] = seamBefore(text, folded, unit);
    edges[unit] = UNKNOWN_EDGE;
    special += 1;
    before = after;
  }
  // What an apostrophe is depends on what follows.
  for (let unit = special > 0 ? edges.indexOf(UNKNOWN_EDGE) : -1; unit >= 0; unit = edges.indexOf(UNKNOWN_EDGE, unit)) {
    edges[unit] = edgeOf(text, folded, seams, unit);
  }
  edges[0] = edgeOf(text, folded, seams, 0);
  edges[count] = edgeOf(text, folded, seams, count);
  return { text, folded, seams, edges };
}

/** A value that no edge has. */
const UNKNOWN_EDGE = 255;

function edgeOf(text: string, folded: Folded, seams: Uint8Array, unit: number): number {
  const digit = isDigit(folded, unit - 1) || isDigit(folded, unit) ? EDGE.digit : 0;
  const inside = seams[unit] === SEAM.none && unit > 0 && unit < folded.units.length;
  return (inside ? 0 : edgesAt(text, folded, seams, unit)) | digit;
}

/** What may stand before a space without making it anything else: `,`, `.`, `;`, `:`, `)`, `"`, `”`. */
const BEFORE_SPACE = new Set([0x2c, 0x2e, 0x3b, 0x3a, 0x29, 0x22, 0x201d]);

function isSpace(text: string, at: number, gap: number): boolean {
  if (gap > 2) return false;
  const last = text.charCodeAt(at + gap - 1);
  return (last === 0x20 || last === 0x0a) && (gap === 1 || BEFORE_SPACE.has(text.charCodeAt(at)));
}

/** The characters between the units before and at a seam; at the ends of the text, what stands outside of the words. */
export function between({ text, folded }: Seamed, seam: number): string {
  const from = seam === 0 ? 0 : (folded.ends[seam - 1] ?? 0);
  const to = seam === folded.text.length ? text.length : (folded.starts[seam] ?? 0);
  return text.slice(from, Math.max(from, to));
}

function seamBefore(text: string, folded: Folded, unit: number): Seam {
  const before = folded.ends[unit - 1] ?? 0;
  const after = folded.starts[unit] ?? 0;
  const digits = isDigit(folded, unit - 1) && isDigit(folded, unit);
  if (digits && after > before && isBrokenNumber(text.slice(before, after), text, folded, unit)) {
    return /^\s/.test(text.slice(before, after)) ? SEAM.none : SEAM.digits;
  }
  if (after < before) return digits && !sameNumeral(text, folded, unit) ? SEAM.digits : SEAM.none;
  if (after === before) {
    if (digits) return SEAM.digits;
    const open = UNSPACED.test(codePointAt(folded.text, unit)) || UNSPACED.test(codePointBefore(folded.text, unit));
    return open ? SEAM.open : SEAM.none;
  }
  if (digits) return SEAM.digits;
  const raw = text.slice(before, after);
  if (LINE_END_HYPHEN.test(raw)) return SEAM.divided;
  const printed = raw.replace(UNPRINTED, "");
  if (printed === "") return SEAM.none;
  if (HYPHENS.test(printed)) return SEAM.hyphen;
  if (APOSTROPHE.test(printed) && LETTER.test(folded.text.charAt(unit))) return SEAM.apostrophe;
  if (!/\s/u.test(printed)) return SEAM.mark;
  if (printed.trim() === "" && linesEndAnywhere(folded.text, unit, printed)) return SEAM.open;
  return SEAM.space;
}

/** Korean has spaces between words but ends its lines within them. */
function linesEndAnywhere(folded: string, unit: number, space: string): boolean {
  const [before, after] = [codePointBefore(folded, unit), codePointAt(folded, unit)];
  if (UNSPACED.test(before) && UNSPACED.test(after)) return true;
  return space.includes("\n") && HANGUL.test(before) && HANGUL.test(after);
}

function edgesAt(text: string, folded: Folded, seams: Uint8Array, unit: number): number {
  const both = EDGE.begin | EDGE.finish;
  if (unit === 0 || unit === folded.text.length) return both | EDGE.word;
  switch (seams[unit]) {
    case SEAM.space:
    case SEAM.mark:
    case SEAM.hyphen:
    case SEAM.open:
      return both | EDGE.word;
    case SEAM.apostrophe: {
      // "l’homme" may be quoted from "homme" on, and "Sessions’s" up to the possessive; "don’t" neither way.
      const letters = lettersFrom(seams, unit);
      if (letters >= 3) return EDGE.begin;
      return letters === 1 && folded.text[unit] === "s" ? EDGE.finish : 0;
    }
    case SEAM.divided:
      // "Drug-⏎Related" are two words; "thera-⏎pist" is one.
      return LETTER.test(folded.text.charAt(unit)) &&
        !/^\p{Lu}/u.test(text.slice(folded.starts[unit], folded.ends[unit]))
        ? 0
        : both | EDGE.word;
    case SEAM.digits: {
      const raw = text.slice(folded.ends[unit - 1], folded.starts[unit]);
      const printed = (isBrokenNumber(raw, text, folded, unit) ? raw.trim() : raw).replace(UNPRINTED, "");
      // A note's raised number after a stop is another: "pages 12–13.¹".
      if (
        printed === "" ||
        (INSIDE_NUMBER.test(printed) && isRaised(text, folded, unit) === isRaised(text, folded, unit - 1))
      )
        return 0;
      return both | EDGE.word;
    }
    default:
      return 0;
  }
}

/** How many units stand together from one on; no more than three are counted. */
function lettersFrom(seams: Uint8Array, unit: number): number {
  let count = 1;
  while (count < 3 && unit + count < seams.length && seams[unit + count] === SEAM.none) count += 1;
  return count;
}
