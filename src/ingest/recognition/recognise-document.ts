import type { PageClues } from "../../core/model/page-clues.ts";
import type { DocumentText, PageText } from "../../core/model/page-text.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { inPool } from "../in-pool.ts";
import type { UnreadPage } from "../pdf/unread-pages.ts";
import type { Progress } from "../progress.ts";
import { correctionsFor } from "./corrections/corrections-file.ts";
import { correctPage } from "./corrections/correct-page.ts";
import { composeRecognised } from "./compose-recognised.ts";
import { DocumentReader } from "./document-reader.ts";
import { languageData } from "./language-data.ts";
import { mergeRecognised } from "./merge-recognised.ts";
import { isBetterText, isText, toBeRead } from "./pages-to-recognise.ts";
import { engineName } from "./reading-engine.ts";
import { confidenceOf, type RecognisedPage } from "./recognised-page.ts";

/** What is known of a page whose text a machine has read from its picture. */
export interface Recognition {
  readonly page: PageNumber;
  /** The engine and its version. */
  readonly engine: string;
  /** That the engine took the page to be in, as a BCP 47 tag. */
  readonly language: string;
  /** Package of data for the document's own language, where it was not there. */
  readonly missing?: string | undefined;
  /** Mean over all letters, 0 to 100. */
  readonly confidence: number;
  /** Whether it was a picture beside text of the page's own. */
  readonly partly: boolean;
  /** Whether a person has corrected it. */
  readonly corrected: boolean;
}

/** A page that should have been read, and why it was not. */
export interface FailedRecognition {
  readonly page: PageNumber;
  readonly reason: string;
}

export interface RecognisedDocument {
  readonly text: DocumentText;
  readonly clues: readonly PageClues[];
  readonly recognised: readonly Recognition[];
  readonly failed: readonly FailedRecognition[];
  /** Why corrections are not used, in sentences. */
  readonly unused: readonly string[];
}

export interface RecognitionWishes {
  /** The document's, as a BCP 47 tag; undefined where it is not known. */
  readonly language?: string | undefined;
  /** The text of the file of corrections, where there is one. */
  readonly corrections?: string | undefined;
  /** Is told how far the work is. */
  readonly progress?: Progress | undefined;
}

interface Wanted {
  readonly number: PageNumber;
  /** The page's own text, where only what is beside it is to be read. */
  readonly beside: PageText | undefined;
}

interface Parts {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly text: DocumentText;
  readonly clues: readonly PageClues[];
  /** Of each page, the share that pictures cover. */
  readonly pictured: readonly number[];
  /** What could not be read cannot be drawn either. */
  readonly unread: readonly UnreadPage[];
}

/** Reads the pages of a PDF that have no text of their own, or none that is any good, from their pictures. */
export async function recogniseDocument(
  bytes: Uint8Array,
  { pages, text, clues, pictured, unread }: Parts,
  { language, progress, corrections }: RecognitionWishes,
  cache: ContentCache,
): Promise<RecognisedDocument> {
  const wanted = text.pages.flatMap((page, index): Wanted[] => {
    if (unread.some((each) => each.page === page.page)) return [];
    const way = toBeRead({ text: page, pictured: pictured[index] ?? 0 }, language);
    return way === "nothing" ? [] : [{ number: page.page, beside: way === "beside" ? page : undefined }];
  });
  const { corrected, unused } = correctionsFor(
    text.sha256,
    wanted.flatMap(({ number, beside }) => (beside === undefined ? [number] : [])),
    corrections,
  );
  if (wanted.length === 0) return { text, clues, recognised: [], failed: [], unused };
  const choice = languageData(language);
  const reader = new DocumentReader(bytes, text.sha256, choice.data, cache);
  const failed: FailedRecognition[] = [];
  const done = progress?.("recognised")(wanted.length);
  const read = new Map<PageNumber, RecognisedPage>();
  try {
    await inPool(wanted, reader.readers, async ({ number, beside }) => {
      const page = { number, ...(pages[number - 1] ?? { width: 0, height: 0 }) };
      try {
        const found = await reader.read(page, beside);
        if (found !== undefined) read.set(number, found);
      } catch (error) {
        failed.push({ page: number, reason: error instanceof Error ? error.message : String(error) });
      }
      done?.(reader.hasBegun);
    });
  } finally {
    await reader.close();
  }
  const recognised: Recognition[] = [];
  const composed = text.pages.map((page, index) => {
    const own = { text: page, clues: clues[index] ?? { looks: [] } };
    const lines = corrected.get(page.page);
    const asRead = read.get(page.page) ?? (lines && { degrees: 0, lines: [] });
    if (asRead === undefined) return own;
    const confidence = Math.round(confidenceOf(asRead.lines));
    const made = composeRecognised(page.page, lines ? correctPage(asRead, lines) : asRead);
    const isBeside = wanted.some(({ number, beside }) => number === page.page && beside !== undefined);
    const isUsed = isBeside
      ? isText(made.text.text, confidence, language)
      : lines !== undefined || isBetterText(made.text.text, page.text, language);
    if (!isUsed) return own;
    recognised.push({
      page: page.page,
      engine: engineName(),
      language: choice.data.tag,
      ...(choice.missing === undefined ? {} : { missing: choice.missing }),
      confidence,
      partly: isBeside,
      corrected: lines !== undefined,
    });
    return isBeside ? mergeRecognised(own, made) : made;
  });
  return {
    text: { ...text, pages: composed.map((each) => each.text) },
    clues: composed.map((each) => each.clues),
    recognised,
    failed: failed.toSorted((one, other) => one.page - other.page),
    unused,
  };
}
