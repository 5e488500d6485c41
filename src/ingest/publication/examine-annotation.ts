import type { PageSize } from "../../core/anchor/fragment.ts";
import { isAnchored, resolveQuote, wholeDocument } from "../../core/anchor/resolve.ts";
import type { SettledAnnotation } from "../../core/ledger/make-ledger.ts";
import { settlePassage, type SettledPassage } from "../../core/ledger/settle-passage.ts";
import type { Anchor } from "../../core/model/anchor.ts";
import type { DocumentText } from "../../core/model/page-text.ts";
import type { Annotation, RelatedPassage, SignedOff } from "../../core/model/publication.ts";
import type { SignOff } from "../../core/model/sign-off.ts";
import type { AnnotationEntry } from "../../core/parse/annotation-entry.ts";
import { type ClaimLink, parseInlineMarkdown } from "../../core/parse/commentary.ts";
import type { Problem } from "../../core/parse/problem.ts";
import { passageText, standingOf } from "../../core/quotation/standing.ts";
import { anchorProblem, isPublishable, signOffHint } from "./anchor-problem.ts";

/** An annotation that holds, short of its pictures. */
export type ExaminedAnnotation = Omit<Annotation, "crops">;

/** A document that words are looked up in. */
export interface ReadDocument {
  readonly text: DocumentText;
  /** In the document's order. */
  readonly pageSizes: readonly PageSize[];
  /** Its file, as problems name it. */
  readonly file: string;
  /** Its id, where there are several documents. */
  readonly id?: string | undefined;
}

export interface AnnotationContext {
  /** The annotations' file, as problems name it. */
  readonly file: string;
  /** The one that the annotation rests on. */
  readonly document: ReadDocument;
  /** The one that related words are in; undefined where it cannot be read, which is told elsewhere. */
  readonly documentOf: (related: AnnotationEntry["related"][number]) => ReadDocument | undefined;
}

export interface ExaminedEntry {
  /** Absent where any problem was found. */
  readonly annotation?: ExaminedAnnotation;
  /** What was found, for the ledger, problems or not. */
  readonly settled: SettledAnnotation;
  readonly problems: readonly Problem[];
}

/** Finds an annotation's passages and computes its standing, or tells all that stands against it. */
export function examineAnnotation(
  entry: AnnotationEntry,
  claim: ClaimLink & { readonly number: number },
  context: AnnotationContext,
): ExaminedEntry {
  const { file, document } = context;
  const problems: Problem[] = [];
  const passages: SettledPassage[] = [];
  const anchors: Anchor[] = [];
  const signedOff: SignedOff[] = [];
  for (const [index, target] of entry.passages.entries()) {
    if (target.kind === "whole") {
      anchors.push(wholeDocument());
      continue;
    }
    const settled = settlePassage(document.text, target, signatureFor(entry, index + 1), document.pageSizes);
    passages.push(settled);
    problems.push(...problemsOfPassage(settled, entry, context));
    if (!settled.publishes) continue;
    if (settled.signOff) signedOff.push(signedOffOf(settled, settled.signOff, anchors.length));
    if (settled.anchor) anchors.push(settled.anchor);
  }
  const unfound = signedOff.some(({ state }) => state === "missing");
  const related = relatedPassages(entry, context, problems);
  const note = parseInlineMarkdown(entry.note, { file, where: entry.notePath, annotation: entry.id });
  problems.push(...note.problems);
  const isFound = passages.every(({ publishes }) => publishes);
  const judged = isFound ? standingOf({ claimText: claim.text, basis: entry.basis, anchors, unfound }) : undefined;
  if (judged && "problem" in judged) {
    // What the basis and its targets lack is told where the files are held against each other.
    const isTold = entry.basis === "document" && anchors.length === 0;
    const hint = "Bring the quotation and the passage into line, or take the quotation marks away.";
    if (!isTold) problems.push({ file, where: entry.path, annotation: entry.id, message: judged.problem, hint });
  }
  const standing = judged && "standing" in judged ? judged.standing : undefined;
  const settled = { passages, standing };
  if (problems.length > 0 || standing === undefined) return { settled, problems };
  const { by, at } = entry.checked ?? {};
  return {
    settled,
    problems,
    annotation: {
      id: entry.id,
      number: claim.number,
      relation: entry.relation,
      basis: entry.basis,
      claimText: claim.text,
      standing,
      note: [...note.value],
      anchors,
      ...(entry.source === undefined ? {} : { source: entry.source }),
      related,
      ...(signedOff.length === 0 ? {} : { signedOff }),
      ...(by === undefined || at === undefined ? {} : { checked: { by, at } }),
    },
  };
}

/** The signature for a passage, counted from 1. */
function signatureFor({ signOffs = [], passages }: AnnotationEntry, passage: number) {
  return signOffs.find((each) => (each.passage ?? (passages.length === 1 ? 1 : undefined)) === passage);
}

function problemsOfPassage(
  { target, result, publishes, lapse }: SettledPassage,
  entry: AnnotationEntry,
  { file, document: { text, file: document } }: AnnotationContext,
): Problem[] {
  const problems: Problem[] = [];
  if (!publishes) {
    const problem = anchorProblem(target.quote, result, { file, where: target.path, annotation: entry.id, document });
    const hint = lapse ? problem.hint : `${problem.hint} ${signOffHint(result.state, text.sha256)}`;
    problems.push({ ...problem, hint });
  }
  if (lapse) problems.push({ file, where: `${entry.path}.signOff`, annotation: entry.id, ...lapse });
  return problems;
}

function signedOffOf({ state, target, anchor }: SettledPassage, signOff: SignOff, index: number): SignedOff {
  const { by, at, reason } = signOff;
  return {
    state: signOff.state,
    exact: target.quote.exact,
    ...(anchor === undefined || state === "missing" ? {} : { anchor: index }),
    by,
    at,
    reason,
  };
}

/** Passages that are only named: in doubt they are a problem, for they can be left out. */
function relatedPassages(
  entry: AnnotationEntry,
  { file, documentOf }: AnnotationContext,
  problems: Problem[],
): RelatedPassage[] {
  return entry.related.flatMap((related) => {
    const { quote, path } = related;
    const document = documentOf(related);
    if (document === undefined) return [];
    const found = resolveQuote(document.text, quote);
    if (isAnchored(found) && isPublishable(found)) {
      const page = found.parts[0]?.page ?? 1;
      return [{ exact: passageText(found), page, ...(document.id === undefined ? {} : { document: document.id }) }];
    }
    problems.push(anchorProblem(quote, found, { file, where: path, annotation: entry.id, document: document.file }));
    return [];
  });
}
