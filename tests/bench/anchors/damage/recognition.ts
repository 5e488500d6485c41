import type { Language } from "../languages/language.ts";
import type { Random } from "../random.ts";

/** A text after recognition, and where each unit of the text before now starts. */
export interface Damaged {
  readonly text: string;
  /** One more entry than the text before has UTF-16 units. */
  readonly startOf: readonly number[];
  readonly errors: number;
  /** A digit was taken for a letter: whether the number is still the same, one may doubt. */
  readonly digitsHurt: boolean;
}

/** What makes a sentence in a script without spaces say the contrary, or another number: an error there is another text. */
const PROTECTED = /[不没无未非否莫勿并从已一二三四五六七八九十百千零なまいずせんべきはだ]/u;
/** A number with all that belongs to it, such as "257(j)", "VIII": a letter of it changed makes another number. */
const NUMBER = /\p{N}|^[^\p{L}]*[IVX]+[^\p{L}]*$/u;
/**
 * Of shorter words, one letter changed makes another word in every language ("no", "na", "ne"), or another person's
 * initial; and of any word more than half must be left to know it by.
 */
const FEWEST_LETTERS = 3;
const MOST_HURT = 0.4;
/** How many of the digits that look like letters are taken for these. */
const DIGITS_HURT = 0.01;
const LETTER = /[\p{L}\p{M}]/u;

/**
 * Makes as many errors as the share of letters says, at least one: what recognition takes for one another, else a letter
 * changed, added or lost, a word parted or two run together. An error never makes another word that the language or the
 * document knows, and never another number: what is left is the same text, read badly.
 *
 * @param isWord says whether a word in small letters is one that the document or the language has.
 */
export function recognised(
  text: string,
  share: number,
  language: Language,
  isWord: (word: string) => boolean,
  random: Random,
): Damaged {
  const pieces = text.match(language.spaceless ? /[^]/gu : /\s+|\S+/gu) ?? [];
  const letterCount = [...text].filter((sign) => LETTER.test(sign)).length;
  const wanted = Math.max(1, Math.floor(share * letterCount));
  const budget = spread(pieces, wanted, language, random);
  let written = "";
  let errors = 0;
  let digitsHurt = false;
  const startOf: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = written.length;
    const hurt = NUMBER.test(piece)
      ? hurtNumber(piece, language, random)
      : hurtPiece(piece, budget[index] ?? 0, language, isWord, random);
    for (const start of hurt.startOf) startOf.push(before + start);
    written += hurt.text;
    errors += hurt.errors;
    digitsHurt ||= hurt.digitsHurt;
  }
  startOf.push(written.length);
  return { text: written, startOf, errors, digitsHurt };
}

/** How many errors each piece gets: by its letters, as many of them as may be hurt. */
function spread(pieces: readonly string[], wanted: number, language: Language, random: Random): number[] {
  const budget = pieces.map(() => 0);
  const places = random.shuffled(
    pieces.flatMap((piece, index) => {
      const letters = [...piece].filter((sign) => /\p{L}/u.test(sign)).length;
      if (NUMBER.test(piece)) return [];
      if (language.spaceless) return letters > 0 ? [index] : [];
      const most = letters < FEWEST_LETTERS ? 0 : Math.max(1, Math.floor(letters * MOST_HURT));
      return Array.from({ length: most }, () => index);
    }),
  );
  for (const index of places.slice(0, wanted)) budget[index] = (budget[index] ?? 0) + 1;
  return budget;
}

function hurtPiece(
  piece: string,
  wanted: number,
  language: Language,
  isWord: (word: string) => boolean,
  random: Random,
): Damaged {
  if (wanted === 0 || (language.spaceless && PROTECTED.test(piece))) return untouched(piece);
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const hurt = hurtOnce(piece, wanted, language, random);
    if (hurt.errors > 0 && !makesAnotherWord(piece, hurt.text, isWord)) return hurt;
  }
  return untouched(piece);
}

function makesAnotherWord(before: string, after: string, isWord: (word: string) => boolean): boolean {
  const old = new Set(wordsIn(before));
  const fresh = wordsIn(after);
  return fresh.length === 0 ? !/^[^]$/u.test(before) : fresh.some((word) => !old.has(word) && isWord(word));
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}

function hurtOnce(piece: string, wanted: number, language: Language, random: Random): Damaged {
  const signs = [...piece];
  const places = random.shuffled(signs.flatMap((sign, index) => (LETTER.test(sign) ? [index] : []))).slice(0, wanted);
  const chosen = new Set(places);
  let text = "";
  let errors = 0;
  const startOf: number[] = [];
  for (let index = 0; index < signs.length; index += 1) {
    const sign = signs[index] ?? "";
    const at = text.length;
    for (let unit = 0; unit < sign.length; unit += 1) startOf.push(at);
    if (!chosen.has(index)) {
      text += sign;
      continue;
    }
    errors += 1;
    const alike = language.confusions.filter((pair) =>
      signs
        .slice(index)
        .join("")
        .startsWith(pair.split("/")[0] ?? "?"),
    );
    if (alike.length > 0 && random.chance(0.6)) {
      const [seen = "", read = ""] = random.pick(alike).split("/");
      text += read;
      for (const _ of [...seen].slice(1)) {
        index += 1;
        startOf.push(text.length);
      }
      continue;
    }
    text += random.pick(slips(sign, language, random));
  }
  return { text, startOf, errors, digitsHurt: false };
}

/** Some of its digits are taken for the letters that look like them. */
function hurtNumber(piece: string, language: Language, random: Random): Damaged {
  const text = piece.replace(/[0158]/g, (digit) => {
    const alike = language.confusions.find((pair) => pair.startsWith(`${digit}/`));
    return alike !== undefined && random.chance(DIGITS_HURT) ? (alike[2] ?? digit) : digit;
  });
  return { ...untouched(piece), text, errors: text === piece ? 0 : 1, digitsHurt: text !== piece };
}

function untouched(piece: string): Damaged {
  return {
    text: piece,
    startOf: Array.from({ length: piece.length }, (_, index) => index),
    errors: 0,
    digitsHurt: false,
  };
}

/** What may stand where a letter stood: weights by repetition. */
function slips(sign: string, language: Language, random: Random): readonly string[] {
  const other = random.pick([...language.alphabet].filter((each) => each !== sign.toLowerCase()));
  if (language.spaceless) return [other, other, other, `${sign}${other}`, ""];
  return [other, other, other, `${sign}${other}`, `${other}${sign}`, "", "", `${sign} `];
}
