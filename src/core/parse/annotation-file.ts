import * as v from "valibot";
import { RELATIONS } from "../model/relation.ts";
import type { Parsed } from "./problem.ts";
import { DaySchema } from "../model/sign-off.ts";
import { parseWithSchema } from "./schema-problems.ts";
import { FingerprintSchema, SignOffSchema } from "./sign-off-schema.ts";

/**
 * `annotations.json`: a W3C Annotation Collection with one Annotation Page (Web Annotation Data Model, 5), whose
 * annotations carry properties of ours: `relation`, `basis` and `related`, and of who answers for them `checkedBy`,
 * `checkedAt`, `checkedFile` and `signOff`.
 */

/** The longest quotation, in UTF-16 units: some ten pages. */
const LONGEST_QUOTATION = 40_000;
/** The longest prefix or suffix. */
const LONGEST_CONTEXT = 4_000;

/** Motivations of the Web Annotation Vocabulary (3.2.7, "Motivation"). */
const MOTIVATIONS = [
  "assessing",
  "bookmarking",
  "classifying",
  "commenting",
  "describing",
  "editing",
  "highlighting",
  "identifying",
  "linking",
  "moderating",
  "questioning",
  "replying",
  "tagging",
] as const;

const line = (longest: number) =>
  v.pipe(v.string(), v.regex(/\S/, "at least one letter"), v.maxLength(longest, `at most ${longest} characters`));

const quoteEntries = {
  type: v.literal("TextQuoteSelector"),
  exact: v.pipe(line(LONGEST_QUOTATION), v.description("The words, as the document has them.")),
  prefix: v.optional(v.pipe(line(LONGEST_CONTEXT), v.description("Words before them, where the words repeat."))),
  suffix: v.optional(v.pipe(line(LONGEST_CONTEXT), v.description("Words after them, where the words repeat."))),
};
const place = v.pipe(v.number(), v.integer("a whole number"), v.minValue(0, "0 or more"));
const positionEntries = { type: v.literal("TextPositionSelector"), start: place, end: place };
/** `page=`, `viewrect=` and `xywh=`, one or more of them. */
const FRAGMENT =
  /^(?=.)(?:page=[1-9]\d{0,5})?(?:(?:^|&)(?:viewrect=|xywh=(?:pixel:|percent:)?)\d{1,7}(?:\.\d{1,6})?(?:,\d{1,7}(?:\.\d{1,6})?){3})?$/;
const fragmentEntries = {
  type: v.literal("FragmentSelector"),
  conformsTo: v.optional(v.string()),
  value: v.pipe(
    v.string(),
    v.regex(FRAGMENT, "a page, such as page=1, or a region of one, such as page=1&xywh=percent:10,80,30,10"),
  ),
};

const RefinementSchema = v.variant("type", [
  v.strictObject(quoteEntries),
  v.strictObject(positionEntries),
  v.strictObject(fragmentEntries),
]);
const refinedBy = v.optional(
  v.pipe(
    RefinementSchema,
    v.description("A selector within what this one selects (Web Annotation Data Model, 4.2.9)."),
  ),
);

const QuoteSelectorSchema = v.pipe(
  v.strictObject({ ...quoteEntries, refinedBy }),
  v.title("TextQuoteSelector"),
  v.description("Words of the document (Web Annotation Data Model, 4.2.4)."),
);

const sourceOfWords = v.pipe(
  line(200),
  v.description("The document's file, such as memo.pdf, or its id. Left out, it is the first document."),
);

const RelatedSelectorSchema = v.pipe(
  v.strictObject({ ...quoteEntries, source: v.optional(sourceOfWords) }),
  v.title("Related words"),
  v.description("Words of the document (Web Annotation Data Model, 4.2.4)."),
);

const PositionSelectorSchema = v.pipe(
  v.strictObject({ ...positionEntries, refinedBy }),
  v.title("TextPositionSelector"),
  v.description(
    "A stretch of the text in characters from 0: a hint where words repeat (Web Annotation Data Model, 4.2.5).",
  ),
);

const FragmentSelectorSchema = v.pipe(
  v.strictObject({ ...fragmentEntries, refinedBy }),
  v.title("FragmentSelector"),
  v.description(
    "A page, as a hint where words repeat (RFC 8118); or, without words, a region of a page in points or per cent from its top left (Media Fragments).",
  ),
);

const PassageTargetSchema = v.pipe(
  v.strictObject({
    type: v.literal("SpecificResource"),
    source: v.optional(sourceOfWords),
    selector: v.pipe(
      v.array(v.variant("type", [QuoteSelectorSchema, FragmentSelectorSchema, PositionSelectorSchema])),
      v.minLength(1, "a TextQuoteSelector, and perhaps a FragmentSelector with the page"),
    ),
  }),
  v.title("Passage"),
  v.description(
    "Words of the document, or a region of a page, that the claim rests on. Several passages are several targets.",
  ),
);

const SourceTargetSchema = v.pipe(
  v.strictObject({
    type: v.literal("Text"),
    id: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s\\]*)?$/, "an address that begins with https://"),
      ),
    ),
    title: line(500),
    publisher: line(200),
    date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, "a date such as 2018-03-20"))),
  }),
  v.title("Other source"),
  v.description("A source other than the document. Leave out id where no address is known."),
);

