/** Small words that every text of a language has and few of another: none of them stands for two languages here. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to is was that with for this from which are have been not by",
  es: "el los las del una por con para que se lo como más pero sus este esta fue",
  fr: "le les des une dans est pour qui sur pas avec au aux cette ont été leur nous",
  de: "der die das und ist nicht mit den dem von zu auf für ein eine sich auch wird",
  it: "il gli della che di per non sono con una nel alla dei delle anche questo è",
  pt: "os das não uma do da em com para ao são mais foi pelo pela também seu",
  nl: "het een van en niet met voor op zijn aan door ook naar wordt deze bij dat",
};

/** Scripts that one language has mostly to itself. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu],
];

/** In UTF-16 units: a few pages tell as much as all. */
const MOST_READ = 20_000;
/** Of a text's words, small ones of its language are a third; of another's, hardly any. */
const LEAST_SHARE = 0.08;
/** Of a text's letters. Japanese has many of Han, and is asked first. */
const LEAST_LETTERS = 0.2;

/**
 * The language that a text is most likely in, as a BCP 47 tag; undefined where nothing says so (ISO 639 has "und" for
 * that).
 */
export function languageOf(text: string): string | undefined {
  const read = text.slice(0, MOST_READ);
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [language, script] of SCRIPTS) {
    if ((read.match(script)?.length ?? 0) >= LEAST_LETTERS * letters) return language;
  }
  const words = read.toLowerCase().match(/\p{L}+/gu) ?? [];
  const shares = Object.entries(SMALL_WORDS).map(([language, list]) => {
    const small = new Set(list.split(" "));
    return [language, words.filter((word) => small.has(word)).length / words.length] as const;
  });
  const [best] = shares.toSorted(([, one], [, other]) => other - one);
  return best !== undefined && best[1] >= LEAST_SHARE ? best[0] : undefined;
}
