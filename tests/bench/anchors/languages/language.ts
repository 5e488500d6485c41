/**
 * A language is a small grammar. A slot `{noun}` in a template or entry is replaced by one of the entries of that name.
 * The first character of a slot's name says what changing it would mean:
 *
 *   `{noun}`    a word or phrase of this class
 *   `{@person}` a name
 *   `{!act}`    an entry is "said|not said": the same with and without its negation
 *   `{#year}`   a number, made by number-slots.ts
 *   `{+clause}` a clause with slots of its own
 */
export interface Language {
  readonly name: string;
  /** BCP 47. */
  readonly code: string;
  readonly direction: "ltr" | "rtl";
  /** Written without spaces: lines break between any two characters. */
  readonly spaceless?: boolean;
  /** Has capitals, and words that may be divided at a line end. */
  readonly cased?: boolean;
  /** How thousands and decimals are marked. */
  readonly thousands: string;
  readonly decimal: string;
  readonly templates: readonly string[];
  readonly entries: Readonly<Record<string, readonly string[]>>;
  /** Letters that a random error puts in. In spaceless scripts these are signs that the grammar does not use. */
  readonly alphabet: string;
  /** What recognition takes for one another, as "one/other". */
  readonly confusions: readonly string[];
  /** Whole pairs that differ by little and mean another thing: "würde|wurde". */
  readonly nearWords?: readonly string[];
  /** Running heads and footers, with `{page}` for the page's number. */
  readonly heads: readonly string[];
  readonly feet: readonly string[];
}
