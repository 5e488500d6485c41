import * as v from "valibot";

/** `citation` in publication.json: the same as model/citation.ts, with what editors are told of it. */

const words = (description: string, longest = 300) =>
  v.pipe(
    v.string(),
    v.regex(/\S/, "at least one letter"),
    v.maxLength(longest, `at most ${longest} characters`),
    v.description(description),
  );

const PersonSchema = v.strictObject({
  family: words("Family name, with what stands before it and is sorted with it: de la Cruz."),
  given: v.optional(words("Given names or initials.")),
  suffix: v.optional(words("Jr., III.", 40)),
});

const InstitutionSchema = v.strictObject({ name: words("An institution, office or group, as it is called.") });

const AuthorsSchema = v.pipe(
  v.array(v.union([PersonSchema, InstitutionSchema])),
  v.minLength(1, "at least one author"),
  v.description("Who wrote it, name by name: people with a family name, institutions with a name."),
);

export const DocumentCitationFileSchema = v.strictObject({
  authors: v.optional(AuthorsSchema),
  genre: v.optional(words("What kind of document it is: Memorandum.", 80)),
  publisher: v.optional(words("The institution that issued it.")),
  reproduction: v.optional(
    words("What this file is, where it is not the original: typeset reproduction. Every citation says so.", 120),
  ),
});

export const CommentaryCitationFileSchema = v.strictObject({ authors: v.optional(AuthorsSchema) });
