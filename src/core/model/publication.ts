import * as v from "valibot";
import { AnchorSchema } from "./anchor.ts";
import { CitationSchema } from "./citation.ts";
import { BlockSchema, ClaimIdSchema, InlineSchema } from "./commentary.ts";
import { RELATIONS } from "./relation.ts";
import { CheckSchema, SIGNABLE_STATES } from "./sign-off.ts";
import { StandingSchema } from "./standing.ts";

/**
 * What the reading view is drawn from: everything the build found out about one publication. It is in the static HTML
 * as a data block, packed (packing/packed-publication.ts), so the first screen needs no request. Addresses in it are
 * absolute paths of the site (they begin with the site's base, "/" unless it is served from a folder).
 */

const positive = v.pipe(v.number(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const href = v.string();
const date = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/));

/** One picture, in one width. */
export const PictureSourceSchema = v.strictObject({
  href,
  /** In device pixels. */
  width: positive,
  height: positive,
});
export type PictureSource = v.InferOutput<typeof PictureSourceSchema>;

/** A picture in several widths, narrowest first; at least one. */
export const PictureSchema = v.strictObject({ sources: v.pipe(v.array(PictureSourceSchema), v.minLength(1)) });
export type Picture = v.InferOutput<typeof PictureSchema>;

/** How a machine read a page's text. */
export const RecognisedSchema = v.strictObject({
  /** With its version. */
  engine: v.string(),
  /** That the page was taken to be in: BCP 47. */
  language: v.string(),
  /** How sure it is on the whole, in percent. */
  confidence: positive,
  /** True where that was a picture on the page, and the rest is the file's own text. */
  partly: v.optional(v.boolean()),
  /** True where a person has corrected its words since. */
  corrected: v.optional(v.boolean()),
});

export const PageSchema = v.strictObject({
  /** As printed on the page or in the file's page labels; else the page number. */
  label: v.string(),
  /** In PDF points, after the page's own rotation. */
  width: positive,
  height: positive,
  picture: PictureSchema,
  /**
   * True where the words to be selected over the picture are those of `textHrefs` and not the file's own: the file has
   * others there, which the page does not show.
   */
  ownWords: v.optional(v.boolean()),
  /** Present where a machine read the page's text from its picture. */
  recognised: v.optional(RecognisedSchema),
});
export type Page = v.InferOutput<typeof PageSchema>;

export const SourceDocumentSchema = v.strictObject({
  id: ClaimIdSchema,
  title: v.string(),
  /** What readers call it in running text: "the memo". */
  shortTitle: v.string(),
  creator: v.string(),
  date,
  /** BCP 47. */
  language: v.string(),
  /** Where the file came from, in a sentence or two. */
  provenance: v.string(),
  /** A few words that stand wherever the document is shown ("Typeset reproduction, not the Department's scan"). */
  notice: v.optional(v.string()),
  rights: v.string(),
  /** What citations say of it besides. */
  citation: v.optional(CitationSchema),
  file: v.strictObject({
    href,
    /** The name to download it under. */
    name: v.string(),
    bytes: positive,
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    /** Address of the same pages in a file that is opened with few pieces of it; absent where this one is. */
    laidOutHref: v.optional(href),
  }),
  /** The same file with the claims marked in it; absent where it could not be made. */
  annotated: v.optional(v.strictObject({ href, name: v.string(), bytes: positive })),
  /**
   * Addresses of the document's text with places (model/page-text.ts), in parts (text/text-parts.ts). They hold hashes:
   * cache them for ever.
   */
  textHrefs: v.pipe(v.array(href), v.minLength(1)),
  /** The same of its words alone (text/document-words.ts), which is what is searched. */
  wordsHrefs: v.pipe(v.array(href), v.minLength(1)),
  /** Address of the same as running text (model/text-version.ts); it holds a hash. Its page is `text/` beside it. */
  textVersionHref: href,
  /**
   * Address of what helps to find one's way in it (model/contents.ts); it holds a hash. Absent where there is nothing to
   * find: one page, and no outline.
   */
  contentsHref: v.optional(href),
  /**
   * From where to where across them its pages are printed on, in shares of their width: the margins are beside that. Absent
   * where no print has a place.
   */
  print: v.optional(v.strictObject({ left: share, right: share })),
  pages: v.pipe(v.array(PageSchema), v.minLength(1)),
});
export type SourceDocument = v.InferOutput<typeof SourceDocumentSchema>;

/** A source other than the document. */
export const OtherSourceSchema = v.strictObject({
  title: v.string(),
  publisher: v.string(),
  date: v.optional(date),
  href: v.optional(href),
});
export type OtherSource = v.InferOutput<typeof OtherSourceSchema>;

