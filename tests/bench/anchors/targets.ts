/** What must be shown: the least share of quotations that are found, and published by themselves unless said below. Kinds without one are measured and written down. */
export const TARGETS: Readonly<Record<string, number>> = {
  typography: 1,
  capitals: 1,
  hyphens: 1,
  "white space": 1,
  "NFC and NFD": 1,
  "recognition errors, 1–5 %": 0.9995,
  "recognition errors, 10 %": 0.999,
  "recognition errors, 20 %": 0.99,
  "across a page break": 0.995,
  "re-paginated": 0.995,
  "one neighbour edited": 0.99,
  "both neighbours edited": 0.99,
  "pages inserted or removed": 0.9995,
};

/**
 * Where letters are misread, finding the place is what is asked. Whether a word was misread or is another cannot always be
 * known ("ever" for "never"); then an editor is asked, and how often is printed beside it.
 */
export const FOUND_SUFFICES: ReadonlySet<string> = new Set([
  "recognition errors, 1–5 %",
  "recognition errors, 10 %",
  "recognition errors, 20 %",
]);

/** There is no right answer here, hence no wrong place either. */
export const ONLY_MEASURED: ReadonlySet<string> = new Set(["columns read across"]);

export const LEAST_TRAPS = 3_000;
export const LEAST_MUTATIONS = 500;
/** Kinds of traps that are a quotation with one thing changed. */
export const MUTATIONS: ReadonlySet<string> = new Set([
  "one-number twin",
  "name changed",
  "negation dropped or added",
  "clauses or roles exchanged",
]);

/** For 10,000 anchors in 1,000 pages. */
export const SPEED = { seconds: 2, megabytes: 300 };
