import type { HiddenText } from "../../core/model/hidden-text.ts";
import type { PageClues } from "../../core/model/page-clues.ts";
import type { DocumentText, PageText } from "../../core/model/page-text.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { inPool } from "../in-pool.ts";
import { checkLayer, withoutSeen } from "./check-layer.ts";
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
  /** Packages of data for the document's languages that were not there. */
  readonly missing: readonly string[];
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
  /** What the file holds and its pages do not show. */
  readonly hidden: readonly HiddenText[];
  readonly recognised: readonly Recognition[];
  readonly failed: readonly FailedRecognition[];
  /** Why corrections are not used, in sentences. */
  readonly unused: readonly string[];
}

export interface RecognitionWishes {
  /** The document's, as a BCP 47 tag; undefined where it is not known. */
  readonly language?: string | undefined;
  /** Others that parts of it are in. */
  readonly otherLanguages?: readonly string[] | undefined;
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
  /** What the pages' own text seemed to hide. */
  readonly hidden: readonly HiddenText[];
  /** Of each page, the share that pictures cover. */
  readonly pictured: readonly number[];
  /** What could not be read cannot be drawn either. */
  readonly unread: readonly UnreadPage[];
  /** Of each page, the share of its characters that are the recognised layer of its picture. */
  readonly layered: readonly number[];
}

/** Less sure than that, what was read in a picture is no proof against what a layer says. */
const SURE = 75;
const NO_FAULTS = { contradicted: [], isAstray: false };

/** Reads the pages of a PDF that have no text of their own, or none that is any good, from their pictures. */
export async function recogniseDocument(
  bytes: Uint8Array,
  { pages, text, clues, hidden, pictured, layered, unread }: Parts,
  { language: main, otherLanguages = [], progress, corrections }: RecognitionWishes,
  cache: ContentCache,
): Promise<RecognisedDocument> {
  // Words of several languages are not told from noise by a list of one.
  const language = otherLanguages.length === 0 ? main : undefined;
  const wanted = text.pages.flatMap((page, index): Wanted[] => {
    if (unread.some((each) => each.page === page.page)) return [];
    const isHiding = hidden.some((each) => each.page === page.page);
    const shares = { pictured: pictured[index] ?? 0, layered: layered[index] ?? 0 };
    const way = toBeRead({ text: page, ...shares, isHiding }, language);
    return way === "nothing" ? [] : [{ number: page.page, beside: way === "beside" ? page : undefined }];
  });
  const { corrected, unused } = correctionsFor(
    text.sha256,
    wanted.flatMap(({ number, beside }) => (beside === undefined ? [number] : [])),
    corrections,
  );
  if (wanted.length === 0) return { text, clues, hidden, recognised: [], failed: [], unused };
  const choice = languageData([...(main === undefined ? [] : [main]), ...otherLanguages]);
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
  let unseen = hidden;
  const composed = text.pages.map((page, index) => {
    const own = { text: page, clues: clues[index] ?? { looks: [] } };
    const lines = corrected.get(page.page);
    const asRead = read.get(page.page) ?? (lines && { degrees: 0, lines: [] });
    if (asRead === undefined) return own;
    const confidence = Math.round(confidenceOf(asRead.lines));
    const made = composeRecognised(page.page, lines ? correctPage(asRead, lines) : asRead);
    const isBeside = wanted.some(({ number, beside }) => number === page.page && beside !== undefined);
    const { contradicted, isAstray } = isBeside || (layered[index] ?? 0) === 0 ? NO_FAULTS : checkLayer(page, asRead);
    const isWrong = (contradicted.length > 0 || isAstray) && confidence >= SURE;
    const hiding = unseen.filter((each) => each.page === page.page);
    const stillHiding = withoutSeen(hiding, page.text, made.text.text);
    const others = unseen.filter((each) => each.page !== page.page);
    unseen = [...others, ...stillHiding, ...(isWrong ? contradicted : [])];
    const isLacking = stillHiding.length < hiding.length;
    const isUsed = isBeside
      ? isText(made.text.text, confidence, language)
      : lines !== undefined || isWrong || isLacking || isBetterText(made.text.text, page.text, language);
    if (!isUsed) return own;
    recognised.push({
      page: page.page,
      engine: engineName(),
      language: choice.data[0].tag,
      missing: choice.missing,
      confidence,
      partly: isBeside,
      corrected: lines !== undefined,
    });
    return isBeside ? mergeRecognised(own, made) : made;
  });
  return {
    text: { ...text, pages: composed.map((each) => each.text) },
    clues: composed.map((each) => each.clues),
    hidden: unseen.toSorted((one, other) => one.page - other.page),
    recognised,
    failed: failed.toSorted((one, other) => one.page - other.page),
    unused,
  };
}
