import type { TextQuote } from "../../../../src/core/model/anchor.ts";
import type { Edition, Stretch } from "../corpus/edition.ts";
import { bind, rangeOf, stretchesOf } from "../corpus/edition.ts";
import type { Setting } from "../corpus/lines.ts";
import { Lookalikes } from "../corpus/lookalikes.ts";
import type { Manuscript } from "../corpus/manuscript.ts";
import { manuscriptOf, running } from "../corpus/manuscript.ts";
import type { Passage } from "../corpus/passage.ts";
import { lengthOf, passageFrom } from "../corpus/passage.ts";
import { print } from "../corpus/sheets.ts";
import type { Language } from "../languages/language.ts";
import { wordsOf } from "../languages/sentence.ts";
import type { Random } from "../random.ts";

/** A document in one language, and what is known of it. */
export interface World {
  readonly language: Language;
  readonly manuscript: Manuscript;
  readonly edition: Edition;
  readonly lookalikes: Lookalikes;
  /** Whether a word in small letters is the document's or the language's. */
  readonly isWord: (word: string) => boolean;
  /** Whether words stand in the document itself. */
  readonly hasWords: (words: string) => boolean;
}

/** Letters on a page, about. */
const LETTERS_ON_PAGE = 1_700;

export function worldOf(language: Language, pages: number, random: Random): World {
  const letters = pages * (language.spaceless ? 900 : LETTERS_ON_PAGE);
  return worldAround(manuscriptOf(language, letters, random), settingOf(language, random), random);
}

export function worldAround(manuscript: Manuscript, setting: Setting, random: Random): World {
  const { language } = manuscript;
  const edition = editionOf(manuscript, setting, random);
  const { text } = edition.running;
  const own = new Set(text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u));
  const known = wordsOf(language);
  return {
    language,
    manuscript,
    edition,
    lookalikes: new Lookalikes(text, language.spaceless ?? false),
    isWord: (word) => own.has(word) || known.has(word),
    hasWords: (words) =>
      language.spaceless
        ? text.includes(words)
        : words
            .toLowerCase()
            .split(/[^\p{L}\p{M}\p{N}]+/u)
            .every((word) => own.has(word)),
  };
}

export function editionOf(manuscript: Manuscript, setting: Setting, random: Random): Edition {
  const run = running(manuscript);
  return bind(run, print(run.text, manuscript.language, setting, random));
}

/** One of the ways in which books and reports are set. */
export function settingOf(language: Language, random: Random): Setting {
  const columns = random.chance(0.25) ? 2 : 1;
  const wide = language.spaceless ? random.between(22, 38) : random.between(62, 84);
  return {
    measure: columns === 2 ? Math.floor(wide / 1.9) : wide,
    linesOnPage: random.between(24, 40),
    columns,
    hyphen: language.cased ? random.pick(["", "-", "-", "\u00AD", "\u2010", "\u0002"]) : "",
    ligatures: language.cased === true && random.chance(0.5),
    form: random.chance(0.15) ? "NFD" : "NFC",
    heads: random.chance(0.85) ? random.shuffled(language.heads).slice(0, 2) : [],
    feet: random.chance(0.85) ? random.shuffled(language.feet).slice(0, 1) : [],
  };
}

export interface Choice {
  readonly count: number;
  /** The fewest letters; scripts without spaces need fewer. */
  readonly least?: number;
  /** The most that another stretch of the text may share with it. */
  readonly alike?: number;
  /** Where to begin, by sentence; anywhere by default. */
  readonly indices?: readonly number[];
}

/** Passages that stand in the text once, and that nothing else there resembles. */
export function passagesOf(world: World, choice: Choice, random: Random): Passage[] {
  const { manuscript, edition, lookalikes, language } = world;
  const least = language.spaceless ? Math.ceil((choice.least ?? 24) / 2) : (choice.least ?? 24);
  const found: Passage[] = [];
  for (let attempt = 0; attempt < choice.count * 12 && found.length < choice.count; attempt += 1) {
    const index = choice.indices ? random.pick(choice.indices) : random.between(1, manuscript.sentences.length - 2);
    const letters = language.spaceless ? Math.ceil(lengthOf(random, least * 2) / 2) : lengthOf(random, least);
    const passage = passageFrom(manuscript, index, letters, random);
    const range = passage && rangeOf(edition, passage);
    if (!passage || !range) continue;
    const words = edition.running.text.slice(range.start, range.end);
    if (!lookalikes.once(words) || lookalikes.elsewhere(words) > (choice.alike ?? 0.35)) continue;
    found.push(passage);
  }
  return found;
}

export interface Placed {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly truth: readonly Stretch[];
}

/** The passage in an edition; undefined where it is not whole in it. */
export function placed(edition: Edition, passage: Passage): Placed | undefined {
  const range = rangeOf(edition, passage);
  const truth = range && stretchesOf(edition, range.start, range.end);
  if (!range || !truth || truth.length === 0) return undefined;
  return { passage, ...range, truth, words: edition.running.text.slice(range.start, range.end) };
}

/** The words before and after a place in a running text, cut at so many characters, in the middle of a word if need be. */
export function contextAt(
  text: string,
  start: number,
  end: number,
  length: number,
): { prefix: string; suffix: string } {
  return { prefix: text.slice(Math.max(0, start - length), start), suffix: text.slice(end, end + length) };
}

/** How much context writers and tools give; 0 leaves it out. */
export function contextLength(language: Language, random: Random, least = 16): number {
  const length = random.pick([least, 32, 32, 32, 48, 64]);
  return language.spaceless ? Math.ceil(length / 2) : length;
}

/** The page told beside the quotation: the right one, a wrong one, none. */
export function hintFor(truth: readonly Stretch[], random: Random): number | undefined {
  const page = truth[0]?.page ?? 1;
  return random.pick([undefined, page, Math.max(1, page + random.pick([-7, -1, 1, 3, 40]))]);
}

export function withContext(exact: string, context: { prefix: string; suffix: string } | undefined): TextQuote {
  return context ? { exact, ...context } : { exact };
}
