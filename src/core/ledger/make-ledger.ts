import { isAnchored, resolveQuote } from "../anchor/resolve.ts";
import type { Anchor, AnchorState, Unanchored } from "../model/anchor.ts";
import type { ClaimId } from "../model/commentary.ts";
import type { AnnotationRow, Ledger, LedgerPassage, LedgerRow, QuotationRow } from "../model/ledger.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { Standing } from "../model/standing.ts";
import type { AnnotationEntry } from "../parse/annotation-entry.ts";
import type { Commentary, QuotedWords } from "../parse/commentary.ts";
import { documentOfEntry } from "../parse/target-document.ts";
import type { Problem } from "../parse/problem.ts";
import { passageText } from "../quotation/standing.ts";
import { noticesOf } from "./notices.ts";
import type { SettledPassage } from "./settle-passage.ts";
import { quotationsInNotes } from "./quotations-in-notes.ts";
import { summaryOf } from "./summary.ts";
import { wordDifferences } from "./word-differences.ts";

/** What was found out about one annotation. */
export interface SettledAnnotation {
  /** Its passages of words, in the order of its targets. */
  readonly passages: readonly SettledPassage[];
  /** Absent where a problem stands in its way. */
  readonly standing?: Standing | undefined;
}

/** A document: what the ledger says of it, and its text. */
export interface LedgerDocument {
  readonly id: string;
  readonly described: Ledger["document"];
  readonly text: DocumentText;
}

export interface LedgerParts {
  readonly slug: string;
  readonly title: string;
  readonly date: string;
  /** In order; at least one. */
  readonly documents: readonly LedgerDocument[];
  readonly commentary: Commentary;
  /** In the file's order. */
  readonly entries: readonly AnnotationEntry[];
  readonly settled: ReadonlyMap<ClaimId, SettledAnnotation>;
  /** All that stands in the publication's way. */
  readonly problems: readonly Problem[];
  /** The files as notices name them. */
  readonly files: { readonly annotations: string; readonly commentary: string };
}

/** States from the worst to the best: an annotation is as good as its worst passage. */
export const WORST_FIRST: readonly AnchorState[] = [
  "missing",
  "ambiguous",
  "differs",
  "moved",
  "approximate",
  "exact",
  "region",
];

/** A note belongs to an annotation: what it quotes may be any words of the document, as long as they are its words. */
const ITS_WORDS: readonly AnchorState[] = ["exact", "approximate", "ambiguous"];

/**
 * The ledger: claims in the article's order, then annotations that no claim links to, then quotations that no
 * annotation covers. The same parts give the same ledger.
 */
export function makeLedger(parts: LedgerParts): Ledger {
  const { slug, title, date, documents, commentary, entries } = parts;
  const [first] = documents;
  if (first === undefined) throw new RangeError("A publication has at least one document.");
  const names = documents.map(({ id, described }) => ({ id, file: described.file }));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const numbers = new Map<ClaimId, number>();
  const rows: LedgerRow[] = [];
  for (const [index, { id, text: claim, line }] of commentary.claims.entries()) {
    // A claim linked twice is a problem of its own; it stands here once.
    if (numbers.has(id)) continue;
    numbers.set(id, index + 1);
    const entry = byId.get(id);
    if (entry) {
      const document = documents[documentOfEntry(entry, names) ?? -1];
      const row = annotationRow(entry, { number: index + 1, claim }, parts.settled.get(id), document ?? first);
      rows.push({ ...row, ...(document === undefined ? {} : named(document, documents)) });
    } else rows.push({ kind: "claim-without-annotation", id, claim, line });
  }
  for (const { id } of entries) if (!numbers.has(id)) rows.push({ kind: "annotation-without-claim", id });
  for (const quotation of commentary.quotations) {
    if (quotation.covered !== "wholly") rows.push(quotationRow(quotation, quotation.covered, documents));
  }
  for (const quotation of quotationsInNotes(parts)) {
    const row = quotationRow(quotation, "not", documents);
    if (!ITS_WORDS.includes(row.state)) rows.push(row);
  }
  const notices = noticesOf(rows, parts);
  const summary = summaryOf(rows, { problems: parts.problems.length, notices: notices.length });
  return {
    format: 1,
    slug,
    title,
    date,
    document: first.described,
    ...(documents.length === 1 ? {} : { documents: documents.map(({ id, described }) => ({ id, ...described })) }),
    summary,
    rows,
    notices,
  };
}

