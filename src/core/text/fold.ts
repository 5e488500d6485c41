import type { Utf16Offset } from "../model/units.ts";

/**
 * Folding takes away what typesetting, encoding and recognition change in a text while its words stay: case,
 * composition, ligatures, white space, hyphens, quotation marks, zero-width characters. What is left are letters,
 * digits and marks (vowel signs, accents) of all scripts.
 */
export interface Folded {
  readonly text: string;
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

const IGNORED_AT_END = /\p{Default_Ignorable_Code_Point}+$/u;
const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;

/** Letters by category, apostrophes by use: U+02BB, U+02BC. */
const UNKEPT = /[^\p{L}\p{N}\p{M}]|[\u02BB\u02BC]|\p{Default_Ignorable_Code_Point}/gu;

export function fold(text: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  // Repeats are the rule: a page has some hundred different characters.
  const known = new Map<string, string>();
  const keep = (piece: string, start: Utf16Offset, end: Utf16Offset): void => {
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  const foldedCluster = (cluster: string): string => {
    let folded = known.get(cluster);
    if (folded === undefined) {
      folded = foldCluster(cluster);
      if (cluster.length <= 8) known.set(cluster, folded);
    }
    return folded;
  };
  for (const match of text.matchAll(CLUSTER)) {
    const cluster = match[0];
    // A soft hyphen after a letter may end the line: it is between letters, not of one.
    const length = cluster.length === 1 ? 1 : cluster.replace(IGNORED_AT_END, "").length;
    keep(foldedCluster(cluster), match.index, match.index + length);
  }
  return { text: pieces.join(""), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** The folded text alone. */
export function foldedText(text: string): string {
  return text.replace(CLUSTER, foldCluster);
}

function foldCluster(cluster: string): string {
  if (/^[a-z0-9]$/.test(cluster)) return cluster;
  const decomposed = cluster.replace(IGNORED, "").normalize("NFKD");
  // Down, up and down again makes one of "ß", "ẞ" and "ss", and of "σ" and "ς" (Unicode, 3.13, default caseless matching).
  const caseless = decomposed.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ");
  const kept = caseless.normalize("NFKD").replace(UNKEPT, "");
  // Accents that stand on nothing (U+00B4, U+00A8) are no words: they are typed for quotation marks.
  return /[\p{L}\p{N}]/u.test(kept) ? kept : "";
}
