import * as v from "valibot";
import { ANCHOR_STATES } from "./anchor.ts";
import { ClaimIdSchema } from "./commentary.ts";
import { OtherSourceSchema, RecognisedSchema } from "./publication.ts";
import { RELATIONS } from "./relation.ts";
import { CheckSchema, DaySchema, SIGNABLE_STATES } from "./sign-off.ts";
import { STANDINGS } from "./standing-kinds.ts";
import { QuotationSchema, WordChangeSchema } from "./standing.ts";

/**
 * The ledger of a publication: every claim with the words it asks the document for and the words that were found, and
 * every quotation that no annotation covers. It is what `verbatim check --json` prints and what the site publishes as
 * `ledger.json`; others read it, so `format` is raised whenever a field changes its meaning or goes.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const page = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Words asked of the document, and what it has. */
const found = {
  state: v.pipe(v.picklist(ANCHOR_STATES), v.description("How the words were found in the file.")),
  asked: v.pipe(v.string(), v.description("The words looked for; empty for the whole document.")),
  found: v.pipe(v.string(), v.description("The words as the document has them; empty where none were found.")),
  differences: v.pipe(
    v.array(WordChangeSchema),
    v.description("Both, word by word: removed is in the document alone, added in the words asked for alone."),
  ),
  pages: v.pipe(v.array(page), v.description("Pages on which the words are, counted from 1.")),
  errorShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description("Share of letters that differ.")),
};

export const LedgerPassageSchema = v.strictObject({
  ...found,
  reason: v.optional(v.pipe(v.string(), v.description("Why there is no one place, in words."))),
  candidates: v.pipe(
    v.array(v.strictObject({ page, text: v.string() })),
    v.description("The places that come nearest where there is no one place, best first."),
  ),
  signedOff: v.optional(
    v.strictObject({ state: v.picklist(SIGNABLE_STATES), by: v.string(), at: DaySchema, reason: v.string() }),
  ),
});
export type LedgerPassage = v.InferOutput<typeof LedgerPassageSchema>;

const documentOfRow = v.optional(
  v.pipe(
    ClaimIdSchema,
    v.description("Id of the document that it is in, where there are several; absent where it is in none."),
  ),
);

const AnnotationRowSchema = v.strictObject({
  kind: v.literal("annotation"),
  id: ClaimIdSchema,
  number: v.pipe(page, v.description("The claim's place in the article's order.")),
  claim: v.pipe(v.string(), v.description("The claim's words, plain.")),
  relation: v.picklist(RELATIONS),
  basis: v.picklist(["document", "source", "judgement"]),
  standing: v.pipe(v.nullable(v.picklist(STANDINGS)), v.description("Null where a problem stands in its way.")),
  document: documentOfRow,
  quotations: v.array(QuotationSchema),
  state: v.pipe(
    v.nullable(v.picklist(ANCHOR_STATES)),
    v.description("The worst state of its passages; null where it rests on none."),
  ),
  passages: v.array(LedgerPassageSchema),
  source: v.optional(OtherSourceSchema),
  checked: v.pipe(
    v.nullable(CheckSchema),
    v.description("Who has checked it, and when; null where nobody has, or only against another file."),
  ),
  lapsedCheck: v.optional(
    v.pipe(
      v.strictObject({ ...CheckSchema.entries, file: v.string() }),
      v.description("A check that vouches for nothing any more: it names another file than this, by its SHA-256."),
    ),
  ),
});
export type AnnotationRow = v.InferOutput<typeof AnnotationRowSchema>;

const line = v.pipe(page, v.description("Line of the commentary on which its block begins."));

const ClaimRowSchema = v.strictObject({
  kind: v.literal("claim-without-annotation"),
  id: ClaimIdSchema,
  claim: v.string(),
  line,
});

const UnclaimedRowSchema = v.strictObject({ kind: v.literal("annotation-without-claim"), id: ClaimIdSchema });

const QuotationRowSchema = v.strictObject({
  kind: v.literal("quotation-without-annotation"),
  line,
  annotation: v.optional(
    v.pipe(ClaimIdSchema, v.description("Where it stands in the note of an annotation; line is then its claim's.")),
  ),
  document: documentOfRow,
  covered: v.pipe(v.picklist(["not", "partly"]), v.description("Whether any claim has a part of it.")),
  ...found,
});
export type QuotationRow = v.InferOutput<typeof QuotationRowSchema>;

export const LedgerRowSchema = v.variant("kind", [
  AnnotationRowSchema,
  ClaimRowSchema,
  UnclaimedRowSchema,
  QuotationRowSchema,
]);
export type LedgerRow = v.InferOutput<typeof LedgerRowSchema>;

const SummarySchema = v.strictObject({
  annotations: count,
  passages: count,
  states: v.pipe(
    v.strictObject(v.entriesFromList(ANCHOR_STATES, count)),
    v.description("How many passages are in each state."),
  ),
  standings: v.pipe(
    v.strictObject(v.entriesFromList(STANDINGS, count)),
    v.description("How many claims stand in each way."),
  ),
  signedOff: v.pipe(count, v.description("Passages that publish because an editor signed them off.")),
  checked: v.pipe(count, v.description("Claims that a second person has checked.")),
  claimsWithoutAnnotation: count,
  annotationsWithoutClaim: count,
  quotationsWithoutAnnotation: count,
  problems: v.pipe(count, v.description("What has to be settled before the publication can be built.")),
  notices: v.pipe(count, v.description("What an editor should know of, though it stops nothing.")),
});
export type LedgerSummary = v.InferOutput<typeof SummarySchema>;

export const NoticeSchema = v.strictObject({
  file: v.string(),
  where: v.string(),
  line: v.optional(v.number()),
  annotation: v.optional(v.string()),
  message: v.string(),
  hint: v.string(),
});

const LedgerDocumentSchema = v.strictObject({
  title: v.string(),
  file: v.string(),
  sha256: v.string(),
  bytes: count,
  pages: count,
  published: v.optional(
    v.pipe(
      v.strictObject({ sha256: v.string(), bytes: count, withoutWords: count }),
      v.description("The file that is published in its place: a copy without so many words that this one hides."),
    ),
  ),
  recognised: v.optional(
    v.pipe(
      v.array(v.strictObject({ page, ...RecognisedSchema.entries })),
      v.description("Pages whose text a machine read from their pictures; absent where there are none."),
    ),
  ),
});

export const LedgerSchema = v.pipe(
  v.strictObject({
    format: v.pipe(v.literal(1), v.description("Version of this format.")),
    slug: ClaimIdSchema,
    title: v.string(),
    date: v.string(),
    document: v.pipe(LedgerDocumentSchema, v.description("The document; the first where there are several.")),
    documents: v.optional(
      v.pipe(
        v.array(v.strictObject({ id: ClaimIdSchema, ...LedgerDocumentSchema.entries })),
        v.description("All documents, in order; absent where there is one."),
      ),
    ),
    summary: SummarySchema,
    rows: v.array(LedgerRowSchema),
    notices: v.array(NoticeSchema),
  }),
  v.title("Ledger"),
  v.description("Every claim of a publication, the words it asks its document for, and the words that were found."),
);
export type Ledger = v.InferOutput<typeof LedgerSchema>;
