import type { Translate } from "./catalogue.ts";

const PLAIN = "aceinouyACEIOS";
const ACCENTED = "áçéïñöûýÅÇÉÎØŠ";

/** English words made to look foreign: every text marked, so that words that are not from a catalogue stand out. */
export function pseudo(language: "en-XA" | "ar-XB"): Translate {
  const mark = language === "ar-XB" ? mirrored : longer;
  return (name, english) => {
    const marked = marking(english, (text) => (text === "" ? "" : mark(text)));
    return name === "words" ? { ...marked, language } : marked;
  };
}

/** "Copy link" as "⟦Çöpý lïñk one⟧": a third longer, as translations are. */
function longer(text: string): string {
  // What is marked already comes from another catalogue and stays as it is seen elsewhere.
  const accented = text.replace(/⟦[^⟧]*⟧|[aceinouyACEIOS]/g, (found) => ACCENTED[PLAIN.indexOf(found)] ?? found);
  const filling = "one two three four five six seven eight nine ten eleven twelve".slice(0, Math.ceil(text.length / 3));
  return `⟦${accented} ${filling.trim()}⟧`;
}

/** The same from right to left: each letter stands where an Arabic one would (right-to-left override, Unicode 3.2). */
function mirrored(text: string): string {
  return `\u202e${longer(text)}\u202c`;
}

function marking<Words>(words: Words, mark: (text: string) => string): Words;
function marking(words: unknown, mark: (text: string) => string): unknown {
  if (typeof words === "string") return mark(words);
  if (typeof words === "function") {
    return (...values: unknown[]): unknown => {
      const said: unknown = Reflect.apply(words, undefined, values);
      return typeof said === "string" ? mark(said) : said;
    };
  }
  if (Array.isArray(words)) return words.map((each: unknown) => marking(each, mark));
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, marking(value, mark)]));
}
