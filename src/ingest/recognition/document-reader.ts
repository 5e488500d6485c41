import * as v from "valibot";
import type { PageText } from "../../core/model/page-text.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { sha256 } from "../cache/sha256.ts";
import { openApart, type PdfApart, PdfFaultError } from "../pdf/open-apart.ts";
import { blankOut } from "./blank-out.ts";
import { inDarkPrint } from "./dark-print.ts";
import { inEvenLight } from "./even-light.ts";
import { type GreyPicture, greyOf } from "./grey-picture.ts";
import type { LanguageData } from "./language-data.ts";
import { letterMarks } from "./letter-marks.ts";
import { engineVersion, ReadingEngine } from "./reading-engine.ts";
import { type PageToRead, recognisePage, RESOLUTION } from "./recognise-page.ts";
import { type RecognisedPage, RecognisedPageSchema } from "./recognised-page.ts";

/** Raise it when the way of reading pictures changes: what the cache holds is then read anew. */
const READER = 9;
/** Fewer marks of a letter's size are no text. */
const LEAST_MARKS = 5;
/** Beside text, a drawing or a photograph has some by chance. */
const LEAST_MARKS_BESIDE = 25;
/** Pixels an inch, to look whether there is anything to read. */
const GLANCE = 100;
/** Larger pages are drawn with fewer pixels an inch: a poster's letters are large. */
const MOST_PIXELS = 24_000_000;

/** Reads pages of one PDF, which is opened when the first is not in the cache. */
export class DocumentReader {
  readonly #bytes: Uint8Array;
  readonly #sha256: string;
  readonly #cache: ContentCache;
  readonly #version: readonly unknown[];
  readonly #engine: ReadingEngine;
  #opening: Promise<PdfApart> | undefined;

  constructor(bytes: Uint8Array, hash: string, data: readonly LanguageData[], cache: ContentCache) {
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

  /** Undefined where there is nothing to read. @param beside text that is not to be read again. */
  async read(page: PageToRead, beside?: PageText): Promise<RecognisedPage | undefined> {
    const way = beside === undefined ? "recognised page" : "recognised beside text";
    const key = [way, ...this.#version, this.#sha256, page.number];
    const entry = await this.#cache.remember(key, () => this.#readPicture(page, beside));
    const found = v.parse(RecognisedPageSchema, JSON.parse(new TextDecoder().decode(entry)));
    return found.lines.length === 0 ? undefined : found;
  }

  async close(): Promise<void> {
    await this.#engine.close();
    const pdf = await this.#opening?.catch(() => undefined);
    await pdf?.close();
  }

  /** The same picture may be in a file that was saved anew: it is not read again. */
  async #readPicture(page: PageToRead, beside: PageText | undefined): Promise<Uint8Array> {
    const encode = (found: RecognisedPage): Uint8Array => new TextEncoder().encode(JSON.stringify(found));
    this.#opening ??= this.#open();
    const pdf = await this.#opening;
    const draw = async (resolution: number): Promise<GreyPicture> => {
      const picture = greyOf(await pdf.draw(page.number, widthAt(page, resolution)));
      return beside === undefined ? picture : blankOut(picture, beside, picture.width / page.width);
    };
    const least = beside === undefined ? LEAST_MARKS : LEAST_MARKS_BESIDE;
    if (letterMarks(inDarkPrint(inEvenLight(await draw(GLANCE)))) < least) return encode({ degrees: 0, lines: [] });
    const picture = await draw(RESOLUTION);
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
