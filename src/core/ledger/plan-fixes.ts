import { captureQuote } from "../anchor/capture.ts";
import { isAnchored, resolveQuote } from "../anchor/resolve.ts";
import type { Anchor, TextQuote } from "../model/anchor.ts";
import type { ClaimId } from "../model/commentary.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { PageNumber } from "../model/units.ts";
import type { AnnotationEntry, PassageTarget } from "../parse/annotation-entry.ts";
import { foldedText } from "../text/fold.ts";
import { chosenPlace } from "./settle-passage.ts";

/** What can be mended in an annotation without asking its editor. The quoted words themselves never are. */
export interface Fix {
  readonly annotation: ClaimId;
  /** JSON path of the target, or of the related selector. */
  readonly path: string;
  /** The words beside the quotation, where more are needed for it to stand out. */
  readonly context?: { readonly prefix?: string | undefined; readonly suffix?: string | undefined } | undefined;
  /** The page that the words are on, where the hint names another. */
  readonly page?: PageNumber | undefined;
}

/**
 * Longer contexts for quotations that are ambiguous or stand out too little, and page hints that have become wrong.
 * Where nothing says which of several places is meant, and where words differ, are missing or have other surroundings,
 * an editor has to decide, and nothing is proposed.
 */
export function planFixes(text: DocumentText, entries: readonly AnnotationEntry[]): Fix[] {
  return entries.flatMap((entry) => {
    const passages = entry.passages.flatMap((target, index) => {
      if (target.kind === "whole") return [];
      const choice = entry.signOffs?.find(({ passage = 1 }) => passage === index + 1)?.choice;
      const place = placeOf(text, target, choice);
      return place ? [{ path: target.path, quote: target.quote, page: target.page, place }] : [];
    });
    const related = entry.related.flatMap(({ quote, path }) => {
      const place = resolveQuote(text, quote);
      return isAnchored(place) && isSound(place) ? [{ path, quote, page: undefined, place }] : [];
    });
    return [...passages, ...related].flatMap(({ path, quote, page, place }) => {
      const first = place.parts[0]?.page;
      const fix = {
        context: longerContext(text, quote, place),
        page: page !== undefined && first !== page ? first : undefined,
      };
      return fix.context || fix.page !== undefined ? [{ annotation: entry.id, path, ...fix }] : [];
    });
  });
}

type WordsTarget = Extract<PassageTarget, { kind: "words" }>;

/** The place that is meant, if anything says so: the quotation, the editor's choice, or else the page hint. */
function placeOf(
  text: DocumentText,
  { quote, page }: WordsTarget,
  choice: Parameters<typeof chosenPlace>[2] | undefined,
): Anchor | undefined {
  const found = resolveQuote(text, quote, { page });
  if (isAnchored(found)) return isSound(found) ? found : undefined;
  if (found.state !== "ambiguous") return undefined;
  const told = choice ?? (page === undefined ? undefined : { page });
  const place = told && chosenPlace(text, quote, told);
  return place && isSound(place) ? place : undefined;
}

function isSound({ state }: Anchor): boolean {
  return state === "exact" || state === "approximate";
}

/** Undefined where the quotation stands out already, or where more context would lead elsewhere. */
function longerContext(text: DocumentText, quote: TextQuote, place: Anchor): Fix["context"] {
  const captured = captureQuote(text, place.parts);
  const standsAlone = isSamePlace(text, quote, place);
  if (standsAlone && lettersOf(quote) >= lettersOf(captured)) return undefined;
  const prefix = longer(quote.prefix, captured.prefix);
  const suffix = longer(quote.suffix, captured.suffix);
  if (prefix === quote.prefix && suffix === quote.suffix) return undefined;
  if (!isSamePlace(text, { exact: quote.exact, prefix, suffix }, place)) return undefined;
  return {
    ...(prefix === quote.prefix ? {} : { prefix }),
    ...(suffix === quote.suffix ? {} : { suffix }),
  };
}

function isSamePlace(text: DocumentText, quote: TextQuote, place: Anchor): boolean {
  const found = resolveQuote(text, quote);
  if (!isAnchored(found) || !isSound(found) || found.parts.length !== place.parts.length) return false;
  return found.parts.every(({ page, start, end }, index) => {
    const other = place.parts[index];
    return page === other?.page && start === other.start && end === other.end;
  });
}

/** Letters and digits of context, both sides together. */
function lettersOf({ prefix = "", suffix = "" }: TextQuote): number {
  return foldedText(prefix).length + foldedText(suffix).length;
}

function longer(own: string | undefined, captured: string | undefined): string | undefined {
  return foldedText(captured ?? "").length > foldedText(own ?? "").length ? captured : own;
}
