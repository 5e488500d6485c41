import type { ClaimId, Inline } from "../model/commentary.ts";
import { quotedStretches } from "../quotation/quoted-stretches.ts";
import { plainText } from "./inline.ts";

/** A claim as the commentary marks it. */
export interface ClaimLink {
  readonly id: ClaimId;
  /**
   * Its words, plain. Where the quotation that they are from begins before the link or ends after it, with quotation
   * marks added: what the reader sees quoted is judged as quoted.
   */
  readonly text: string;
  /** Where its block begins, counted from 1. */
  readonly line: number;
}

/** The claims of one block of text, in order. */
export function claimLinks(inlines: readonly Inline[], line: number): ClaimLink[] {
  const claims: { id: ClaimId; start: number; end: number }[] = [];
  let text = "";
  const read = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      const start = text.length;
      if ("children" in node) read(node.children);
      else text += plainText([node]);
      if (node.type === "claim") claims.push({ id: node.id, start, end: text.length });
    }
  };
  read(inlines);
  const stretches = quotedStretches(text);
  return claims.map(({ id, start, end }) => {
    const opened = stretches.find((stretch) => stretch.start <= start && stretch.end > start);
    const closed = stretches.find((stretch) => stretch.start < end && stretch.end >= end);
    const before = opened ? text.charAt(opened.start - 1) : "";
    const after = closed ? text.charAt(closed.end) : "";
    return { id, text: `${before}${text.slice(start, end)}${after}`.replace(/\s+/gu, " ").trim(), line };
  });
}
