import type { Bookmark } from "../../core/model/bookmark.ts";
import type { DocumentInfo } from "../../core/model/document-info.ts";
import type { HiddenText } from "../../core/model/hidden-text.ts";
import type { PageClues } from "../../core/model/page-clues.ts";
import type { DocumentText } from "../../core/model/page-text.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { PdfFaultError } from "../pdf/open-apart.ts";
import type { PdfFault } from "../pdf/pdf-fault.ts";
import type { PageFacts } from "../pdf/thread-messages.ts";
import type { UnreadPage } from "../pdf/unread-pages.ts";
import {
  type FailedRecognition,
  recogniseDocument,
  type Recognition,
  type RecognitionWishes,
} from "../recognition/recognise-document.ts";
import { readPages } from "./read-pages.ts";

/** What a PDF holds, as far as anchors need it. */
export interface DocumentContent {
  readonly pages: readonly PageFacts[];
  readonly text: DocumentText;
  /** What the file tells of each page besides its text, in the document's order. */
  readonly clues: readonly PageClues[];
  /** What the file holds and its pages do not show. Nothing of it may be published. */
  readonly hidden: readonly HiddenText[];
  /** Pages that PDFium could not read: they are here without text, and are not drawn. */
  readonly unread: readonly UnreadPage[];
  /** The pages whose text was read from their pictures, and those of which that failed. */
  readonly recognised: readonly Recognition[];
  readonly failed: readonly FailedRecognition[];
  /** Why corrections of what was read are not used, in sentences. */
  readonly unused: readonly string[];
  /** What the file says of itself. */
  readonly info: DocumentInfo;
  /** The file's own outline. */
  readonly bookmarks: readonly Bookmark[];
}

/**
 * Reads a PDF's pages and their text, or takes them from the cache. Where a page has no usable text of its own it is read
 * from the picture.
 *
 * @param sha256 of the bytes.
 */
export async function readDocument(
  bytes: Uint8Array,
  sha256: string,
  cache: ContentCache,
  wishes: RecognitionWishes = {},
): Promise<{ readonly content: DocumentContent } | { readonly fault: PdfFault }> {
  try {
    const own = await readPages(bytes, sha256, cache, wishes.progress?.("read"));
    const { pages, info, bookmarks, unread } = own;
    const read = await recogniseDocument(
      bytes,
      { ...own, text: { sha256, pages: [...own.text] } },
      { ...wishes, language: wishes.language ?? info.language },
      cache,
    );
    return { content: { pages, info, bookmarks, unread, ...read } };
  } catch (error) {
    if (error instanceof PdfFaultError) return { fault: error.fault };
    throw error;
  }
}
