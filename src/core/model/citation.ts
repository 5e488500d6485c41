import * as v from "valibot";

/**
 * What a citation says of a work beyond its title and date. All of it is optional: where nobody said how a name divides,
 * it stands whole, for no program can tell a person's name from an office's.
 */
const text = v.optional(v.string());

/** A person has a family name, and an institution a name; the build has made sure that one of them is there. */
const AuthorSchema = v.strictObject({
  name: text,
  /** With what stands before it and is sorted with it: "de la Cruz". */
  family: text,
  given: text,
  /** "Jr.", "III". */
  suffix: text,
});
export type Author = v.InferOutput<typeof AuthorSchema>;

/** Of a commentary, the authors alone. */
export const CitationSchema = v.strictObject({
  authors: v.optional(v.array(AuthorSchema)),
  genre: text,
  /** The institution that issued it. */
  publisher: text,
  /** What this file is, where it is not the original: "typeset reproduction". Every citation says so. */
  reproduction: text,
});
