import type { Anchor } from "../model/anchor.ts";
import type { Standing } from "../model/standing.ts";

export interface ClaimToJudge {
  /** The claim's words, plain, with their quotation marks. */
  readonly claimText: string;
  readonly basis: "document" | "source" | "judgement";
  readonly anchors: readonly Anchor[];
}

export function standingOf(_claim: ClaimToJudge): { readonly standing: Standing } | { readonly problem: string } {
  throw new Error("unfinished");
}
