import type { Utf16Offset } from "../model/units.ts";
import { longs, shorts } from "./room.ts";

/**
 * Folding takes away what typesetting, encoding and recognition change in a text while its words stay: case,
 * composition, ligatures, white space, hyphens, quotation marks, zero-width characters. What is left are letters,
 * digits and marks (vowel signs, accents; but not of Greek) of all scripts.
 */
export interface Folded {
  readonly text: string;
  /** The same as numbers: one code for each UTF-16 unit. */
  readonly units: Uint16Array;
  /**
   * For each UTF-16 unit of the folded text: where the characters that it comes from start and end in the original.
   * Several units may share one place ("ﬁ"), and one place may be several characters (a letter and its accents).
   */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * A character with the marks that belong to it: marks are put in one order only beside each other. Halfwidth voicing
 * marks are letters that decompose to marks.
 */
const CLUSTER = /[^][\p{M}\p{Default_Ignorable_Code_Point}\uFF9E\uFF9F]*/gu;
const CLUSTER_HERE = new RegExp(CLUSTER.source, "uy");

const IGNORED_AT_END = /\p{Default_Ignorable_Code_Point}+$/u;
const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;

const GREEK = /^\p{Script=Greek}/u;

/** Letters by category, apostrophes by use: U+02BB, U+02BC. */
const UNKEPT = /[^\p{L}\p{N}\p{M}]|[\u02BB\u02BC]|\p{Default_Ignorable_Code_Point}/gu;

/** What each ASCII character folds to; 0 for nothing. */
const ASCII = Uint16Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

/** Whether a unit can neither belong to the character before it nor be half of one. Says no where it is in doubt. */
function standsAlone(unit: number): boolean {
  if (unit < 0x300) return unit !== 0xad;
  return isMark(unit) || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** Whether a unit is a dash, a quotation mark, an ellipsis or the like, of which folding keeps nothing. */
function isMark(unit: number): boolean {
  return unit >= 0x2010 && unit <= 0x2027;
}

/** Repeats are the rule: a text has some hundred different characters. */
const known = new Map<string, string>();
/** Characters remembered, of no more units than that. */
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 8;

function foldedCluster(cluster: string): string {
  let kept = known.get(cluster);
  if (kept === undefined) {
    kept = foldCluster(cluster);
    if (cluster.length <= LONGEST_KNOWN && known.size < MOST_KNOWN) known.set(cluster, kept);
  }
  return kept;
}

/** The same of characters of one unit, each of which is remembered. */
const knownUnits = new Map<number, string>();

function foldedUnit(unit: number): string {
  let kept = knownUnits.get(unit);
  if (kept === undefined) {
    kept = foldCluster(String.fromCharCode(unit));
    knownUnits.set(unit, kept);
  }
  return kept;
}

export function fold(text: string): Folded {
  foldInto(text);
  const count = gathered;
  // Of a long text what was gathered is kept and not copied, or memory for both would be needed; nearly all of it is used.
  if (allUnits.length > MOST_KEPT) {
    const units = allUnits.subarray(0, count);
    const starts = allStarts.subarray(0, count);
    const ends = allEnds.subarray(0, count);
    makeRoom(MOST_KEPT);
    return { text: textOf(units), units, starts, ends };
  }
  const units = shorts(count);
  const starts = longs(count);
  const ends = longs(count);
  for (let at = 0; at < count; at += 1) {
    units[at] = allUnits[at] ?? 0;
    starts[at] = allStarts[at] ?? 0;
    ends[at] = allEnds[at] ?? 0;
  }
  return { text: textOf(units), units, starts, ends };
}

/** The folded units alone, of a short text. */
export function foldedUnits(text: string): Uint16Array {
  foldInto(text);
  const units = shorts(gathered);
  for (let at = 0; at < units.length; at += 1) units[at] = allUnits[at] ?? 0;
  return units;
}

/** Where folded units and their places are gathered, one text after the other; beyond so many, room is given away. */
const MOST_KEPT = 1 << 14;
let allUnits = new Uint16Array(MOST_KEPT);
let allStarts = new Uint32Array(MOST_KEPT);
let allEnds = new Uint32Array(MOST_KEPT);
/** How many there are. */
let gathered = 0;

function makeRoom(units: number): void {
  allUnits = new Uint16Array(units);
  allStarts = new Uint32Array(units);
  allEnds = new Uint32Array(units);
}

function push(unit: number, start: Utf16Offset, end: Utf16Offset): void {
  if (gathered === allUnits.length) grow();
  allUnits[gathered] = unit;
  allStarts[gathered] = start;
  allEnds[gathered] = end;
  gathered += 1;
}

function grow(): void {
  const units = allUnits;
  const starts = allStarts;
  const ends = allEnds;
  makeRoom(Math.ceil(units.length * 1.5));
  allUnits.set(units);
  allStarts.set(starts);
  allEnds.set(ends);
}

function foldInto(text: string): void {
  gathered = 0;
  // Four fifths of a text are letters; a little more, and long texts need not be copied.
  const expected = Math.ceil(text.length * 0.85);
  if (expected > allUnits.length) makeRoom(expected);
  for (let at = 0; at < text.length;) {
    at = foldPlain(text, at);
    if (at === text.length) break;
    const unit = text.charCodeAt(at);
    const alone = at + 1 === text.length || standsAlone(text.charCodeAt(at + 1));
    const single = alone && (unit & 0xf800) !== 0xd800;
    if (single) {
      const kept = foldedUnit(unit);
      for (let index = 0; index < kept.length; index += 1) push(kept.charCodeAt(index), at, at + 1);
      at += 1;
      continue;
    }
    CLUSTER_HERE.lastIndex = at;
    const cluster = CLUSTER_HERE.exec(text)?.[0] ?? text.charAt(at);
    // A soft hyphen after a letter may end the line: it is between letters, not of one.
    const length = cluster.length === 1 ? 1 : cluster.replace(IGNORED_AT_END, "").length;
    const kept = foldedCluster(cluster);
    for (let index = 0; index < kept.length; index += 1) push(kept.charCodeAt(index), at, at + length);
    at += cluster.length;
  }
}

/**
 * Folds plain characters, nearly all of most texts, in a tenth of the time that others take; returns where the first
 * other one is, or where room for more is needed.
 */
function foldPlain(text: string, from: Utf16Offset): Utf16Offset {
  if (gathered === allUnits.length) grow();
  const units = allUnits;
  const starts = allStarts;
  const ends = allEnds;
  let count = gathered;
  let at = from;
  let unit = at < text.length ? text.charCodeAt(at) : 128;
  while (unit < 128 || isMark(unit)) {
    const next = at + 1 === text.length ? 0 : text.charCodeAt(at + 1);
    if (next >= 128 && !standsAlone(next)) break;
    const kept = unit < 128 ? (ASCII[unit] ?? 0) : 0;
    if (kept !== 0) {
      if (count === units.length) break;
      units[count] = kept;
      starts[count] = at;
      ends[count] = at + 1;
      count += 1;
    }
    at += 1;
    if (at === text.length) break;
    unit = next;
  }
  gathered = count;
  return at;
}

/** More arguments than this overflow the stack of some engines. */
const MOST_ARGUMENTS = 8_192;

function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += MOST_ARGUMENTS) {
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + MOST_ARGUMENTS));
  }
  return text;
}

/** The folded text alone. */
export function foldedText(text: string): string {
  return text.replace(CLUSTER, foldedCluster);
}

function foldCluster(cluster: string): string {
  if (/^[a-z0-9]$/.test(cluster)) return cluster;
  const decomposed = cluster.replace(IGNORED, "").normalize("NFKD");
  // Down, up and down again makes one of "ß", "ẞ" and "ss", and of "σ" and "ς" (Unicode, 3.13, default caseless matching).
  const caseless = decomposed.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ");
  const kept = caseless.normalize("NFKD").replace(UNKEPT, "");
  // Greek capitals go without the accents of small letters.
  if (GREEK.test(kept)) return kept.replace(/\p{M}/gu, "");
  // Accents that stand on nothing (U+00B4, U+00A8) are no words: they are typed for quotation marks.
  return /[\p{L}\p{N}]/u.test(kept) ? kept : "";
}
