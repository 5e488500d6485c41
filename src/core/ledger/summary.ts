import type { AnchorState } from "../model/anchor.ts";
import type { AnnotationRow, LedgerRow, LedgerSummary } from "../model/ledger.ts";
import type { StandingKind } from "../model/standing.ts";

/** Counts what the rows say. Every state and standing has its number, 0 too. */
export function summaryOf(
  rows: readonly LedgerRow[],
  { problems, notices }: { readonly problems: number; readonly notices: number },
): LedgerSummary {
  const annotations = rows.filter((row): row is AnnotationRow => row.kind === "annotation");
  const passages = annotations.flatMap((row) => row.passages);
  const counted = (kind: LedgerRow["kind"]): number => rows.filter((row) => row.kind === kind).length;
  const inState = (state: AnchorState): number => passages.filter((passage) => passage.state === state).length;
  const standing = (kind: StandingKind): number => annotations.filter((row) => row.standing === kind).length;
  return {
    annotations: annotations.length,
    passages: passages.length,
    states: {
      exact: inState("exact"),
      approximate: inState("approximate"),
      differs: inState("differs"),
      moved: inState("moved"),
      ambiguous: inState("ambiguous"),
      missing: inState("missing"),
      region: inState("region"),
    },
    standings: {
      exact: standing("exact"),
      changed: standing("changed"),
      paraphrase: standing("paraphrase"),
      whole: standing("whole"),
      source: standing("source"),
      judgement: standing("judgement"),
      unfound: standing("unfound"),
    },
    signedOff: passages.filter(({ signedOff }) => signedOff !== undefined).length,
    checked: annotations.filter(({ checked }) => checked !== null).length,
    claimsWithoutAnnotation: counted("claim-without-annotation"),
    annotationsWithoutClaim: counted("annotation-without-claim"),
    quotationsWithoutAnnotation: counted("quotation-without-annotation"),
    problems,
    notices,
  };
}
