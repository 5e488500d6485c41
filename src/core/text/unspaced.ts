/** Letters of scripts that are written without spaces, whose lines end anywhere. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u30FC]/u;
/** Punctuation that is as wide as a letter of these scripts, and has its own space in it. */
const WIDE_MARK = /[\u3000-\u303F\uFF00-\uFFEF]/u;

/** Whether lines are joined without a space where one ends or begins with this character. */
export function isUnspaced(character: string): boolean {
  return UNSPACED.test(character) || WIDE_MARK.test(character);
}
