import * as v from "valibot";
import { type Bookmark, BookmarkSchema } from "../../core/model/bookmark.ts";
import { type DocumentInfo, DocumentInfoSchema } from "../../core/model/document-info.ts";
import { type HiddenText, HiddenTextSchema } from "../../core/model/hidden-text.ts";
import { type PageClues, PageCluesSchema } from "../../core/model/page-clues.ts";
import { type DocumentText, type PageText, PageTextSchema } from "../../core/model/page-text.ts";
import type { Points } from "../../core/model/units.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { installedPackage } from "../package-version.ts";
import { openApart, PdfFaultError } from "../pdf/open-apart.ts";
import type { PageFrame } from "../pdf/page-frame.ts";
import type { PdfFault } from "../pdf/pdf-fault.ts";
import { bookmarkOnPage } from "../pdf/read-outline.ts";
import {
  type FailedRecognition,
  recogniseDocument,
  type Recognition,
  type RecognitionWishes,
} from "../recognition/recognise-document.ts";

/** What a PDF holds, as far as anchors need it. */
export interface DocumentContent {
  readonly pages: readonly { readonly label: string; readonly width: Points; readonly height: Points }[];
  readonly text: DocumentText;
  /** What the file tells of each page besides its text, in the document's order. */
  readonly clues: readonly PageClues[];
  /** What the file holds and its pages do not show. Nothing of it may be published. */
  readonly hidden: readonly HiddenText[];
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

/** Raise it when the way of reading text and places changes: what the cache holds is then read anew. */
const EXTRACTOR = 8;

const ContentSchema = v.strictObject({
  pages: v.array(v.strictObject({ label: v.string(), width: v.number(), height: v.number() })),
  text: v.array(PageTextSchema),
  clues: v.array(PageCluesSchema),
  hidden: v.array(HiddenTextSchema),
  pictured: v.array(v.number()),
  info: DocumentInfoSchema,
  bookmarks: v.array(BookmarkSchema),
});

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
  let fault: PdfFault = { kind: "damaged", detail: "it cannot be read" };
  const key = ["text", EXTRACTOR, installedPackage("@embedpdf/pdfium").version, sha256];
  const entry = await cache.remember(key, async () => {
    const opening = await openApart(bytes);
    if (opening.kind === "fault") {
      fault = opening.fault;
      return undefined;
    }
    const { pdf } = opening;
    try {
      const text: PageText[] = [];
      const clues: PageClues[] = [];
      const hidden: HiddenText[] = [];
      const pictured: number[] = [];
      const frames: PageFrame[] = [];
      for (const index of pdf.pages.keys()) {
        const page = await pdf.read(index + 1);
        text.push(page.text);
        clues.push(page.clues);
        hidden.push(...page.hidden);
        pictured.push(page.pictured);
        frames.push(page.frame);
      }
      const content: v.InferOutput<typeof ContentSchema> = {
        pages: [...pdf.pages],
        text,
        clues,
        hidden,
        pictured,
        info: pdf.info,
        bookmarks: pdf.outline.map((bookmark) => bookmarkOnPage(bookmark, frames)),
      };
      return new TextEncoder().encode(JSON.stringify(content));
    } catch (error) {
      if (!(error instanceof PdfFaultError)) throw error;
      ({ fault } = error);
      return undefined;
    } finally {
      await pdf.close();
    }
  });
  if (entry === undefined) return { fault };
  const own = v.parse(ContentSchema, JSON.parse(new TextDecoder().decode(entry)));
  const { pages, hidden, info, bookmarks } = own;
  const language = wishes.language ?? info.language;
  const read = await recogniseDocument(
    bytes,
    { ...own, text: { sha256, pages: own.text } },
    { ...wishes, language },
    cache,
  );
  return { content: { pages, hidden, info, bookmarks, ...read } };
}
