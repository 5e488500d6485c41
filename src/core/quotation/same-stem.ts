import type { Token } from "./tokens.ts";

/** Words that turn a sentence into its opposite (English). */
const NEGATION =
  /^(?:not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|cant|wont|dont|unless|except|hardly|barely|scarcely)$|n't$/;

export function isNegation(token: Token): boolean {
  return NEGATION.test(token.core);
}

/** A shorter stem is hardly one: "the" and "thes". */
const SHORTEST_STEM = 3;

/** Whether a quoted word is the passage's with another ending: "encourages", "encourage". Never a number or a negation. */
export function sameStem(quoted: Token, passage: Token): boolean {
  if (isNegation(quoted) || isNegation(passage)) return false;
  if (!/^[\p{L}\p{M}']+$/u.test(quoted.core) || !/^[\p{L}\p{M}']+$/u.test(passage.core)) return false;
  const stems = stemsOf(passage.core);
  return [...stemsOf(quoted.core)].some((stem) => stems.has(stem));
}

/** A word and what it may be made from by an English ending of number, person, tense or possession. */
function stemsOf(word: string): Set<string> {
  const stems = new Set([word]);
  const add = (ending: RegExp, ...replacements: string[]): void => {
    if (!ending.test(word)) return;
    for (const replacement of replacements) stems.add(word.replace(ending, replacement));
  };
  add(/'s$|s'$|'$/, "");
  add(/s$/, "");
  add(/es$/, "");
  add(/ies$/, "y");
  add(/ied$/, "y");
  add(/ed$/, "", "e");
  add(/ing$/, "", "e");
  add(/([bdfglmnprt])\1(?:ed|ing)$/, "$1");
  return new Set([...stems].filter((stem) => stem.length >= SHORTEST_STEM));
}

/**
 * Whether a word with an editor's brackets is the passage's: all of its letters ("[T]he"), or its beginning with another
 * ending in brackets ("encourag[ing]").
 */
export function sameAltered(quoted: Token, passage: Token): boolean {
  const letters = quoted.core.replace(/[[\]]/gu, "");
  if (letters === passage.core) return true;
  const parts = /^([\p{L}\p{M}]+)\[([\p{L}\p{M}]{0,4})\]?$/u.exec(quoted.core);
  const [, beginning = "", ending = ""] = parts ?? [];
  if (beginning.length < SHORTEST_STEM || !passage.core.startsWith(beginning)) return false;
  return passage.core.length - beginning.length <= 4 && !/^(?:less|nt|not)$/.test(ending) && !isNegation(passage);
}
