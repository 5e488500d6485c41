import { sought } from "./searchable.ts";

/** What a reader looks for. */
export interface Query {
  /** All words as one; empty where there are quotation marks or nothing to look for. */
  readonly phrase: string;
  /** Phrases in quotation marks, and words outside of them. */
  readonly terms: readonly string[];
}

const QUOTED = /"([^"]*)"?|“([^”]*)”?|„([^“”]*)[“”]?|«([^»]*)»?/gu;
/** More terms than these are no search. */
const MOST_TERMS = 32;
/** Longer than any phrase that somebody types or pastes to find it, in UTF-16 units. */
export const LONGEST_QUERY = 2_000;

/** Reads what was typed: words are looked for together, and one by one where they stand nowhere together. */
export function queryOf(typed: string): Query {
  const text = typed.slice(0, LONGEST_QUERY);
  const phrases: string[] = [];
  const rest = text.replace(QUOTED, (_, ...groups: (string | undefined)[]) => {
    phrases.push(groups.slice(0, 4).find((group) => group !== undefined) ?? "");
    return " ";
  });
  const terms = [...phrases, ...rest.split(/\s+/u)].map(sought).filter((term) => term !== "");
  return { phrase: phrases.length > 0 ? "" : sought(text), terms: [...new Set(terms)].slice(0, MOST_TERMS) };
}
