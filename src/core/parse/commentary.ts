import type { Block, ClaimId, Inline } from "../model/commentary.ts";
import type { Problem } from "./problem.ts";

/** A claim as the commentary marks it. */
export interface ClaimLink {
  readonly id: ClaimId;
  /** Its words, plain, with the quotation marks that stand directly round the link. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface Commentary {
  readonly title: readonly Inline[];
  readonly standfirst: readonly Inline[];
  readonly blocks: readonly Block[];
  /** In the article's order. */
  readonly claims: readonly ClaimLink[];
  readonly excerpts: readonly { readonly id: ClaimId; readonly line: number }[];
  readonly problems: readonly Problem[];
}

export function parseCommentary(_markdown: string, _file = "commentary.md"): Commentary {
  throw new Error("unfinished");
}

/** Markdown of one or a few paragraphs, such as a note or a credit, as inline text. */
export function parseInlineMarkdown(
  _markdown: string,
  _place: { readonly file: string; readonly where: string; readonly annotation?: string | undefined },
): { readonly value: readonly Inline[]; readonly problems: readonly Problem[] } {
  throw new Error("unfinished");
}
