import { foldedText } from "../text/fold.ts";
import { remembered } from "../text/remembered.ts";

/** Words that turn a sentence into its opposite, folded. English, and those of its neighbours that are no other word in it. */
const NEGATIONS = new Set(
  (
    "no not never none nor neither nobody nothing nowhere without cannot unless except hardly barely scarcely lacks lack fails false " +
    // German, Dutch, French, Spanish, Portuguese, Italian, Russian, Ukrainian, Polish, Swedish, Danish.
    "nicht kein keine keinen keiner keines keinem nie niemals nichts ohne weder niet geen nooit zonder ne pas jamais sans aucun aucune ni " +
    "sin nunca jamás ningún ninguna nada não nem sem nunca non senza mai нет не ни без ніколи nie bez inte ingen ikke aldrig " +
    // Greek, Turkish, Hebrew, Arabic, Hindi.
    "δεν μην χωρίς değil yok hayır לא אין בלי لا لم لن ليس غير بدون नहीं न मत बिना " +
    // Chinese, Japanese and Korean, by character.
    "不 没 沒 無 无 非 未 否 勿 莫 안 못 않 " +
    // Characters of Japanese verbs that deny or oblige, alone.
    "な ま い ず せ ん ぬ べ き は だ"
  )
    .split(" ")
    .map(foldedText),
);

/** "isn’t", folded, and what a space in it leaves: "isn ’t". Not "important". */
const CONTRACTED =
  /^(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should|must|need|might|ai|sha)nt$|^(?:is|are|was|were|does|did|has|have|had|could|would|should|must|need|might)n$/;
const LETTER_N = 0x6e;
const LETTER_T = 0x74;
const NEGATING_PREFIX = /^(?:un|in|im|il|ir|non|dis|anti|de|mis|counter)/;

export function isNegation(word: string): boolean {
  if (NEGATIONS.has(word)) return true;
  const last = word.charCodeAt(word.length - 1);
  return (last === LETTER_N || last === LETTER_T) && CONTRACTED.test(word);
}

/** Whether one word is the other with its sense turned: "lawful" and "unlawful", "hope" and "hopeless". */
export function turnsSense(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 3 || short.length === long.length) return false;
  const prefix = NEGATING_PREFIX.exec(long)?.[0];
  if (prefix !== undefined && long.slice(prefix.length) === short) return true;
  return long === `${short}less` || (long.endsWith("less") && short === `${long.slice(0, -4)}ful`);
}

/** What recognition takes for each other, made one: letters of like shape, and pairs that look like one letter. */
const LIKE_SHAPES: readonly (readonly [RegExp, string])[] = [
  [/rn|nn/g, "m"],
  [/ri/g, "n"],
  [/cl/g, "d"],
  [/ー/g, "一"],
  [/vv/g, "w"],
  [/[0oqоο]/g, "o"],
  [/[1lij|]/g, "l"],
  [/[3зэ]/g, "3"],
  [/5/g, "s"],
  [/8/g, "b"],
  [/2/g, "z"],
  [/[69]/g, "g"],
  [/[ce]/g, "c"],
  [/[uvn]/g, "u"],
  [/[fts]/g, "t"],
  [/[ao]/g, "o"],
  [/[bh]/g, "b"],
  [/q/g, "g"],
  // Accents of Latin, Greek and Cyrillic; vowel points of Hebrew and Arabic. Elsewhere marks are vowels.
  [/[\u0300-\u036F\u0591-\u05C7\u064B-\u0652]/g, ""],
];

/** Those of them that are of more than one letter come first. */
const PAIRS = LIKE_SHAPES.filter(([like]) => !like.source.startsWith("[") && like.source.length > 1);
const ANY_PAIR = new RegExp(PAIRS.map(([like]) => like.source).join("|"));

/** Of the ASCII ones, by their codes. */
const shapes: string[] = [];

const shapeOfAnyLetter = remembered((letter) => {
  let shape = letter;
  for (const [like, one] of LIKE_SHAPES) shape = shape.replace(like, one);
  return shape;
}, 4_000);

function shapeOfLetter(letters: string, at: number): string {
  const unit = letters.charCodeAt(at);
  if (unit >= 0x80) return shapeOfAnyLetter(letters.charAt(at));
  return (shapes[unit] ??= shapeOfAnyLetter(letters.charAt(at)));
}

/** The same for words that recognition may have taken for each other. */
export function shapeOf(word: string): string {
  let letters = word;
  if (ANY_PAIR.test(word)) for (const [like, one] of PAIRS) letters = letters.replace(like, one);
  let shape = "";
  for (let at = 0; at < letters.length; at += 1) shape += shapeOfLetter(letters, at);
  return shape;
}

const LIKE_DIGITS: Readonly<Record<string, string>> = { o: "0", l: "1", i: "1", s: "5", b: "8", z: "2" };

/** A number as it was meant where recognition took digits for letters: "2O16". */
export function digitsMeant(word: string): string {
  return word.replace(/[olisbz]/g, (letter) => LIKE_DIGITS[letter] ?? letter);
}
