import type { Anchor, AnchorState, TextQuote, Unanchored } from "../../core/model/anchor.ts";
import type { Problem } from "../../core/parse/problem.ts";

/** How many of the places that were found a message names. */
const MOST_CANDIDATES = 3;
/** Of words repeated in a message, in UTF-16 units. */
const LONGEST_ECHO = 160;

/** States that are shown to readers without an editor's word for it. */
export function isPublishable(anchor: Anchor): boolean {
  return anchor.state === "exact" || anchor.state === "approximate" || anchor.state === "region";
}

/** How an editor lets a passage be published all the same. */
export function signOffHint(state: AnchorState, sha256: string): string {
  const choice = state === "ambiguous" ? ', "page": …' : "";
  return `Or an editor signs it off in the annotation: "signOff": { "state": "${state}", "file": "${sha256}", "by": "…", "at": "…", "reason": "…"${choice} }.`;
}

/** Words the problem of a quotation that cannot be shown on the page: what was looked for, what is there, what to do. */
export function anchorProblem(
  quote: TextQuote,
  result: Anchor | Unanchored,
  place: Pick<Problem, "file" | "where" | "annotation"> & { readonly document: string },
): Problem {
  const { document, ...at } = place;
  const sought = `“${shorten(quote.exact)}”`;
  if ("parts" in result) {
    const found = result.parts.map((part) => `page ${part.page}: “${shorten(part.text)}”`).join("; ");
    const message =
      result.state === "moved"
        ? `The words ${sought} are in ${document}, but prefix or suffix are not beside them. Found on ${found}.`
        : `${document} does not have the words ${sought} like this. Nearest, on ${found}.`;
    const hint =
      result.state === "moved"
        ? "Take prefix and suffix from the document as it is, or leave them out where the words stand once."
        : "Take the words from the document as it is; then see whether the claim still holds.";
    return { ...at, message, hint };
  }
  const places = result.candidates
    .slice(0, MOST_CANDIDATES)
    .map(({ page, text }) => `page ${page}: “${shorten(text)}”`);
  const list =
    places.length === 0 ? "" : ` ${result.state === "ambiguous" ? "They are on" : "Nearest, on"} ${places.join("; ")}.`;
  const message =
    result.state === "ambiguous"
      ? `The words ${sought} stand in several places of ${document}. ${result.reason}${list}`
      : `The words ${sought} were not found in ${document}. ${result.reason}${list}`;
  const hint =
    result.state === "ambiguous"
      ? "Add a prefix and a suffix (the words before and after them) that only the right place has."
      : "Copy the words from the document into exact; see also that prefix and suffix are the words beside them.";
  return { ...at, message, hint };
}

function shorten(text: string): string {
  return text.length <= LONGEST_ECHO ? text : `${text.slice(0, LONGEST_ECHO).trimEnd()}…`;
}