const BodySchema = v.pipe(
  v.strictObject({
    type: v.literal("TextualBody"),
    purpose: v.optional(v.picklist(MOTIVATIONS)),
    format: v.optional(v.picklist(["text/markdown", "text/plain"])),
    language: v.optional(v.string()),
    value: v.pipe(line(10_000), v.description("The note, as Markdown of one paragraph or a few.")),
  }),
  v.title("Note"),
);

const AnnotationItemSchema = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(
      /^#[a-z0-9]+(?:-[a-z0-9]+)*$/,
      "# and the claim's name as the commentary links it, such as #every-lawful-tool",
    ),
    v.maxLength(81, "at most 80 characters after #"),
    v.description("The same as the link in the commentary, such as #every-lawful-tool. It never changes."),
  ),
  type: v.literal("Annotation"),
  motivation: v.optional(v.picklist(MOTIVATIONS)),
  relation: v.pipe(
    v.picklist(RELATIONS.map((relation) => `cito:${relation}` as const)),
    v.description("How the claim uses what it rests on: a term of CiTO, the Citation Typing Ontology."),
  ),
  basis: v.pipe(
    v.picklist(["document", "source", "judgement"]),
    v.description("What the claim rests on: the document, another source, or the author's own judgement."),
  ),
  body: v.optional(v.array(BodySchema), []),
  target: v.pipe(
    v.array(v.union([line(200), v.variant("type", [PassageTargetSchema, SourceTargetSchema])])),
    v.minLength(1, "at least one target: a passage, a document's file name, or another source"),
  ),
  related: v.optional(
    v.pipe(
      v.array(RelatedSelectorSchema),
      v.description("Words of the document that touch the matter without supporting the claim."),
    ),
    [],
  ),
  checkedBy: v.optional(
    v.pipe(line(200), v.description("Who has checked the claim against its source: somebody other than its author.")),
  ),
  checkedAt: v.optional(v.pipe(DaySchema, v.description("On what day it was checked, such as 2026-11-24."))),
  checkedFile: v.optional(
    v.pipe(
      FingerprintSchema,
      v.description("SHA-256 of the document that it was checked against. For any other file the check lapses."),
    ),
  ),
  signOff: v.optional(v.union([SignOffSchema, v.array(SignOffSchema)])),
  // Properties of the standard that other tools may have written (Web Annotation Data Model, 3.3).
  created: v.optional(v.string()),
  modified: v.optional(v.string()),
  creator: v.optional(v.unknown()),
  generated: v.optional(v.string()),
  generator: v.optional(v.unknown()),
  rights: v.optional(v.string()),
  canonical: v.optional(v.string()),
});
export type AnnotationItem = v.InferOutput<typeof AnnotationItemSchema>;

export const AnnotationFileSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    "@context": v.optional(v.unknown()),
    id: v.optional(v.string()),
    type: v.literal("AnnotationCollection"),
    label: v.optional(v.string()),
    total: v.pipe(v.number(), v.integer(), v.minValue(0), v.description("How many annotations there are.")),
    first: v.strictObject({
      id: v.optional(v.string()),
      type: v.literal("AnnotationPage"),
      startIndex: v.optional(v.number()),
      items: v.pipe(v.array(AnnotationItemSchema), v.maxLength(10_000, "at most 10,000 annotations")),
    }),
  }),
  v.title("Annotations"),
  v.description("One annotation for each claim of the commentary (W3C Web Annotation Collection)."),
);
export type AnnotationFile = v.InferOutput<typeof AnnotationFileSchema>;

const KNOWN_KEYS = [
  AnnotationFileSchema,
  AnnotationFileSchema.entries.first,
  AnnotationItemSchema,
  BodySchema,
  PassageTargetSchema,
  SourceTargetSchema,
  QuoteSelectorSchema,
  FragmentSelectorSchema,
  SignOffSchema,
].flatMap((schema) => Object.keys(schema.entries));

/** @param value the file's content, already read as JSON. */
export function parseAnnotationFile(value: unknown, file = "annotations.json"): Parsed<AnnotationFile> {
  const parsed = parseWithSchema(AnnotationFileSchema, value, file, KNOWN_KEYS);
  if (!parsed.problems) return parsed;
  const names = namesOf(value);
  const problems = parsed.problems.map((problem) => {
    const annotation = names[Number(/^first\.items\[(\d+)\]/.exec(problem.where)?.[1])];
    return annotation === undefined ? problem : { ...problem, annotation };
  });
  return { problems };
}

/** What the annotations of a file with mistakes call themselves, as far as they do. */
function namesOf(value: unknown): readonly (string | undefined)[] {
  const { success, output } = v.safeParse(ItemsSchema, value);
  if (!success) return [];
  return output.first.items.map((item) => {
    const named = v.safeParse(NamedSchema, item);
    return named.success ? named.output.id.replace(/^#/, "").slice(0, 80) : undefined;
  });
}

const ItemsSchema = v.object({ first: v.object({ items: v.array(v.unknown()) }) });
const NamedSchema = v.object({ id: v.string() });
