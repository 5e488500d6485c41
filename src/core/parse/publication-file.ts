import * as v from "valibot";
import { ClaimIdSchema } from "../model/commentary.ts";
import { CommentaryCitationFileSchema, DocumentCitationFileSchema } from "./citation-schema.ts";
import { PAGE_RANGES } from "../versions/page-ranges.ts";
import type { Parsed } from "./problem.ts";
import { parseWithSchema } from "./schema-problems.ts";

/** `publication.json`: what the publication is, and where its documents came from. */

/** More are a library, which wants a list of its own and not a switch above the page. */
export const MOST_DOCUMENTS = 50;

const words = (title: string, description: string, longest = 1_000) =>
  v.pipe(
    v.string(),
    v.regex(/\S/, "at least one letter"),
    v.maxLength(longest, `at most ${longest} characters`),
    v.title(title),
    v.description(description),
  );

const date = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(
      /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
      "a date such as 2018-03-20, 2018-03 or 2018",
    ),
    v.description(description),
  );

const language = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, "a language tag such as en or pt-BR"),
    v.maxLength(35, "a language tag such as en or pt-BR"),
    v.description(description),
  );

const fileName = (ending: RegExp, example: string, description: string) =>
  v.pipe(
    v.string(),
    v.regex(ending, `the name of a file in this folder, such as ${example}`),
    v.maxLength(120, "at most 120 characters"),
    v.description(description),
  );

const DocumentSchema = v.strictObject({
  id: v.pipe(
    ClaimIdSchema,
    v.description(
      "Name of the document within this publication, such as memo. Of any but the first it is part of its address.",
    ),
  ),
  title: words("Title", "The document's title, as it calls itself."),
  shortTitle: words("Short title", "What running text calls it: the memo.", 80),
  creator: words("Creator", "Who wrote it."),
  date: date("When it was made: 2018-03-20, 2018-03 or 2018."),
  language: language("Language of the document (BCP 47), such as en."),
  otherLanguages: v.optional(
    v.pipe(
      v.array(language("A language tag such as es.")),
      v.maxLength(8, "at most 8 languages"),
      v.description("Other languages that parts of the document are in: its scans are read in these, too."),
    ),
  ),
  provenance: words("Provenance", "Where this file came from, in a sentence or two.", 4_000),
  notice: v.optional(words("Notice", "A few words that stand wherever the document is shown.", 200)),
  rights: words("Rights", "Under what terms the document may be shown.", 2_000),
  citation: v.optional(
    v.pipe(DocumentCitationFileSchema, v.description("What citations of the document need besides.")),
  ),
  file: fileName(/^[^./\\\s][^/\\\t\n\r]*\.pdf$/, "memo.pdf", "The PDF, in this folder."),
  sha256: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits, as sha256sum prints them"),
    v.description("SHA-256 of the PDF's bytes: the build stops when the file is another one."),
  ),
  publishHiddenWords: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        "Whether to publish the PDF as it is although it holds words that its pages do not show. Without it, a copy that lacks them is published.",
      ),
    ),
  ),
  versions: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits")),
          bytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
          pages: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
          until: date("The day on which another file took its place."),
          recognised: v.optional(
            v.pipe(
              v.string(),
              v.regex(PAGE_RANGES, "page numbers such as 1-3, 7"),
              v.maxLength(10_000, "at most 10000 characters"),
              v.description("Its pages whose text a machine had read from their pictures: 1-3, 7."),
            ),
          ),
          published: v.optional(
            v.pipe(
              v.string(),
              v.regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits"),
              v.description(
                "SHA-256 of the copy without hidden words that was published in its place, where there was one.",
              ),
            ),
          ),
        }),
      ),
      v.maxLength(1_000, "at most 1000 versions"),
      v.description("The files that stood here before, oldest first; replace keeps this list."),
    ),
  ),
});

export const PublicationFileSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    title: words("Title", "Title of the publication, in the index and in the browser's tab."),
    description: words("Description", "One or two sentences, for the index and for cards.", 500),
    language: language("Language of the publication (BCP 47), such as en."),
    date: date("First published, or last changed."),
    commentary: v.strictObject({
      file: fileName(/^[^./\\\s][^/\\\t\n\r]*\.md$/, "commentary.md", "The commentary, in this folder."),
      byline: words("Byline", "Who wrote the commentary."),
      credit: words("Credit", "Whom and what the commentary reports, as one line of Markdown with links.", 2_000),
      language: v.optional(language("Language of the commentary, where it is another than the publication's.")),
      citation: v.optional(
        v.pipe(CommentaryCitationFileSchema, v.description("What citations of the commentary need besides.")),
      ),
    }),
    documents: v.pipe(
      v.array(DocumentSchema),
      v.minLength(1, "at least one document"),
      v.maxLength(MOST_DOCUMENTS, `at most ${MOST_DOCUMENTS} documents`),
      v.description(
        "The source documents, the first of which a reader sees first. Each claim rests on one of them, which its target names.",
      ),
    ),
  }),
  v.title("Publication"),
  v.description("One source document or several, and a commentary on them."),
);
export type PublicationFile = v.InferOutput<typeof PublicationFileSchema>;
export type DocumentDescription = v.InferOutput<typeof DocumentSchema>;

const KNOWN_KEYS = [
  ...Object.keys(PublicationFileSchema.entries),
  ...Object.keys(PublicationFileSchema.entries.commentary.entries),
  ...Object.keys(DocumentSchema.entries),
  ...Object.keys(DocumentCitationFileSchema.entries),
];

/** @param value the file's content, already read as JSON. */
export function parsePublicationFile(value: unknown, file = "publication.json"): Parsed<PublicationFile> {
  return parseWithSchema(PublicationFileSchema, value, file, KNOWN_KEYS);
}
