import { isAnchored, resolveQuote, wholeDocument } from "../../core/anchor/resolve.ts";
import type { Anchor, TextQuote } from "../../core/model/anchor.ts";
import type { DocumentText } from "../../core/model/page-text.ts";
import type { Annotation } from "../../core/model/publication.ts";
import type { AnnotationEntry } from "../../core/parse/annotation-entry.ts";
import { type ClaimLink, parseInlineMarkdown } from "../../core/parse/commentary.ts";
import type { Problem } from "../../core/parse/problem.ts";
import { standingOf } from "../../core/quotation/standing.ts";
import { anchorProblem, isPublishable } from "./anchor-problem.ts";

/** An annotation that holds, short of its pictures. */
export type ExaminedAnnotation = Omit<Annotation, "crops">;

export interface AnnotationContext {
  readonly text: DocumentText;
  /** The annotations' file, and the document's, as problems name them. */
  readonly file: string;
  readonly document: string;
}

/** Finds an annotation's passages and computes its standing, or tells all that stands against it. */
export function examineAnnotation(
  entry: AnnotationEntry,
  claim: ClaimLink & { readonly number: number },
  context: AnnotationContext,
): { readonly annotation?: ExaminedAnnotation; readonly problems: readonly Problem[] } {
  const { text, file, document } = context;
  const problems: Problem[] = [];
  const resolve = (quote: TextQuote, where: string, page?: number): Anchor | undefined => {
    const found = resolveQuote(text, quote, { page });
    if (isAnchored(found) && isPublishable(found)) return found;
    problems.push(anchorProblem(quote, found, { file, where, annotation: entry.id, document }));
    return undefined;
  };

  const anchors = entry.passages.map((passage) =>
    passage.kind === "whole" ? wholeDocument() : resolve(passage.quote, passage.path, passage.page),
  );
  const related = entry.related.map(({ quote, path }) => resolve(quote, path));
  const note = parseInlineMarkdown(entry.note, { file, where: entry.notePath, annotation: entry.id });
  problems.push(...note.problems);
  if (problems.length > 0) return { problems };

  const found = anchors.filter((anchor) => anchor !== undefined);
  const judged = standingOf({ claimText: claim.text, basis: entry.basis, anchors: found });
  if ("problem" in judged) {
    const hint = "Bring the quotation and the passage into line, or take the quotation marks away.";
    return { problems: [{ file, where: entry.path, annotation: entry.id, message: judged.problem, hint }] };
  }
  return {
    problems: [],
    annotation: {
      id: entry.id,
      number: claim.number,
      relation: entry.relation,
      basis: entry.basis,
      claimText: claim.text,
      standing: judged.standing,
      note: [...note.value],
      anchors: found,
      ...(entry.source === undefined ? {} : { source: entry.source }),
      related: related.flatMap((anchor) =>
        anchor === undefined
          ? []
          : [{ exact: anchor.parts.map((part) => part.text).join(" "), page: anchor.parts[0]?.page ?? 1 }],
      ),
    },
  };
}
