import type { Anchor, TextQuote, Unanchored } from "../model/anchor.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { PageNumber } from "../model/units.ts";
import { joinLines } from "../text/join-lines.ts";
import { occurrences } from "../text/occurrences.ts";
import type { Seamed } from "../text/seams.ts";
import { seamed } from "../text/seams.ts";
import type { Agreement, Context } from "./context.ts";
import { agreementAt, agrees, contextOf, fitsBetter, hasContext } from "./context.ts";
import type { Match } from "./likeness.ts";
import { matchAt } from "./likeness.ts";
import { nearestPassages, shortened } from "./nearest-passages.ts";
import type { Stream } from "./stream.ts";
import { pageAt, partsOf, streamOf } from "./stream.ts";

/** The longest quotation looked for, in UTF-16 units: some ten pages. */
const LONGEST_QUOTATION = 40_000;
/** Letters compared in all places together, some seconds' work; words that repeat beyond that are no quotation. */
const MOST_COMPARED = 10_000_000;
/** What every place costs beside its letters, in letters. */
const COST_OF_A_PLACE = 100;
/** Letters of a quotation that a message repeats. */
const LONGEST_ECHO = 160;

/**
 * Finds the place of a quotation in a document. The one door to the finding of anchors: what is behind it may become
 * cleverer, its promises stay.
 *
 * Words are compared folded (text/fold.ts), over all pages as one text; a match begins and ends with whole words and has
 * the same words and numbers within. Prefix and suffix decide between repeats, as far as each agrees; then the same
 * typography; then the hint. Whatever is left in doubt is `ambiguous`. Surroundings that contradict what stands beside
 * the words make the anchor `moved`; other punctuation in a number or a word makes it `differs`.
 */
export function resolveQuote(
  document: DocumentText,
  quote: TextQuote,
  hint: { readonly page?: PageNumber | undefined } = {},
): Anchor | Unanchored {
  if (quote.exact.length > LONGEST_QUOTATION) {
    const limit = LONGEST_QUOTATION.toLocaleString("en");
    return missing(`The quotation is longer than ${limit} characters. Split it into several passages.`);
  }
  const wanted = seamed(quote.exact);
  if (wanted.folded.text === "") {
    return missing("The quotation holds no letter and no digit. Copy the words into `exact`.");
  }
  const stream = streamOf(document);
  const { matches, complete } = matchesOf(stream.seamed, wanted);
  if (matches.length === 0) return notFound(stream, quote, wanted);

  const context = contextOf(quote);
  const length = wanted.folded.text.length;
  const places = matches.map((match) => ({ match, agreement: agreementAt(stream.seamed, match, length, context) }));
  const best = bestPlaces(stream, places, context, hint.page);
  const [only] = best;
  if (!only || best.length > 1 || !complete) return ambiguous(stream, quote, best, hasContext(context));
  const { match, agreement } = only;
  return {
    state: match.likeness === "differs" ? "differs" : agrees(agreement, context) ? match.likeness : "moved",
    whole: false,
    parts: partsOf(stream, match.start, match.end, match.keepsHyphen),
    errorShare: 0,
  };
}

export function isAnchored(result: Anchor | Unanchored): result is Anchor {
  return "parts" in result;
}

/** The anchor of an annotation on the document as a whole. */
export function wholeDocument(): Anchor {
  return { state: "region", whole: true, parts: [], errorShare: 0 };
}

/**
 * The places with the words, and whether these are all. Those where only letters and digits agree count where there is
 * no better.
 */
function matchesOf(
  document: Seamed,
  wanted: Seamed,
): { readonly matches: readonly Match[]; readonly complete: boolean } {
  const matches: Match[] = [];
  let compared = 0;
  for (const unit of occurrences(document.folded.text, wanted.folded.text)) {
    compared += wanted.folded.text.length + COST_OF_A_PLACE;
    if (compared > MOST_COMPARED) return { matches, complete: false };
    const match = matchAt(document, wanted, unit);
    if (match) matches.push(match);
  }
  const sound = matches.filter((match) => match.likeness !== "differs");
  return { matches: sound.length > 0 ? sound : matches, complete: true };
}

interface Place {
  readonly match: Match;
  readonly agreement: Agreement;
}

/** What is left when each way to decide has been tried, in order. One place is the answer; several are a tie. */
function bestPlaces(
  stream: Stream,
  places: readonly Place[],
  context: Context,
  page: PageNumber | undefined,
): readonly Place[] {
  let best = leading(places, context);
  if (best.length > 1) best = narrowed(best, (place) => place.match.likeness === "exact");
  if (best.length > 1) best = narrowed(best, (place) => pageAt(stream, place.match.start) === page);
  return best;
}

function narrowed(places: readonly Place[], fits: (place: Place) => boolean): readonly Place[] {
  const fitting = places.filter(fits);
  return fitting.length > 0 ? fitting : places;
}

/** The places that no other fits the context better than. */
function leading(places: readonly Place[], context: Context): readonly Place[] {
  const total = ({ agreement }: Place): number => agreement.before + agreement.after;
  const [first] = places.toSorted((one, other) => total(other) - total(one));
  // A few letters that agree by chance decide nothing.
  if (!first || !agrees(first.agreement, context)) return places;
  return places.filter((place) => place === first || !fitsBetter(first.agreement, place.agreement, context));
}

function missing(reason: string, candidates: Unanchored["candidates"] = []): Unanchored {
  return { state: "missing", reason, candidates };
}

function notFound(stream: Stream, quote: TextQuote, wanted: Seamed): Unanchored {
  const candidates = nearestPassages(stream, wanted);
  const [nearest] = candidates;
  const settle = nearest
    ? `The nearest is on page ${nearest.page}: ${echo(nearest.text)}. Copy the words from the document into \`exact\`.`
    : "No word of it is there: check that this is the right document.";
  return missing(`The document does not have the words ${echo(quote.exact)}. ${settle}`, candidates);
}

function ambiguous(stream: Stream, quote: TextQuote, places: readonly Place[], context: boolean): Unanchored {
  const candidates = places.slice(0, 10).map(({ match }) => ({
    page: pageAt(stream, match.start),
    text: surroundings(stream, match),
  }));
  const pages = [...new Set(candidates.map(({ page }) => page))].join(", ");
  const settle = context
    ? "`prefix` and `suffix` fit each of them as well. Lengthen them until they fit one alone."
    : "Add the words before it as `prefix`, or the words after it as `suffix`.";
  const reason = `The words ${echo(quote.exact)} are in ${places.length} places (page ${pages}), and nothing says which is meant. ${settle}`;
  return { state: "ambiguous", reason, candidates };
}

/** A match between brackets, with some words either side. */
function surroundings(stream: Stream, { start, end }: Match): string {
  const { text } = stream.seamed;
  const around = 40;
  const before = joinLines(text, Math.max(0, start - around), start).replace(/^\S*\s/, "");
  const after = joinLines(text, end, Math.min(text.length, end + around)).replace(/\s\S*$/, "");
  return `… ${before} [${shortened(joinLines(text, start, end), LONGEST_ECHO)}] ${after} …`;
}

function echo(text: string): string {
  return `“${shortened(joinLines(text, 0, text.length), LONGEST_ECHO)}”`;
}
