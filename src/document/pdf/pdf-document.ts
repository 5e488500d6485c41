import type { PageRange } from "../../core/anchor/capture.ts";
import type { Anchor, PassagePart, TextQuote } from "../../core/model/anchor.ts";
import type { DocumentText, PageText } from "../../core/model/page-text.ts";
import { DocumentFailure, type FailureKind } from "../document-failure.ts";
import type { SourceDocument } from "../../core/model/publication.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { OpenDocument } from "../open-document.ts";
import type { FoundWords } from "../found-words.ts";
import { anchoringOf } from "./anchoring.ts";
import { documentFileQuery, isFetchedWhole } from "./document-file.ts";
import { documentTextQuery, pageText } from "./document-text.ts";
import { foundWords } from "./found-words.ts";
import { openPdf } from "./open-pdf.ts";
import { queryClient } from "./query-client.ts";

/**
 * All that is fetched after the page is readable and alive comes in through here: pdf.js, and with it what fetches the
 * document and its text, finds words and searches in it, and offers what can be done with them. One file, asked for when the browser
 * is idle or the reader needs it.
 */

export { SelectedWords, SelectionIn } from "../selected-words-bar.tsx";
export { searcherOf } from "./searching.ts";

export interface OpenedDocument {
  readonly open: OpenDocument;
  /** Whether every byte was compared with the fingerprint of what was annotated. */
  readonly checked: boolean;
}

/** Fetches and opens a document. @throws DocumentFailure; or the signal's reason where it was cancelled. */
export async function openDocument(document: SourceDocument, signal: AbortSignal): Promise<OpenedDocument> {
  const { file } = document;
  const textOf = (page: PageNumber): Promise<PageText | undefined> => pageText(document, page);
  if (!isFetchedWhole(file)) {
    try {
      const href = file.laidOutHref ?? file.href;
      return { open: await openPdf({ kind: "ranges", href }, textOf, signal), checked: false };
    } catch (error) {
      signal.throwIfAborted();
      const isMissing = file.laidOutHref !== undefined && isKind(error, ["missing"]);
      if (!isMissing && !isKind(error, MAY_BE_RANGES)) throw error;
    }
  }
  const { bytes, checked } = await queryClient.query(documentFileQuery(file));
  signal.throwIfAborted();
  return { open: await openPdf({ kind: "whole", bytes }, textOf, signal), checked };
}

/** Some servers announce ranges and hand out others, or the whole file, or an error: then the whole is asked for. */
const MAY_BE_RANGES: readonly FailureKind[] = ["unreadable", "not-a-pdf", "refused"];

function isKind(error: unknown, kinds: readonly FailureKind[]): boolean {
  return error instanceof DocumentFailure && kinds.includes(error.kind);
}

/** The document's text with places. @throws DocumentFailure */
function documentText(document: SourceDocument): Promise<DocumentText> {
  return queryClient.query(documentTextQuery(document));
}

/** The stretches of some pages that none of some anchors covers. @throws DocumentFailure */
export async function uncommentedOn(
  document: SourceDocument,
  numbers: readonly PageNumber[],
  anchors: readonly Anchor[],
): Promise<PassagePart[]> {
  const [pages, { uncommentedParts }] = await Promise.all([
    Promise.all(numbers.map((page) => pageText(document, page))),
    import("../../core/anchor/uncommented.ts"),
  ]);
  return uncommentedParts({ sha256: document.file.sha256, pages: pages.filter((page) => page !== undefined) }, anchors);
}

/** Looks up words in the document's text. @throws DocumentFailure */
export async function lookUpWords(document: SourceDocument, quote: TextQuote): Promise<FoundWords> {
  const anchoring = await anchoringOf(await documentText(document));
  return foundWords(quote, await anchoring.resolve(quote));
}

/**
 * A quotation of stretches of the document, long enough to be found again; its `exact` is empty where they touch no word.
 *
 * @throws DocumentFailure
 */
export async function captureWords(
  document: SourceDocument,
  rangesIn: (text: DocumentText) => PageRange[],
): Promise<TextQuote> {
  const text = await documentText(document);
  return (await anchoringOf(text)).capture(rangesIn(text));
}
