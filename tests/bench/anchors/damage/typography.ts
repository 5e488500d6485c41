import type { Language } from "../languages/language.ts";
import type { Random } from "../random.ts";

type Change = (text: string, random: Random) => string;

/** What typesetters, word processors and browsers change while the words stay. */
const CHANGES: readonly Change[] = [
  (text) => text.replace(/[“”«»„]/gu, '"').replace(/[’‘]/gu, "'"),
  (text) => text.replace(/"([^"]*)"/gu, "“$1”").replace(/'/gu, "’"),
  (text) => text.replace(/[“«"„](?=\p{L})/gu, "« ").replace(/(?<=[\p{L}.,])[”»"]/gu, " »"),
  (text) => text.replace(/–/gu, "-").replace(/—/gu, "--"),
  (text) => text.replace(/ — /gu, "—").replace(/-/gu, "\u2010"),
  (text) => text.replace(/-/gu, "\u2011").replace(/ /gu, "\u00A0"),
  (text) =>
    text.replaceAll("ffi", "\uFB03").replaceAll("fi", "\uFB01").replaceAll("fl", "\uFB02").replaceAll("ff", "\uFB00"),
  (text, random) => sprinkled(text, "\u00AD", 0.08, random),
  (text, random) => sprinkled(text, "\u200B", 0.06, random),
  (text, random) => sprinkled(text, "\u2060", 0.04, random),
  (text) => `\uFEFF${text}`,
  (text) =>
    text
      .replace(/\.\.\./gu, "…")
      .replace(/;/gu, " ;")
      .replace(/:/gu, " :"),
];

const FOR_CODE: Readonly<Record<string, readonly Change[]>> = {
  ar: [
    (text) => text.replaceAll("لا", "\uFEFB"),
    (text, random) =>
      text.replace(/(?<=[بتثجحسشصضطعغفقكلمنهي])(?=\p{L})/gu, () => (random.chance(0.05) ? "\u0640" : "")),
    (text) => `\u202B${text}\u202C`,
    (text) => text.replace(/،/gu, ","),
  ],
  he: [(text) => `\u200F${text}\u200F`, (text) => text.replace(/"/gu, "״")],
  zh: [
    (text) => text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    (text) => text.replace(/，/gu, ",").replace(/。/gu, ".").replace(/[“”]/gu, '"'),
    (text, random) => sprinkled(text, " ", 0.06, random),
  ],
  ja: [
    (text) => text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    (text) => text.replace(/、/gu, ",").replace(/。/gu, "."),
    (text) => text.replace(/「/gu, "『").replace(/」/gu, "』"),
  ],
  hi: [(text, random) => sprinkled(text, "\u200D", 0.03, random), (text) => text.replace(/।/gu, ".")],
  ta: [(text, random) => sprinkled(text, "\u200C", 0.03, random)],
  de: [(text) => text.replace(/[„“]/gu, '"')],
};

/** One to three such changes. */
export function reset(text: string, language: Language, random: Random): string {
  const own = FOR_CODE[language.code] ?? [];
  let changed = text;
  for (const change of random.shuffled([...CHANGES, ...own, ...own]).slice(0, random.between(1, 3))) {
    changed = change(changed, random);
  }
  return changed;
}

/** Other capitals: all, none, or one at each word. In Greek, capitals commonly go without their accents. */
export function recased(text: string, language: Language, random: Random): string {
  const way = random.between(0, 3);
  if (way === 0) return text.toLowerCase();
  if (way === 1) return text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  if (way === 2 && language.code === "el")
    return text
      .toUpperCase()
      .normalize("NFD")
      .replace(/\u0301/gu, "")
      .normalize("NFC");
  return text.toUpperCase();
}

/** Hyphens as they come with words copied from line ends of another edition. */
export function hyphenated(text: string, random: Random): string {
  const signs = ["-\n", "-", "- ", "\u00AD\n", "\u00AD", "\u2010\n", "-\r\n", "\u00AC\n"];
  const sign = random.pick(signs.slice(0, 7));
  let made = 0;
  const changed = text.replace(/\p{L}{6,}/gu, (word) => {
    if (made > 0 && random.chance(0.7)) return word;
    made += 1;
    const at = random.between(3, word.length - 3);
    return word.slice(0, at) + sign + word.slice(at);
  });
  return made > 0 ? changed : text.replace(/ /gu, "\n");
}

/** White space of every kind, wherever there was some; in scripts without spaces, line ends anywhere. */
export function respaced(text: string, language: Language, random: Random): string {
  const kinds = ["  ", "\n", "\r\n", "\t", "\u00A0", "\u2009", "\u202F", "\u3000", " \n ", "\u2028"];
  if (language.spaceless) {
    return text.replace(/(?<=[\p{Lo}])(?=[\p{Lo}])/gu, () =>
      random.chance(0.08) ? random.pick(["\n", " ", "\u3000"]) : "",
    );
  }
  const spaced = text.replace(/\s/gu, (space) => (random.chance(0.5) ? random.pick(kinds) : space));
  return random.chance(0.5) ? ` ${spaced}\n` : spaced;
}

/** Another of Unicode's normal forms. Compatibility forms make "21⁄2" of "2½", which is another number. */
export function recomposed(text: string, random: Random): string {
  const forms = /\p{No}/u.test(text) ? (["NFD", "NFC"] as const) : (["NFD", "NFKD", "NFKC", "NFC"] as const);
  return text.normalize(random.pick(forms));
}

/** A sign put between some letters, where no mark follows. */
function sprinkled(text: string, sign: string, share: number, random: Random): string {
  return text.replace(/(?<=\p{L})(?=\p{L})/gu, () => (random.chance(share) ? sign : ""));
}
