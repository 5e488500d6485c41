/**
 * How a claim uses what it rests on: terms of CiTO, the Citation Typing Ontology (http://purl.org/spar/cito), that
 * commentary on a document needs.
 */
export const RELATIONS = [
  "agreesWith",
  "citesAsAuthority",
  "citesAsEvidence",
  "citesAsSourceDocument",
  "citesForInformation",
  "confirms",
  "corrects",
  "critiques",
  "describes",
  "disagreesWith",
  "discusses",
  "disputes",
  "extends",
  "includesExcerptFrom",
  "includesQuotationFrom",
  "obtainsBackgroundFrom",
  "obtainsSupportFrom",
  "qualifies",
  "refutes",
  "speculatesOn",
  "supports",
] as const;

export type Relation = (typeof RELATIONS)[number];
