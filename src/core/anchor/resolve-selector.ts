import type { Anchor, Unanchored } from "../model/anchor.ts";
import type { DocumentText, PageText } from "../model/page-text.ts";
import type { Selector, TextPositionSelector, TextQuoteSelector } from "../model/selector.ts";
import type { PageNumber, Utf16Offset } from "../model/units.ts";
import { missing } from "./explain.ts";
import { type Fragment, type PageSize, parseFragment, regionAnchor } from "./fragment.ts";
import { partOf } from "./quads.ts";
import { isAnchored, resolveQuote } from "./resolve.ts";

/** Refinements of refinements that are followed. */
const DEEPEST = 8;

/**
 * Finds what a selector selects, or a list of selectors that are all said to select the same. Words are the truth: with
 * them a position or a page is a hint, which decides between places that fit as well and nothing else. Without words, a
 * region of a page is the truth. A position alone cannot be held against anything, and is no anchor.
 *
 * @param pageSizes in the document's order; needed for regions in per cent, and to keep regions on their page.
 */
export function resolveSelector(
  document: DocumentText,
  selector: Selector | readonly Selector[],
  pageSizes: readonly PageSize[] = [],
): Anchor | Unanchored {
  return resolveAmong(document, isList(selector) ? selector : [selector], pageSizes, {}, 0);
}

/** Each target by itself: several targets are several passages (Web Annotation Data Model, 3.2.1). */
export function resolveTargets(
  document: DocumentText,
  targets: readonly (Selector | readonly Selector[])[],
  pageSizes: readonly PageSize[] = [],
): (Anchor | Unanchored)[] {
  return targets.map((target) => resolveSelector(document, target, pageSizes));
}

function isList(selector: Selector | readonly Selector[]): selector is readonly Selector[] {
  return Array.isArray(selector);
}

function resolveAmong(
  document: DocumentText,
  selectors: readonly Selector[],
  pageSizes: readonly PageSize[],
  outer: Fragment,
  depth: number,
): Anchor | Unanchored {
  if (depth > DEEPEST) return missing("The selectors refine each other too often.");
  const fragment = fragmentAmong(selectors, outer);
  const position = selectors.find((each) => each.type === "TextPositionSelector");
  const quote = selectors.find((each) => each.type === "TextQuoteSelector");
  const hint = fragment.page ?? (position && pageOfPosition(document, position));
  if (quote) return refined(document, quote, resolveQuote(document, quote, { page: hint }), depth);
  // A page, or a stretch, in which another selector points.
  const inner = selectors.find((each) => each.refinedBy)?.refinedBy;
  if (inner) return resolveAmong(document, [inner], pageSizes, { ...fragment, page: hint }, depth + 1);
  if (fragment.region || (fragment.page !== undefined && !position)) {
    return regionAnchor(fragment, document.pages.length, pageSizes);
  }
  if (!position) return missing("No selector names words or a region.");
  const there = wordsAt(document, position);
  const candidates = there === undefined ? [] : [there];
  return missing("A position alone cannot be checked. Add a TextQuoteSelector with the words.", candidates);
}

/** The page and the region that fragments name, one of them or several together. */
function fragmentAmong(selectors: readonly Selector[], outer: Fragment): Fragment {
  let { page, region } = outer;
  for (const selector of selectors) {
    if (selector.type !== "FragmentSelector") continue;
    const fragment = parseFragment(selector.value);
    page ??= fragment.page;
    region ??= fragment.region;
  }
  return { page, region };
}

/** What a refinement selects within words that were found. */
function refined(
  document: DocumentText,
  { refinedBy }: TextQuoteSelector,
  found: Anchor | Unanchored,
  depth: number,
): Anchor | Unanchored {
  // A region within words says no more than the words.
  if (!refinedBy || !isAnchored(found) || refinedBy.type === "FragmentSelector") return found;
  if (depth >= DEEPEST) return missing("The selectors refine each other too often.");
  const pages = found.parts.flatMap((part) => {
    const page = document.pages.find((each) => each.page === part.page);
    return page ? [pieceOf(page, part.start, part.end)] : [];
  });
  const within = { ...document, pages };
  const inner =
    refinedBy.type === "TextPositionSelector"
      ? stretchOf(within, refinedBy)
      : resolveAmong(within, [refinedBy], [], {}, depth + 1);
  if (!isAnchored(inner)) return inner;
  const parts = inner.parts.map((part) => {
    const outer = found.parts.find((each) => each.page === part.page);
    const page = document.pages.find((each) => each.page === part.page);
    const shift = outer?.start ?? 0;
    return page ? { ...partOf(page, part.start + shift, part.end + shift), text: part.text } : part;
  });
  // The refinement is no surer than what it refines.
  const state =
    found.state === "exact"
      ? inner.state
      : inner.state === "exact" || inner.state === "approximate"
        ? found.state
        : inner.state;
  return { ...inner, parts, state };
}

/** A stretch of a page as if it were a page. */
function pieceOf(page: PageText, start: Utf16Offset, end: Utf16Offset): PageText {
  return { page: page.page, text: page.text.slice(start, end), boxes: [], lines: [] };
}

/** The stretch at a position of a text, taken for what it is: the words round it were found. */
function stretchOf(document: DocumentText, { start, end }: TextPositionSelector): Anchor | Unanchored {
  const parts = document.pages.flatMap((page, index) => {
    const before = codePointsBefore(document, index);
    const from = utf16At(page.text, start - before);
    const to = utf16At(page.text, end - before);
    return from < to ? [partOf(page, from, to)] : [];
  });
  const words = parts.filter(({ text }) => text !== "");
  if (words.length === 0) return missing(`There are no words from ${start} to ${end}.`);
  return { state: "exact", whole: false, parts: words, errorShare: 0 };
}

function wordsAt(
  document: DocumentText,
  position: TextPositionSelector,
): { page: PageNumber; text: string } | undefined {
  const found = stretchOf(document, position);
  if (!isAnchored(found)) return undefined;
  return {
    page: found.parts[0]?.page ?? 1,
    text: found.parts
      .map(({ text }) => text)
      .join(" ")
      .slice(0, 400),
  };
}

function pageOfPosition(document: DocumentText, { start }: TextPositionSelector): PageNumber | undefined {
  const index = document.pages.findLastIndex((_, at) => codePointsBefore(document, at) <= start);
  return document.pages[index]?.page;
}

/** Code points of the pages before one: the text is that of all pages, one after the other, nothing between. */
function codePointsBefore({ pages }: DocumentText, index: number): number {
  return pages.slice(0, index).reduce((sum, { text }) => sum + codePointsOf(text), 0);
}

function codePointsOf(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

/** Where so many code points of a text end. */
function utf16At(text: string, codePoints: number): Utf16Offset {
  let at = 0;
  for (let left = codePoints; left > 0 && at < text.length; left -= 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}