/** A passage that touches the matter without supporting the claim: named in the note, never lit as support. */
export const RelatedPassageSchema = v.strictObject({
  exact: v.string(),
  page: v.number(),
  /** Id of the document that it is in, where that is another than the one that is seen. */
  document: v.optional(ClaimIdSchema),
});
export type RelatedPassage = v.InferOutput<typeof RelatedPassageSchema>;

/** A crop of the page around a passage, and where the passage is in it. */
export const CropSchema = v.strictObject({
  picture: PictureSchema,
  page: v.number(),
  /** The cropped rectangle in PDF points of the page. */
  left: v.number(),
  top: v.number(),
  width: positive,
  height: positive,
});
export type Crop = v.InferOutput<typeof CropSchema>;

/** A passage in a state that publishes only because an editor signed it off. Readers are told so. */
export const SignedOffSchema = v.strictObject({
  state: v.picklist(SIGNABLE_STATES),
  /** The words that were looked for. */
  exact: v.string(),
  /** Index of its anchor in `anchors`; absent where the words are missing. */
  anchor: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  by: v.string(),
  at: date,
  reason: v.string(),
});
export type SignedOff = v.InferOutput<typeof SignedOffSchema>;

export const AnnotationSchema = v.strictObject({
  id: ClaimIdSchema,
  /** Its place among the claims, in the article's order, from 1. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  relation: v.picklist(RELATIONS),
  basis: v.picklist(["document", "source", "judgement"]),
  /** The claim's words, plain, without mark-up. */
  claimText: v.string(),
  standing: StandingSchema,
  note: v.array(InlineSchema),
  /** One anchor a passage that was found; none unless basis is "document". */
  anchors: v.array(AnchorSchema),
  /** One crop for each page that a passage touches; none without anchors. */
  crops: v.array(CropSchema),
  /** The paragraphs of its one page that it lies in, counted from 1; absent where that is not known. */
  paragraphs: v.optional(v.array(positive)),
  /** For basis "source"; may also accompany the others. */
  source: v.optional(OtherSourceSchema),
  related: v.array(RelatedPassageSchema),
  /** The passages that an editor signed off; absent where there are none. */
  signedOff: v.optional(v.array(SignedOffSchema)),
  /** Who has checked the claim against its source, and when; absent where nobody has. */
  checked: v.optional(CheckSchema),
  /**
   * Present where the claim rests on another document than the one that is seen: its id, and the passages in it. `anchors`,
   * which are lit, then has none.
   */
  elsewhere: v.optional(v.strictObject({ document: ClaimIdSchema, anchors: v.array(AnchorSchema) })),
  /** True in a browser where only the head of it has come yet (packing/packed-publication.ts). */
  pending: v.optional(v.boolean()),
});
export type Annotation = v.InferOutput<typeof AnnotationSchema>;

/** A document beside which the commentary can be read, as the other documents' pages know it. */
export const DocumentViewSchema = v.strictObject({
  id: ClaimIdSchema,
  title: v.string(),
  shortTitle: v.string(),
  language: v.string(),
  notice: v.optional(v.string()),
  /** How many it has. */
  pages: positive,
  /** Address of the page on which the commentary stands beside it; ends with "/". */
  href,
});
export type DocumentView = v.InferOutput<typeof DocumentViewSchema>;

export const PublicationSchema = v.strictObject({
  format: v.literal(1),
  slug: ClaimIdSchema,
  /** The site's base path: begins and ends with "/". */
  base: v.string(),
  title: v.string(),
  description: v.string(),
  language: v.string(),
  /** First published, and last changed. */
  date,
  commentary: v.strictObject({
    title: v.array(InlineSchema),
    standfirst: v.array(InlineSchema),
    /** Who wrote this retelling. */
    byline: v.string(),
    /** Credit of the article that the commentary reports, as inline text with links. */
    credit: v.array(InlineSchema),
    language: v.string(),
    citation: v.optional(CitationSchema),
    blocks: v.array(BlockSchema),
  }),
  /** The one that is seen. */
  document: SourceDocumentSchema,
  /** All documents that the commentary can be read beside, in order; absent where there is one. */
  documents: v.optional(v.array(DocumentViewSchema)),
  /** Both as a reader would cite them, in plain words, a line each: for the page itself. */
  citedAs: v.optional(v.string()),
  /** In the article's order. */
  annotations: v.array(AnnotationSchema),
  /**
   * Where annotations can be fetched that a page does not hold whole: addresses of lists of them, each with a hash, and
   * for every annotation the index of its list. Absent where every page holds all.
   */
  parts: v.optional(
    v.strictObject({ hrefs: v.array(href), of: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  ),
});
export type Publication = v.InferOutput<typeof PublicationSchema>;