/** Of one document a row need not say that it is in it. */
function named({ id }: LedgerDocument, documents: readonly LedgerDocument[]): { readonly document?: string } {
  return documents.length === 1 ? {} : { document: id };
}

function annotationRow(
  entry: AnnotationEntry,
  { number, claim }: { readonly number: number; readonly claim: string },
  settled: SettledAnnotation | undefined,
  { text }: LedgerDocument,
): AnnotationRow {
  const { id, relation, basis, source, checked } = entry;
  const passages: LedgerPassage[] = entry.passages.flatMap((target) => {
    if (target.kind === "whole") return [WHOLE];
    const passage = settled?.passages.find((each) => each.target === target);
    return passage ? [passageOf(passage)] : [];
  });
  return {
    kind: "annotation",
    id,
    number,
    claim,
    relation,
    basis,
    standing: settled?.standing?.kind ?? null,
    quotations: settled?.standing?.quotations ?? [],
    state: WORST_FIRST.find((state) => passages.some((passage) => passage.state === state)) ?? null,
    passages,
    ...(source === undefined ? {} : { source }),
    ...checkOf(checked, text.sha256),
  };
}

/** A check holds for the file that it names; one that names none is taken at its word. */
function checkOf(
  checked: AnnotationEntry["checked"],
  sha256: string,
): Pick<AnnotationRow, "checked"> & Partial<Pick<AnnotationRow, "lapsedCheck">> {
  const { by, at, file } = checked ?? {};
  if (by === undefined || at === undefined) return { checked: null };
  if (file === undefined || file === sha256) return { checked: { by, at } };
  return { checked: null, lapsedCheck: { by, at, file } };
}

const WHOLE: LedgerPassage = {
  state: "region",
  asked: "",
  found: "",
  differences: [],
  pages: [],
  errorShare: 0,
  candidates: [],
};

function passageOf({ target, result, anchor, signOff }: SettledPassage): LedgerPassage {
  return {
    ...foundOf(target.quote.exact, result, anchor),
    ...(isAnchored(result) ? {} : { reason: result.reason }),
    candidates: isAnchored(result) ? [] : result.candidates.map(({ page, text }) => ({ page, text })),
    ...(signOff === undefined
      ? {}
      : { signedOff: { state: signOff.state, by: signOff.by, at: signOff.at, reason: signOff.reason } }),
  };
}

/** What was asked beside what is there: at the place that publishes, or at the one that was found. */
function foundOf(asked: string, result: Anchor | Unanchored, published?: Anchor) {
  const place = published ?? (isAnchored(result) ? result : undefined);
  const found = place === undefined ? "" : passageText(place);
  return {
    state: result.state,
    asked,
    found,
    differences: place === undefined ? [] : wordDifferences(found, asked),
    pages: place === undefined ? [] : [...new Set(place.parts.map(({ page }) => page))],
    errorShare: place?.errorShare ?? 0,
  };
}

/** From the document that has the words to the one that has nothing like them. */
const BEST_FIRST: readonly AnchorState[] = ["exact", "approximate", "ambiguous", "moved", "differs", "missing"];

/** Words that nobody says where they are from: whether a document happens to have them. */
function quotationRow(
  quotation: Pick<QuotedWords, "text" | "line"> & { readonly annotation?: ClaimId },
  covered: QuotationRow["covered"],
  documents: readonly LedgerDocument[],
): QuotationRow {
  const { line, annotation } = quotation;
  const results = documents.map((document) => {
    return { document, result: resolveQuote(document.text, { exact: quotation.text }) };
  });
  const rank = ({ result }: (typeof results)[number]): number => BEST_FIRST.indexOf(result.state);
  const [best] = results.toSorted((one, other) => rank(one) - rank(other));
  if (best === undefined) throw new RangeError("A publication has at least one document.");
  const { document, result } = best;
  const found = foundOf(quotation.text, result);
  const pages = isAnchored(result) || result.state === "missing" ? found.pages : pagesOf(result);
  const at = annotation === undefined ? { line } : { line, annotation };
  const inDocument = result.state === "missing" ? {} : named(document, documents);
  return { kind: "quotation-without-annotation", ...at, ...inDocument, covered, ...found, pages };
}

function pagesOf({ candidates }: Unanchored): number[] {
  return [...new Set(candidates.map(({ page }) => page))].toSorted((one, other) => one - other);
}
