import * as v from "valibot";
import type { PageClues } from "../../core/model/page-clues.ts";
import type { DocumentText } from "../../core/model/page-text.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { sha256 } from "../cache/sha256.ts";
import { inPool } from "../in-pool.ts";
import { openApart, type PdfApart, PdfFaultError } from "../pdf/open-apart.ts";
import { composeRecognised } from "./compose-recognised.ts";
import { inEvenLight } from "./even-light.ts";
import { greyOf } from "./grey-picture.ts";
import { type LanguageChoice, languageData } from "./language-data.ts";
import { letterMarks } from "./letter-marks.ts";
import { isBetterText, type OwnText, pagesToRecognise } from "./pages-to-recognise.ts";
import { engineName, engineVersion, ReadingEngine } from "./reading-engine.ts";
import { type PageToRead, recognisePage, RESOLUTION } from "./recognise-page.ts";
import { confidenceOf, type RecognisedPage, RecognisedPageSchema } from "./recognised-page.ts";

/** Raise it when the way of reading pictures changes: what the cache holds is then read anew. */
const READER = 3;
/** Fewer marks of a letter's size are no text. */
const LEAST_MARKS = 5;
/** Pixels an inch, to look whether there is anything to read. */
const GLANCE = 100;
/** Larger pages are drawn with fewer pixels an inch: a poster's letters are large. */
const MOST_PIXELS = 24_000_000;

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
}

export interface RecognitionWishes {
  /** The document's, as a BCP 47 tag; undefined where it is not known. */
  readonly language?: string | undefined;
  /** Is told how far the work is, in pages. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

interface Parts {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly text: DocumentText;
  readonly clues: readonly PageClues[];
  /** Of each page, the share that pictures cover. */
  readonly pictured: readonly number[];
}

/** Reads the pages of a PDF that have no text of their own, or none that is any good, from their pictures. */
export async function recogniseDocument(
  bytes: Uint8Array,
  { pages, text, clues, pictured }: Parts,
  { language, progress }: RecognitionWishes,
  cache: ContentCache,
): Promise<RecognisedDocument> {
  const own = text.pages.map((page, index): OwnText => ({ text: page, pictured: pictured[index] ?? 0 }));
  const wanted = pagesToRecognise(own, language);
  if (wanted.length === 0) return { text, clues, recognised: [], failed: [] };
  const choice = languageData(language);
  const reader = new DocumentReader(bytes, text.sha256, choice, cache);
  const failed: FailedRecognition[] = [];
  let done = 0;
  const read = new Map<PageNumber, RecognisedPage>();
  try {
    await inPool(wanted, reader.readers, async (number) => {
      const page = { number, ...(pages[number - 1] ?? { width: 0, height: 0 }) };
      try {
        const found = await reader.read(page);
        if (found !== undefined) read.set(number, found);
      } catch (error) {
        failed.push({ page: number, reason: error instanceof Error ? error.message : String(error) });
      }
      done += 1;
      if (reader.hasBegun) progress?.(done, wanted.length);
    });
  } finally {
    await reader.close();
  }
  const recognised: Recognition[] = [];
  const composed = text.pages.map((page, index) => {
    const found = read.get(page.page);
    const made = found === undefined ? undefined : composeRecognised(page.page, found);
    if (found === undefined || made === undefined || !isBetterText(made.text.text, page.text, language)) {
      return { text: page, clues: clues[index] ?? { looks: [] } };
    }
    recognised.push({
      page: page.page,
      engine: engineName(),
      language: choice.data.tag,
      ...(choice.missing === undefined ? {} : { missing: choice.missing }),
      confidence: Math.round(confidenceOf(found.lines)),
    });
    return made;
  });
  return {
    text: { ...text, pages: composed.map((each) => each.text) },
    clues: composed.map((each) => each.clues),
    recognised,
    failed: failed.toSorted((one, other) => one.page - other.page),
  };
}

/** Reads pages of one PDF, which is opened when the first is not in the cache. */
class DocumentReader {
  readonly #bytes: Uint8Array;
  readonly #sha256: string;
  readonly #cache: ContentCache;
  readonly #version: readonly unknown[];
  readonly #engine: ReadingEngine;
  #opening: Promise<PdfApart> | undefined;

  constructor(bytes: Uint8Array, hash: string, { data }: LanguageChoice, cache: ContentCache) {
    this.#bytes = bytes;
    this.#sha256 = hash;
    this.#cache = cache;
    this.#version = [READER, ...engineVersion(data)];
    this.#engine = new ReadingEngine(data);
  }

  get readers(): number {
    return this.#engine.readers;
  }

  /** Whether anything was not in the cache. */
  get hasBegun(): boolean {
    return this.#opening !== undefined;
  }

  /** Undefined where there is nothing to read. */
  async read(page: PageToRead): Promise<RecognisedPage | undefined> {
    const key = ["recognised page", ...this.#version, this.#sha256, page.number];
    const entry = await this.#cache.remember(key, () => this.#readPicture(page));
    const found = v.parse(RecognisedPageSchema, JSON.parse(new TextDecoder().decode(entry)));
    return found.lines.length === 0 ? undefined : found;
  }

  async close(): Promise<void> {
    await this.#engine.close();
    const pdf = await this.#opening?.catch(() => undefined);
    await pdf?.close();
  }

  /** The same picture may be in a file that was saved anew: it is not read again. */
  async #readPicture(page: PageToRead): Promise<Uint8Array> {
    const encode = (found: RecognisedPage): Uint8Array => new TextEncoder().encode(JSON.stringify(found));
    this.#opening ??= this.#open();
    const pdf = await this.#opening;
    const glance = greyOf(await pdf.draw(page.number, widthAt(page, GLANCE)));
    if (letterMarks(inEvenLight(glance)) < LEAST_MARKS) return encode({ degrees: 0, lines: [] });
    const picture = greyOf(await pdf.draw(page.number, widthAt(page, RESOLUTION)));
    const key = ["recognised picture", ...this.#version, page.width, picture.width, sha256(picture.bytes)];
    return this.#cache.remember(key, async () => encode(await recognisePage(picture, page, this.#engine)));
  }

  async #open(): Promise<PdfApart> {
    const opening = await openApart(this.#bytes);
    if (opening.kind === "fault") throw new PdfFaultError(opening.fault);
    return opening.pdf;
  }
}

/** In pixels. */
function widthAt({ width, height }: PageToRead, resolution: number): number {
  const scale = Math.min(resolution / 72, Math.sqrt(MOST_PIXELS / (width * height)));
  return Math.max(1, Math.round(width * scale));
}
