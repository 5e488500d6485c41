/**
 * Languages that the interface speaks, by BCP 47 tag. The last two are for trying out: "en-XA" is English with accents,
 * a third longer and in brackets, so that words from no catalogue and boxes that are too small show; "ar-XB" is the same
 * from right to left.
 */
export const LANGUAGES = ["en", "es", "en-XA", "ar-XB"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language to speak with those who read another: itself, else its nearest kin, else English. */
export function nearestLanguage(tag: string): Language {
  const asked = tag.toLowerCase();
  const [primary] = asked.split("-");
  return (
    LANGUAGES.find((language) => language.toLowerCase() === asked) ??
    LANGUAGES.find((language) => language.toLowerCase() === primary) ??
    "en"
  );
}

/** Attributes of an element whose words are in a language of their own. */
export function inLanguage(tag: string): { readonly lang: string; readonly dir: "ltr" | "rtl" } {
  return { lang: tag, dir: directionOf(tag) };
}

/** Languages written from right to left, by their first subtag, in the script that is usual for each (CLDR). */
const RIGHT_TO_LEFT = new Set("ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi".split(" "));

/** The direction of a language's writing; a script named in its tag goes before what is usual. */
export function directionOf(tag: string): "ltr" | "rtl" {
  const [primary = "", ...rest] = tag.toLowerCase().split("-");
  const script = rest.find((subtag) => subtag.length === 4);
  if (script !== undefined) return /^(?:arab|aran|hebr|syrc|thaa|nkoo|adlm|rohg)$/.test(script) ? "rtl" : "ltr";
  return RIGHT_TO_LEFT.has(primary) ? "rtl" : "ltr";
}
