import { queryOptions } from "@tanstack/react-query";
import type { DocumentText, PageText } from "../../core/model/page-text.ts";
import { readPackedText } from "../../core/text/packed-text.ts";
import { textPartOf } from "../../core/text/text-parts.ts";
import type { SourceDocument } from "../../core/model/publication.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { DocumentFailure } from "../document-failure.ts";
import { fetchBytes, fetchingOptions, hasFailed } from "./fetching.ts";
import { queryClient } from "./query-client.ts";

/** The query for a document's text with places, all of it. Its failures are `DocumentFailure`. */
export function documentTextQuery(document: SourceDocument) {
  const { sha256 } = document.file;
  return queryOptions({
    ...fetchingOptions,
    queryKey: ["document-text", sha256],
    // Each part is tried again by itself.
    retry: false,
    queryFn: async (): Promise<DocumentText> => {
      const parts = await Promise.all(document.textHrefs.map((_, index) => textPart(document, index)));
      return { sha256, pages: parts.flatMap(({ pages }) => pages) };
    },
  });
}

/** For so long the text of pages is kept that nobody asks for: of a docket all of it would be hundreds of megabytes. */
const KEPT_MILLISECONDS = 30_000;

/** What is to be known of a document to fetch its text. */
type TextSource = Pick<SourceDocument, "file" | "textHrefs">;

/** A part of a document's text, fetched once for all who ask for it within a while. @throws DocumentFailure */
export function textPart(document: TextSource, index: number): Promise<DocumentText> {
  return queryClient.query(textPartQuery(document, index));
}

/**
 * The bytes of a part of the words, or of the text with places, for a worker that reads them itself: they are neither read
 * nor kept here. What was fetched once is in the browser's cache the next time.
 *
 * @param afresh passes over that cache.
 * @throws DocumentFailure
 */
export function partBytes(
  document: SourceDocument,
  of: "words" | "text",
  index: number,
  afresh: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  return queryClient.query(
    queryOptions({
      ...fetchingOptions,
      staleTime: 0,
      gcTime: 0,
      queryKey: [`document-${of}-bytes`, document.file.sha256, index],
      queryFn: ({ client, queryKey, signal }): Promise<Uint8Array<ArrayBuffer>> => {
        const href = (of === "words" ? document.wordsHrefs : document.textHrefs)[index];
        if (href === undefined) throw new DocumentFailure("malformed-text");
        return fetchBytes(href, signal, afresh || hasFailed(client, queryKey));
      },
    }),
  );
}

/** The text of a page; undefined where the document has no such page. @throws DocumentFailure */
export async function pageText(document: SourceDocument, page: PageNumber): Promise<PageText | undefined> {
  const { pages } = await textPart(document, textPartOf(page));
  return pages.find((one) => one.page === page);
}

function textPartQuery(document: TextSource, index: number) {
  const { sha256 } = document.file;
  return queryOptions({
    ...fetchingOptions,
    gcTime: KEPT_MILLISECONDS,
    queryKey: ["document-text", sha256, index],
    queryFn: async ({ client, queryKey, signal }): Promise<DocumentText> => {
      const href = document.textHrefs[index];
      if (href === undefined) throw new DocumentFailure("malformed-text");
      return readDocumentText(await fetchBytes(href, signal, hasFailed(client, queryKey)), sha256);
    },
  });
}

/** @throws DocumentFailure where the data is not a document's text, or another document's. */
export function readDocumentText(bytes: Uint8Array, sha256: string): DocumentText {
  try {
    return readPackedText(new TextDecoder().decode(bytes), sha256);
  } catch (error) {
    throw new DocumentFailure("malformed-text", { cause: error });
  }
}
