import * as v from "valibot";
import type { Bookmark } from "../../core/model/bookmark.ts";
import { type DocumentInfo, DocumentInfoSchema } from "../../core/model/document-info.ts";
import { type HiddenText, HiddenTextSchema } from "../../core/model/hidden-text.ts";
import { type PageClues, PageCluesSchema } from "../../core/model/page-clues.ts";
import type { PageText } from "../../core/model/page-text.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { PackedPageSchema, packPage, unpackPage } from "../../core/text/packed-text.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { inPool } from "../in-pool.ts";
import { installedPackage } from "../package-version.ts";
import { PdfCrew } from "../pdf/pdf-crew.ts";
import { bookmarkOnPage } from "../pdf/read-outline.ts";
import type { ReadPage } from "../pdf/read-page.ts";
import type { PageFacts } from "../pdf/thread-messages.ts";
import { type UnreadPage, UnreadPages } from "../pdf/unread-pages.ts";
import type { WorkDone } from "../progress.ts";

/** Raise it when the way of reading text and places changes: what the cache holds is then read anew. */
const EXTRACTOR = 11;

/** The same for what is read of the file as a whole, such as its outline: its pages stay as they are. */
const FILE_EXTRACTOR = 1;

const quarterTurns = v.picklist([0, 1, 2, 3]);
const UserSpaceBoxSchema = v.strictObject({
  left: v.number(),
  bottom: v.number(),
  right: v.number(),
  top: v.number(),
});

const FileSchema = v.strictObject({
  pages: v.array(v.strictObject({ label: v.string(), width: v.number(), height: v.number() })),
  info: DocumentInfoSchema,
  outline: v.array(
    v.strictObject({
      title: v.string(),
      depth: v.number(),
      page: v.exactOptional(v.number()),
      x: v.exactOptional(v.number()),
      y: v.exactOptional(v.number()),
      closed: v.exactOptional(v.literal(true)),
    }),
  ),
});

const PageSchema = v.strictObject({
  text: PackedPageSchema,
  clues: PageCluesSchema,
  hidden: v.array(HiddenTextSchema),
  pictured: v.number(),
  layered: v.number(),
  frame: v.strictObject({ shown: UserSpaceBoxSchema, quarterTurns, width: v.number(), height: v.number() }),
});

/** What a PDF holds, before any picture in it is read. */
export interface OwnContent {
  readonly pages: readonly PageFacts[];
  readonly text: readonly PageText[];
  readonly clues: readonly PageClues[];
  readonly hidden: readonly HiddenText[];
  /** Of each page, the share that pictures cover, 0 to 1. */
  readonly pictured: readonly number[];
  /** And the share of its characters that are the recognised layer of its picture. */
  readonly layered: readonly number[];
  readonly info: DocumentInfo;
  readonly bookmarks: readonly Bookmark[];
  /** They are here as if they were empty. */
  readonly unread: readonly UnreadPage[];
}

/**
 * Reads the pages of a PDF in as many threads as there are cores, each once: what was read is in the cache page by page,
 * so that nothing of it is lost where the work is interrupted.
 *
 * @param sha256 of the bytes.
 * @throws PdfFaultError where the file cannot be used.
 */
export async function readPages(
  bytes: Uint8Array,
  sha256: string,
  cache: ContentCache,
  progress: WorkDone | undefined,
): Promise<OwnContent> {
  const crew = new PdfCrew(bytes);
  const version = [EXTRACTOR, installedPackage("@embedpdf/pdfium").version, sha256];
  try {
    const kept = await cache.remember(["file", FILE_EXTRACTOR, ...version], () =>
      crew.use(async ({ pages, info, outline }) => encode({ pages, info, outline })),
    );
    const { pages, info, outline } = v.parse(FileSchema, decode(kept));
    const unread = new UnreadPages(pages.length);
    const numbers = pages.map((_, index) => index + 1);
    const done = progress?.(pages.length);
    const read = await inPool(numbers, crew.sizeFor(pages.length), async (number) => {
      let isMade = false;
      const entry = await unread.attempt(number, () =>
        cache.remember(["page", ...version, number], () => {
          isMade = true;
          return crew.use(async (pdf) => encode(packed(await pdf.read(number))));
        }),
      );
      done?.(isMade);
      return entry === undefined ? emptyPage(number, pages) : unpacked(v.parse(PageSchema, decode(entry)));
    });
    const frames = read.map(({ frame }) => frame);
    return {
      pages,
      info,
      text: read.map(({ text }) => text),
      clues: read.map(({ clues }) => clues),
      hidden: read.flatMap(({ hidden }) => hidden),
      pictured: read.map(({ pictured }) => pictured),
      layered: read.map(({ layered }) => layered),
      bookmarks: outline.map((bookmark) => bookmarkOnPage(bookmark, frames)),
      unread: unread.found,
    };
  } finally {
    await crew.close();
  }
}

function packed(page: ReadPage): v.InferInput<typeof PageSchema> {
  return { ...page, text: packPage(page.text), hidden: [...page.hidden] };
}

function unpacked({ text, ...page }: v.InferOutput<typeof PageSchema>): ReadPage {
  return { ...page, text: unpackPage(text) };
}

function emptyPage(number: PageNumber, pages: readonly PageFacts[]): ReadPage {
  const { width = 0, height = 0 } = pages[number - 1] ?? {};
  return {
    text: { page: number, text: "", boxes: [], lines: [] },
    clues: { looks: [] },
    hidden: [],
    pictured: 0,
    layered: 0,
    frame: { shown: { left: 0, bottom: 0, right: width, top: height }, quarterTurns: 0, width, height },
  };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function decode(entry: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(entry));
}
