import type { Folded } from "./fold.ts";

/** Whether a unit continues the numeral of the unit before it: "½" folds to two numerals, "⑫" to one. */
export function sameNumeral(text: string, folded: Folded, unit: number): boolean {
  return !text.slice(folded.starts[unit], folded.ends[unit]).normalize("NFKD").includes("\u2044");
}

/** Superscripts, subscripts, circled numerals and fractions: numerals that folding makes ordinary digits. */
export function isRaised(text: string, { starts, ends }: Folded, unit: number): boolean {
  return /\p{No}/u.test(text.slice(starts[unit], ends[unit]));
}
