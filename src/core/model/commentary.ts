import * as v from "valibot";
import { CLAIM_ID, LONGEST_CLAIM_ID } from "./is-claim-id.ts";

/**
 * The commentary as a tree, made from Markdown at build (parse/commentary.ts) and drawn by the reader. Only these
 * kinds exist: what Markdown can say beyond them is refused or flattened when it is parsed, so drawing it needs no
 * sanitising.
 */

/** The name of a claim: lower-case words joined by hyphens. It is in addresses, and never changes. */
export const ClaimIdSchema = v.pipe(
  v.string(),
  v.regex(CLAIM_ID, "lower-case letters, digits and single hyphens, such as every-lawful-tool"),
  v.maxLength(LONGEST_CLAIM_ID),
);
export type ClaimId = v.InferOutput<typeof ClaimIdSchema>;

export type Inline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "code"; readonly value: string }
  | { readonly type: "break" }
  | { readonly type: "emphasis" | "strong" | "deleted"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: "claim"; readonly id: ClaimId; readonly children: readonly Inline[] };

export type Block =
  | { readonly type: "paragraph"; readonly children: readonly Inline[] }
  | { readonly type: "heading"; readonly depth: 2 | 3 | 4; readonly id: string; readonly children: readonly Inline[] }
  | {
      readonly type: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: "quote"; readonly children: readonly Block[] }
  | { readonly type: "rule" }
  /** A figure cropped from the page at a claim's passage, and a link to it. */
  | { readonly type: "excerpt"; readonly id: ClaimId; readonly alt: string };

export const InlineSchema: v.GenericSchema<Inline> = v.lazy(() =>
  v.variant("type", [
    v.strictObject({ type: v.literal("text"), value: v.string() }),
    v.strictObject({ type: v.literal("code"), value: v.string() }),
    v.strictObject({ type: v.literal("break") }),
    v.strictObject({ type: v.picklist(["emphasis", "strong", "deleted"]), children: v.array(InlineSchema) }),
    v.strictObject({ type: v.literal("link"), href: v.string(), children: v.array(InlineSchema) }),
    v.strictObject({ type: v.literal("claim"), id: ClaimIdSchema, children: v.array(InlineSchema) }),
  ]),
);

export const BlockSchema: v.GenericSchema<Block> = v.lazy(() =>
  v.variant("type", [
    v.strictObject({ type: v.literal("paragraph"), children: v.array(InlineSchema) }),
    v.strictObject({
      type: v.literal("heading"),
      depth: v.picklist([2, 3, 4]),
      id: v.string(),
      children: v.array(InlineSchema),
    }),
    v.strictObject({
      type: v.literal("list"),
      ordered: v.boolean(),
      start: v.number(),
      items: v.array(v.array(BlockSchema)),
    }),
    v.strictObject({ type: v.literal("quote"), children: v.array(BlockSchema) }),
    v.strictObject({ type: v.literal("rule") }),
    v.strictObject({ type: v.literal("excerpt"), id: ClaimIdSchema, alt: v.string() }),
  ]),
);
