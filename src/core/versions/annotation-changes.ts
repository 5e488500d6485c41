import type { PageSize } from "../anchor/fragment.ts";
import { isAnchored } from "../anchor/resolve.ts";
import { WORST_FIRST } from "../ledger/make-ledger.ts";
import { settlePassage } from "../ledger/settle-passage.ts";
import { wordDifferences } from "../ledger/word-differences.ts";
import type { Anchor, AnchorState, PassagePart, Unanchored } from "../model/anchor.ts";
import type { ClaimId } from "../model/commentary.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { WordChange } from "../model/standing.ts";
import type { PageNumber } from "../model/units.ts";
import type { AnnotationEntry } from "../parse/annotation-entry.ts";
import { passageText } from "../quotation/standing.ts";

/** What a passage is in another file. */
export interface PassageChange {
  /** The words looked for; empty for the whole document, and for a region without words. */
  readonly asked: string;
  readonly state: AnchorState;
  /** Absent in a file that was not read. */
  readonly before?: AnchorState | undefined;
  /** Where it is in the new file, and was in the old one. */
  readonly parts: readonly PassagePart[];
  readonly oldParts: readonly PassagePart[];
  /** The words as the new file has them. */
  readonly text: string;
  /** Share of letters that differ, 0 to 1; null where there is no place. */
  readonly errorShare: number | null;
  /** The new file's words against those looked for; empty where they are the same, or nothing was found. */
  readonly differences: readonly WordChange[];
  readonly reason?: string | undefined;
  readonly candidates: Unanchored["candidates"];
}

/** What an annotation that rests on the document becomes in another file of it. */
export interface AnnotationChange {
  readonly id: ClaimId;
  /** The worst of its passages'. */
  readonly state: AnchorState;
  readonly passages: readonly PassageChange[];
  /** Whether somebody's signature or check names another file, and holds no longer. */
  readonly lapses: { readonly signOffs: number; readonly check: boolean };
}

/** A file as its words were read. */
export interface ReadVersion {
  readonly text: DocumentText;
  readonly pages: readonly PageSize[];
}

/** Looks every passage up in the new file, and in the old one where there is one. Annotations without a passage are left out. */
export function annotationChanges(
  entries: readonly AnnotationEntry[],
  next: ReadVersion,
  old: ReadVersion | undefined,
): AnnotationChange[] {
  return entries.flatMap((entry) => {
    const passages = entry.passages.map((target): PassageChange => {
      if (target.kind === "whole") return WHOLE;
      // A signature is for one file: what was found counts, and not whether it may be published.
      const { result } = settlePassage(next.text, target, undefined, next.pages);
      const before = old && settlePassage(old.text, target, undefined, old.pages).result;
      return passageChange(target.quote.exact, result, before);
    });
    const state = WORST_FIRST.find((each) => passages.some((passage) => passage.state === each));
    if (state === undefined) return [];
    const { sha256 } = next.text;
    const signOffs = (entry.signOffs ?? []).filter(({ file }) => file !== sha256).length;
    const check = entry.checked?.file !== undefined && entry.checked.file !== sha256;
    return [{ id: entry.id, state, passages, lapses: { signOffs, check } }];
  });
}

const WHOLE: PassageChange = {
  asked: "",
  state: "region",
  before: "region",
  parts: [],
  oldParts: [],
  text: "",
  errorShare: 0,
  differences: [],
  candidates: [],
};

function passageChange(
  asked: string,
  result: Anchor | Unanchored,
  before: Anchor | Unanchored | undefined,
): PassageChange {
  const found = isAnchored(result) ? result : undefined;
  const text = found === undefined ? "" : passageText(found);
  const differences = found === undefined || text === "" ? [] : wordDifferences(text, asked);
  return {
    asked,
    state: result.state,
    before: before?.state,
    parts: found?.parts ?? [],
    oldParts: before !== undefined && isAnchored(before) ? before.parts : [],
    text,
    errorShare: found?.errorShare ?? null,
    differences: differences.every(({ kind }) => kind === "same") ? [] : differences,
    reason: isAnchored(result) ? undefined : result.reason,
    candidates: isAnchored(result) ? [] : result.candidates,
  };
}

/** In an editor's words. */
export type Becomes = "same" | "other typography" | "moved" | "differs" | "ambiguous" | "gone" | "to be looked at";

export function becomes({ state, passages }: AnnotationChange): Becomes {
  switch (state) {
    case "exact":
      return "same";
    case "approximate":
      return "other typography";
    case "missing":
      return "gone";
    case "region":
      // A place on a page says nothing of what is there in another file.
      return passages.some(({ parts }) => parts.length > 0) ? "to be looked at" : "same";
    default:
      return state;
  }
}

/** The first page of it in the new file. */
export function pageOf({ passages }: AnnotationChange): PageNumber | null {
  return passages.flatMap(({ parts }) => parts)[0]?.page ?? null;
}
