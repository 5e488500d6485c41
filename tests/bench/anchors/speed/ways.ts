import * as v from "valibot";
import type { DocumentText } from "../../../../src/core/model/page-text.ts";
import { loadPeer } from "../../peers.ts";
import type { Stretch } from "../corpus/edition.ts";
import type { Question } from "./read-library.ts";

/**
 * Other ways of finding a quotation, written afresh for this bench from what is publicly said of them. Neither finds
 * a passage that crosses a page or says that it is in doubt.
 */
export type Way = (
  question: Question,
) => { readonly state: "found"; readonly parts: readonly Stretch[] } | { readonly state: "none" };

interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}
type ApproximateSearch = (text: string, pattern: string, maxErrors: number) => ApproximateMatch[];

const isFunction = (value: unknown): boolean => typeof value === "function";
const ApproximateSchema = v.looseObject({ default: v.custom<ApproximateSearch>(isFunction) });

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
/** The most errors that a quotation may have in that way of finding, and as a share of its length. */
const MOST_ERRORS = 256;
const MOST_ERRORS_SHARE = 0.5;

/**
 * Hypothesis' way: white space taken out, page after page from the one expected on, the exact words first, else the
 * nearest with at most min(256, half the length) errors; of all matches the best by quotation, prefix, suffix, position.
 */
export function pageByPage(document: DocumentText): Way {
  const search = v.parse(ApproximateSchema, loadPeer("approx-string-match")).default;
  const pages = document.pages.map(({ page, text }) => ({ page, ...packed(text) }));
  return ({ quote, hint }) => {
    const [exact, prefix, suffix] = [packed(quote.exact).text, packed(quote.prefix).text, packed(quote.suffix).text];
    let best: { readonly score: number; readonly stretch: Stretch } | undefined;
    const nearest = pages.toSorted((one, other) => Math.abs(one.page - hint) - Math.abs(other.page - hint));
    for (const { page, text, places } of nearest) {
      for (const match of matchesIn(search, text, exact)) {
        const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
        const after = text.slice(match.end, match.end + suffix.length);
        const whole = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;
        const score =
          (WEIGHTS.quote * (1 - match.errors / exact.length) +
            WEIGHTS.prefix * agreement(search, before, prefix) +
            WEIGHTS.suffix * agreement(search, after, suffix) +
            WEIGHTS.position) /
          whole;
        if (best && best.score >= score) continue;
        best = { score, stretch: { page, start: places[match.start] ?? 0, end: (places[match.end - 1] ?? 0) + 1 } };
      }
      if (best?.score === 1) break;
    }
    return best ? { state: "found", parts: [best.stretch] } : { state: "none" };
  };
}

function matchesIn(search: ApproximateSearch, text: string, exact: string): ApproximateMatch[] {
  const same: ApproximateMatch[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    same.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return same.length > 0
    ? same
    : search(text, exact, Math.min(MOST_ERRORS, Math.floor(exact.length * MOST_ERRORS_SHARE)));
}

function agreement(search: ApproximateSearch, text: string, wanted: string): number {
  if (wanted === "" || text === "") return wanted === "" ? 1 : 0;
  if (text.includes(wanted)) return 1;
  const errors = Math.min(...search(text, wanted, wanted.length).map((match) => match.errors), wanted.length);
  return 1 - errors / wanted.length;
}

/** A text without white space, and where each unit of it was. */
function packed(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let kept = "";
  for (let unit = 0; unit < text.length; unit += 1) {
    if (/\s/u.test(text.charAt(unit))) continue;
    kept += text.charAt(unit);
    places.push(unit);
  }
  return { text: kept, places };
}

interface Bitap {
  Match_Distance: number;
  match_main: (text: string, pattern: string, near: number) => number;
}
const BitapSchema = v.custom<new () => Bitap>(isFunction);
/** What the algorithm can look for at a time, in letters: the bits of a machine word. */
const SLICE = 32;

/** diff-match-patch: the whole text as one, the quotation in slices of 32 letters, each near where the last one ended. */
export function bitapWay(document: DocumentText): Way {
  const Matcher = v.parse(BitapSchema, loadPeer("diff-match-patch"));
  const starts: number[] = [];
  let text = "";
  for (const page of document.pages) {
    starts.push(text.length);
    text += page.text.replaceAll("\n", " ");
  }
  const matcher = new Matcher();
  // How far it may be from where it is expected: anywhere.
  matcher.Match_Distance = text.length * 2;
  return ({ quote, hint }) => {
    let expected = starts[hint - 1] ?? 0;
    let [start, end] = [-1, -1];
    for (let at = 0; at < quote.exact.length; at += SLICE) {
      const slice = quote.exact.slice(at, at + SLICE);
      const found = matcher.match_main(text, slice, expected);
      if (found < 0) return { state: "none" };
      if (start < 0) start = found;
      end = found + slice.length;
      expected = end;
    }
    const page = starts.findLastIndex((each) => each <= start);
    const from = starts[page] ?? 0;
    return { state: "found", parts: [{ page: page + 1, start: start - from, end: Math.max(start + 1, end) - from }] };
  };
}
