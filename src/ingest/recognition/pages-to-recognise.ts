import type { PageText } from "../../core/model/page-text.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { isUsableText } from "../../core/text/usable-text.ts";
import { type Readability, readabilityOf } from "./readability.ts";

/** Less is noise: of a page of names and abbreviations in English, two thirds are words still. */
const NOISE_BELOW = 0.35;
/** Fewer letters say nothing of whether they are noise. */
const LEAST_LETTERS = 30;
/** Of a page under pictures: from here on it may be a scan. */
const SCAN_FROM = 0.4;
/** A scan with fewer letters than these has a stamp or a page number on it, and its words are in the picture. */
const STRAY_LETTERS = 250;
/** Of a layer that another machine recognised: good ones have 0.9 and more. */
const GOOD_LAYER = 0.8;

/** What is known of a page's own text. */
export interface OwnText {
  readonly text: PageText;
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
}

/** Whether a page's picture may say more than its text does. */
export function mayNeedReading({ text: { text }, pictured }: OwnText, language: string | undefined): boolean {
  if (!isUsableText(text)) return true;
  const { letters, share } = readabilityOf(text, language);
  if (letters >= LEAST_LETTERS && share < NOISE_BELOW) return true;
  return pictured >= SCAN_FROM && (letters < STRAY_LETTERS || share < GOOD_LAYER);
}

/** Whether what was read from a picture is to stand in the place of the page's own text: measured by its words. */
export function isBetterText(read: string, own: string, language: string | undefined): boolean {
  const [here, there] = [readabilityOf(read, language), readabilityOf(own, language)];
  if (here.letters === 0) return false;
  if (!isUsableText(own)) return here.share >= NOISE_BELOW || here.letters >= LEAST_LETTERS;
  return wordsIn(here) > wordsIn(there) * 1.02 && here.share >= NOISE_BELOW;
}

/** Letters of words that are words, less those of what is none. */
function wordsIn({ letters, share }: Readability): number {
  return letters * (2 * share - 1);
}

export function pagesToRecognise(pages: readonly OwnText[], language: string | undefined): PageNumber[] {
  return pages.flatMap((page) => (mayNeedReading(page, language) ? [page.text.page] : []));
}
