/**
 * The shape of a catalogue's words in another language: a text for each text, for each function one that takes no more
 * than the English one, and neither a word less nor a word more.
 */
export type Translated<Words> = Words extends string
  ? string
  : Words extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Name in keyof Words]: Translated<Words[Name]> };
