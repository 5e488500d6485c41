import * as v from "valibot";

/**
 * How a claim rests on its source, computed from the anchor and the words of the claim (quotation/standing.ts):
 * `exact` quoted word for word · `changed` quoted with changes, which are shown · `paraphrase` · `whole` points to the
 * document as a whole · `source` rests on another source · `judgement` the author's own · `unfound` its words were not
 * found in the document, and an editor let it be published all the same.
 */
export const STANDINGS = ["exact", "changed", "paraphrase", "whole", "source", "judgement", "unfound"] as const;
export type StandingKind = (typeof STANDINGS)[number];

/** A run of words in a comparison of a quotation with its passage. */
export const WordChangeSchema = v.strictObject({
  /** `same` in both · `removed` in the passage alone · `added` in the commentary alone. */
  kind: v.picklist(["same", "removed", "added"]),
  text: v.string(),
});
export type WordChange = v.InferOutput<typeof WordChangeSchema>;

/** One stretch between quotation marks in a claim, beside the words of the passage that it renders. */
export const QuotationSchema = v.strictObject({
  /** As the commentary has it, without its quotation marks. */
  quoted: v.string(),
  /** As the document has it. */
  source: v.string(),
  exact: v.boolean(),
  changes: v.array(WordChangeSchema),
});
export type Quotation = v.InferOutput<typeof QuotationSchema>;

export const StandingSchema = v.strictObject({
  kind: v.picklist(STANDINGS),
  quotations: v.array(QuotationSchema),
});
export type Standing = v.InferOutput<typeof StandingSchema>;
