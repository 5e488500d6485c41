import * as v from "valibot";
import { STANDINGS, type StandingKind } from "./standing-kinds.ts";

export type { StandingKind };

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
