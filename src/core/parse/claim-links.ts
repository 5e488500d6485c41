import type { ClaimId, Inline } from "../model/commentary.ts";
import { quotedStretches } from "../quotation/quoted-stretches.ts";
import { plainText } from "../text/plain-text.ts";

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

/** Words that stand between quotation marks in the commentary. */
export interface QuotedWords {
  /** Without the marks. */
  readonly text: string;
  /** Where its block begins, counted from 1. */
  readonly line: number;
  /** Whether claims have all of its words, some, or none. */
  readonly covered: "wholly" | "partly" | "not";
}

/** What one block of text says. */
export interface BlockReading {
  /** In order. */
  readonly claims: readonly ClaimLink[];
  readonly quotations: readonly QuotedWords[];
}

/** The claims and the quotations of one block of text. */
export function readBlock(inlines: readonly Inline[], line: number): BlockReading {
  const ranges: { id: ClaimId; start: number; end: number }[] = [];
  let text = "";
  const read = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      const start = text.length;
      if ("children" in node) read(node.children);
      else text += plainText([node]);
      if (node.type === "claim") ranges.push({ id: node.id, start, end: text.length });
    }
  };
  read(inlines);
  const stretches = quotedStretches(text);
  const claims = ranges.map(({ id, start, end }) => {
    const opened = stretches.find((stretch) => stretch.start <= start && stretch.end > start);
    const closed = stretches.find((stretch) => stretch.start < end && stretch.end >= end);
    const before = opened ? text.charAt(opened.start - 1) : "";
    const after = closed ? text.charAt(closed.end) : "";
    return { id, text: plain(`${before}${text.slice(start, end)}${after}`), line };
  });
  const quotations = stretches.map((stretch) => ({
    text: plain(stretch.text),
    line,
    covered: coverOf(text, stretch, ranges),
  }));
  return { claims, quotations };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function coverOf(text: string, stretch: Range, claims: readonly Range[]): QuotedWords["covered"] {
  let rest = "";
  let offset = stretch.start;
  // Claims never overlap: a link holds no other.
  for (const { start, end } of claims) {
    if (end <= stretch.start || start >= stretch.end) continue;
    rest += text.slice(offset, Math.max(offset, start));
    offset = Math.min(end, stretch.end);
  }
  rest += text.slice(offset, stretch.end);
  if (!HOLDS_WORDS.test(rest)) return "wholly";
  return offset > stretch.start ? "partly" : "not";
}

const HOLDS_WORDS = /[\p{L}\p{N}]/u;

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
