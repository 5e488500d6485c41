import * as v from "valibot";

/** What a PDF says of itself (ISO 32000-2, 14.3.3 and 7.7.2), as it says it; absent what it does not. */
export const DocumentInfoSchema = v.strictObject({
  title: v.optional(v.string()),
  author: v.optional(v.string()),
  /** "D:20180320153000-04'00'" (7.9.4). */
  created: v.optional(v.string()),
  /** BCP 47, as /Lang has it. */
  language: v.optional(v.string()),
});
export type DocumentInfo = v.InferOutput<typeof DocumentInfoSchema>;
