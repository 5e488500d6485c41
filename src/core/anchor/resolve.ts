import type { Anchor, TextQuote, Unanchored } from "../model/anchor.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { PageNumber } from "../model/units.ts";
import type { Seamed } from "../text/seams.ts";
import { seamed } from "../text/seams.ts";
import { type Context, contextOf, hasContext, joinsOf } from "./context.ts";
import { resolveElided, withoutInnerBrackets } from "./elided.ts";
import { weightOf, worthOf } from "./evidence.ts";
import { ambiguous, mayBeChance, missing, notFound } from "./explain.ts";
import { endOf, startOf } from "./find.ts";
import { literalPlaces } from "./literal-places.ts";
import { LONGEST_FURNITURE, pageBreaks } from "./page-breaks.ts";
import { HAIR, type Place, placesOfQuote } from "./places.ts";
import { pageAt, type Stream, streamOf } from "./stream.ts";
import { anchorOf, likenessOf, partsOfPlace } from "./to-anchor.ts";

/** The longest quotation looked for, in UTF-16 units: some ten pages. */
const LONGEST_QUOTATION = 40_000;

/**
 * Finds the place of a quotation in a document. The one door to the finding of anchors: what is behind it may become
 * cleverer, its promises stay.
 *
 * Letters and digits are compared folded (text/fold.ts), over all pages as one text; each place that could be meant is
 * weighed by its errors and by what stands on both sides of it, against how near unrelated text comes by chance. Of two
 * that fit as well the hint decides, and nothing else does: `ambiguous`. Then the words are compared: another number,
 * name, negation or word is `differs`. Surroundings that contradict what stands beside the words make it `moved`.
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
  const context = contextOf(quote);
  const whole = resolveWhole(stream, quote, wanted, context, hint.page);
  if (isAnchored(whole) && (whole.state === "exact" || whole.state === "approximate")) return whole;
  // What an editor's marks stand for is not in the document; only where the whole is not there are they taken for such.
  const exact = withoutInnerBrackets(quote.exact);
  if (exact !== quote.exact) {
    const unmarked = resolveWhole(stream, { ...quote, exact }, seamed(exact), context, hint.page);
    if (isAnchored(unmarked) && (unmarked.state === "exact" || unmarked.state === "approximate")) {
      return { ...unmarked, state: "approximate" };
    }
  }
  return resolveElided(stream, { ...quote, exact }, hint.page) ?? whole;
}

export function isAnchored(result: Anchor | Unanchored): result is Anchor {
  return "parts" in result;
}

/** The anchor of an annotation on the document as a whole. */
export function wholeDocument(): Anchor {
  return { state: "region", whole: true, parts: [], errorShare: 0 };
}

function resolveWhole(
  stream: Stream,
  quote: TextQuote,
  wanted: Seamed,
  context: Context,
  page: PageNumber | undefined,
): Anchor | Unanchored {
  const { places, complete } = placesOfQuote(stream, wanted, context, joinsOf(quote));
  const best = bestPlaces(stream, places, wanted, context, page);
  const [only] = best;
  if (!only) return notFound(stream, quote, wanted, []);
  const finds = best.map(({ find }) => find);
  const worth = worthOf({
    weight: weightOf(wanted.folded.units),
    letters: wanted.folded.units.length,
    errors: only.find.errors,
    agreement: only.agreement,
    repeated: places.some((place) => place !== only && place.find.errors <= only.find.errors),
    documentLetters: stream.seamed.folded.text.length,
    sideElsewhere: () => sideStandsElsewhere(stream, only, context),
  });
  if (best.length > 1 || !complete) {
    const literal = only.find.errors === 0 && only.match?.likeness !== "unlike";
    return literal || worth === "sound"
      ? ambiguous(stream, quote, finds, hasContext(context))
      : notFound(stream, quote, wanted, finds);
  }
  const likeness = likenessOf(stream, wanted, only, joinsOf(quote), quote, context);
  if (worth === "chance" && only.find.errors === 0 && likeness.kind !== "differs") {
    return mayBeChance(stream, quote, only.find, hasContext(context));
  }
  if (worth === "chance" || (worth === "moved" && likeness.kind === "differs")) {
    return notFound(stream, quote, wanted, finds);
  }
  const parts = partsOfPlace(stream, wanted, only, likeness.stretches);
  const state = worth === "moved" ? "moved" : likeness.kind;
  return anchorOf(state, parts, likeness.errors, wanted.folded.units.length);
}

/** What is left when each way to decide has been tried, in order. One place is the answer; several are a tie. */
function bestPlaces(
  stream: Stream,
  places: readonly Place[],
  wanted: Seamed,
  context: Context,
  page: PageNumber | undefined,
): readonly Place[] {
  const [first] = places;
  if (!first) return [];
  const letters = wanted.folded.units.length + (context.before?.units.length ?? 0) + (context.after?.units.length ?? 0);
  // What agrees in every letter, context and all, is not in doubt because something else comes near.
  const hair = first.total === 0 ? 0 : HAIR * letters;
  let best = places.filter((place) => place.total <= first.total + hair || gainsaid(first, place));
  if (best.length > 1)
    best = narrowed(best, (place) => {
      return !place.match || place.match.sameSigns || isAtPageEdge(stream, place);
    });
  if (best.length > 1) best = narrowed(best, (place) => pageOf(stream, place) === page);
  return best;
}

/** Whether a place begins or ends a page: the punctuation beside it is then beyond a footer and a running head. */
function isAtPageEdge(stream: Stream, { find, match }: Place): boolean {
  if (match?.likeness !== "approximate") return false;
  const start = startOf(find);
  const end = endOf(find);
  const near = pageBreaks(stream, start - LONGEST_FURNITURE, end + LONGEST_FURNITURE);
  return near.some(({ outs, ins }) => ins.includes(start) || outs.includes(end));
}

/** Whether a place agrees on the side where the best does not: the context is of two places. */
function gainsaid(best: Place, other: Place): boolean {
  if (other === best || other.find.errors > best.find.errors) return false;
  return (["before", "after"] as const).some(
    (side) => best.agreement[side]?.degree === "none" && other.agreement[side]?.degree === "strong",
  );
}

function narrowed(places: Place[], fits: (place: Place) => boolean): Place[] {
  const fitting = places.filter(fits);
  return fitting.length > 0 ? fitting : places;
}

function pageOf(stream: Stream, { find }: Place): PageNumber {
  return pageAt(stream, stream.seamed.folded.starts[startOf(find)] ?? 0);
}

/** Letters of a side that are looked for elsewhere; fewer are found by chance. */
const SIDE_ELSEWHERE = 32;
const LEAST_ELSEWHERE = 16;

/** Whether what should stand beside the words stands somewhere else: then these are other words of the same letters. */
function sideStandsElsewhere(stream: Stream, { agreement }: Place, context: Context): boolean {
  const apart = (["before", "after"] as const).find((side) => agreement[side]?.degree === "none");
  const units = apart && context[apart]?.units.slice(0, SIDE_ELSEWHERE);
  if (!units || units.length < LEAST_ELSEWHERE) return false;
  return literalPlaces(stream, apart === "before" ? units.toReversed() : units).units.length > 0;
}
