import { isAnchored, resolveQuote } from "../anchor/resolve.ts";
import { isNegation } from "../anchor/telling-words.ts";
import { foldedText } from "../text/fold.ts";
import { hasNumeral } from "../text/letter-kind.ts";
import { wordsOf } from "../text/words.ts";
import type { TextChange } from "./text-changes.ts";

/** `typography`: the words are the same, set otherwise; `perhaps-misread`: a machine's reading may be all that is other. */
export type ChangeKind = "words" | "typography" | "perhaps-misread";

/** Of either side: more words are no slip of a machine's. */
const MOST_WORDS = 8;
/** Dashes, quotation marks, stops and bullets; not "§", which says something. */
const MARKS = /^[\p{Pd}\p{Pi}\p{Pf}"'.,;:…·•*\s]+$/u;

/**
 * What a change is by the measure that anchors go by: what one passes over as typography or damage is that. A number or a
 * negation that is other is never taken for misread.
 *
 * @param isRecognised whether a machine has read either text from a picture.
 */
export function changeKind({ removed, added, before, after }: TextChange, isRecognised: boolean): ChangeKind {
  if (MARKS.test(removed) && MARKS.test(added)) return "typography";
  const [old, next] = [wordsOf(removed), wordsOf(added)];
  if (old.length === 0 || next.length === 0 || Math.max(old.length, next.length) > MOST_WORDS) return "words";
  const text = `${before} ${added} ${after}`.trim();
  const document = { sha256: "", pages: [{ page: 1, text, boxes: [], lines: [0, text.length] }] };
  const result = resolveQuote(document, { exact: `${before} ${removed} ${after}`.trim() });
  if (!isAnchored(result) || (result.state !== "exact" && result.state !== "approximate")) return "words";
  if (foldedText(removed) === foldedText(added)) return "typography";
  const isWeighty = [...old, ...next].some(({ key }) => hasNumeral(key) || isNegation(key));
  return isRecognised && !isWeighty ? "perhaps-misread" : "words";
}
