import type { Anchor } from "../model/anchor.ts";
import type { Quotation, Standing } from "../model/standing.ts";
import { joinLines } from "../text/join-lines.ts";
import type { Comparison } from "./compare.ts";
import { compareQuotation } from "./compare.ts";
import { quotedStretches, unclosedQuotation } from "./quoted-stretches.ts";

export interface ClaimToJudge {
  /** The claim's words, plain, with their quotation marks. */
  readonly claimText: string;
  readonly basis: "document" | "source" | "judgement";
  readonly anchors: readonly Anchor[];
  /** True where an editor signed off that the words of a passage are missing. */
  readonly unfound?: boolean | undefined;
}

/**
 * How a claim rests on its source. A claim on passages is judged by what stands between its quotation marks: every
 * stretch must be in one of the passages, word for word (`exact`) or with changes that can be shown (`changed`). A
 * stretch that is not there is a problem, never a standing.
 */
export function standingOf(claim: ClaimToJudge): { readonly standing: Standing } | { readonly problem: string } {
  if (claim.basis !== "document") return { standing: { kind: claim.basis, quotations: [] } };
  if (claim.anchors.length === 0 && claim.unfound === true) return { standing: { kind: "unfound", quotations: [] } };
  if (claim.anchors.length === 0) return { problem: "The claim rests on the document, but has no passage." };
  const passages = claim.anchors.filter((anchor) => !anchor.whole).map(passageText);
  if (passages.length === 0) return { standing: { kind: "whole", quotations: [] } };
  const unclosed = unclosedQuotation(claim.claimText);
  if (unclosed !== undefined) {
    return { problem: `A quotation mark is not closed: “${claim.claimText.slice(unclosed, unclosed + 60)}”.` };
  }
  const quotations: Quotation[] = [];
  const reasons: string[] = [];
  for (const stretch of quotedStretches(claim.claimText)) {
    const comparison = nearest(passages.map((passage) => compareQuotation(stretch.text, passage)));
    if (comparison?.ok) quotations.push(comparison.quotation);
    else reasons.push(comparison?.reason ?? "");
  }
  if (reasons.length > 0) return { problem: reasons.join(" ") };
  const exact = quotations.every((quotation) => quotation.exact);
  return { standing: { kind: quotations.length === 0 ? "paraphrase" : exact ? "exact" : "changed", quotations } };
}

/** The words of a passage as running text, its pages joined. */
export function passageText(anchor: Anchor): string {
  // A page may end within a word, as a line may.
  const pages = anchor.parts.map((part) => part.text).join("\n");
  return joinLines(pages, 0, pages.length);
}

/** The best that a quotation comes to in any of the passages. */
function nearest(comparisons: readonly Comparison[]): Comparison | undefined {
  return (
    comparisons.find((each) => each.ok && each.quotation.exact) ?? comparisons.find((each) => each.ok) ?? comparisons[0]
  );
}
