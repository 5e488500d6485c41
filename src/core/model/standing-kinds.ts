/**
 * How a claim rests on its source, computed from the anchor and the words of the claim (quotation/standing.ts):
 * `exact` quoted word for word · `changed` quoted with changes, which are shown · `paraphrase` · `whole` points to the
 * document as a whole · `source` rests on another source · `judgement` the author's own · `unfound` its words were not
 * found in the document, and an editor let it be published all the same.
 */
export const STANDINGS = ["exact", "changed", "paraphrase", "whole", "source", "judgement", "unfound"] as const;
export type StandingKind = (typeof STANDINGS)[number];
