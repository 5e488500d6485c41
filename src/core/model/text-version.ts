import * as v from "valibot";

const pageNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Words as they stand in a page's text, to the letter: `text` is that text from `start` on. */
const WordsSpanSchema = v.strictObject({
  page: pageNumber,
  /** UTF-16 offset in the page's text. */
  start: offset,
  text: v.string(),
  /** What parts it from the next span: a space where a line ends, a line end that was meant. Nothing if absent. */
  after: v.optional(v.picklist([" ", "\n"])),
});
export type WordsSpan = v.InferOutput<typeof WordsSpanSchema>;

/** Where a page begins in the middle of a paragraph. */
const PageSpanSchema = v.strictObject({ begins: pageNumber });

const ContentSchema = v.array(v.union([WordsSpanSchema, PageSpanSchema]));
/** Running text. Lines are joined, and what divides a word at a line's end is left out between two spans. */
export type Content = v.InferOutput<typeof ContentSchema>;

const CellSchema = v.strictObject({ header: v.boolean(), content: ContentSchema });
const ItemSchema = v.strictObject({
  /** 0 for the outermost list. */
  depth: offset,
  /** "1.", "(a)", "•"; empty where none is written. */
  marker: ContentSchema,
  content: ContentSchema,
});

/** A block of a document's text version, in order of reading. */
const TextBlockSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("heading"),
    level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
    content: ContentSchema,
  }),
  v.strictObject({ kind: v.picklist(["paragraph", "caption", "footnote"]), content: ContentSchema }),
  /** What stands at the edge of a page and is no part of the text: a running head, a page number. */
  v.strictObject({ kind: v.literal("furniture"), edge: v.picklist(["head", "foot"]), content: ContentSchema }),
  v.strictObject({ kind: v.literal("list"), items: v.array(ItemSchema) }),
  v.strictObject({ kind: v.literal("table"), rows: v.array(v.array(CellSchema)) }),
  /** A picture that the file describes; none of its words are in the page's text. */
  v.strictObject({ kind: v.literal("figure"), page: pageNumber, description: v.string() }),
  /** Where a page begins. */
  v.strictObject({ kind: v.literal("page"), page: pageNumber }),
]);
export type TextBlock = v.InferOutput<typeof TextBlockSchema>;

/** A document as running text: all words of its pages, each once. */
export const TextVersionSchema = v.strictObject({
  /** Of the file's bytes. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  direction: v.picklist(["ltr", "rtl"]),
  blocks: v.array(TextBlockSchema),
});
export type TextVersion = v.InferOutput<typeof TextVersionSchema>;
