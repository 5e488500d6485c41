import type { PageText } from "../../core/model/page-text.ts";
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

/** Of a page under pictures: less is a seal or a signature; from the second on they are the page, and its text is their layer. */
const PICTURE_FROM = 0.08;
const LAYER_FROM = 0.9;
/** Patterns in photographs are read as few words, and without much trust. */
const SURELY_WORDS = 0.6;
const SURE = 70;

/** A scan of which less is layer has words of another kind on it. */
const LAYER_MOSTLY = 0.5;

/** What is known of a page's own text. */
export interface OwnText {
  readonly text: PageText;
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
  /** Share of its characters that another machine recognised in the picture, 0 to 1. */
  readonly layered: number;
  /** Whether the page has words that its picture does not seem to show. */
  readonly isHiding: boolean;
}

/**
 * What of a page's picture may say more than its text does: all of it, what is beside the text, or nothing. Over a whole scan
 * the text is a layer, and stands for all of it or for nothing; whether it says what the picture does is seen once that is read.
 */
export function toBeRead(
  { text: { text }, pictured, layered, isHiding }: OwnText,
  language: string | undefined,
): "all" | "beside" | "nothing" {
  if (!isUsableText(text)) return "all";
  const { letters, share } = readabilityOf(text, language);
  if (letters >= LEAST_LETTERS && share < NOISE_BELOW) return "all";
  if (pictured >= SCAN_FROM && (letters < STRAY_LETTERS || share < GOOD_LAYER)) return "all";
  if (pictured >= SCAN_FROM && layered > 0 && (layered >= LAYER_MOSTLY || isHiding)) return "all";
  return pictured >= PICTURE_FROM && pictured < LAYER_FROM ? "beside" : "nothing";
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

/** Whether what was read in a picture on a page is text, and no pattern in a photograph. */
export function isText(read: string, confidence: number, language: string | undefined): boolean {
  const { letters, share } = readabilityOf(read, language);
  return letters >= LEAST_LETTERS && share >= SURELY_WORDS && confidence >= SURE;
}
