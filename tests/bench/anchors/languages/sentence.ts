import type { Random } from "../random.ts";
import type { Language } from "./language.ts";
import { numberPair } from "./number-slots.ts";

/** What a stretch of a sentence is, and what a careless quotation could have in its place. */
export interface Span {
  readonly kind: "word" | "name" | "number" | "negation" | "clause";
  /** In the sentence's text, UTF-16, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Another of the same class; of a clause there is none. */
  readonly other?: string;
}

export interface Sentence {
  readonly text: string;
  readonly spans: readonly Span[];
}

const SLOT = /\{([^}]+)\}/g;

/** One sentence of the language's grammar, with all that is known of its parts. */
export function sentenceOf(language: Language, random: Random): Sentence {
  const { text, spans } = expand(random.pick(language.templates), language, random);
  const first = text.search(/\p{L}/u);
  if (!language.cased || first < 0 || /\p{N}/u.test(text.slice(0, first))) return { text, spans };
  const capital = text.charAt(first).toUpperCase();
  // What a changed first word would be must begin with a capital, too.
  const shared = spans.map((span) =>
    span.start === first && span.other !== undefined ? { ...span, other: capitalised(span.other) } : span,
  );
  return { text: text.slice(0, first) + capital + text.slice(first + 1), spans: shared };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function expand(template: string, language: Language, random: Random): Sentence {
  let text = "";
  const spans: Span[] = [];
  let copied = 0;
  for (const slot of template.matchAll(SLOT)) {
    text += template.slice(copied, slot.index);
    copied = slot.index + slot[0].length;
    const filled = fill(slot[1] ?? "", language, random);
    const start = text.length;
    for (const span of filled.spans) spans.push({ ...span, start: span.start + start, end: span.end + start });
    text += filled.text;
  }
  return { text: text + template.slice(copied), spans };
}

function fill(slot: string, language: Language, random: Random): Sentence {
  if (slot.startsWith("#")) {
    const { text, other } = numberPair(slot.slice(1), random, language);
    return { text, spans: [{ kind: "number", start: 0, end: text.length, other }] };
  }
  const name = slot.replace(/^[@!+]/, "");
  const entries = language.entries[name];
  if (entries === undefined) throw new Error(`${language.name} has no entries for ${slot}.`);
  const entry = random.pick(entries);
  if (slot.startsWith("!")) {
    const [said = "", denied = ""] = entry.split("|");
    // Most sentences say that something is so.
    const [text, other] = random.chance(0.65) ? [said, denied] : [denied, said];
    return { text, spans: [{ kind: "negation", start: 0, end: text.length, other }] };
  }
  const filled = expand(entry, language, random);
  if (slot.startsWith("+") && filled.text !== "") {
    return { text: filled.text, spans: [...filled.spans, { kind: "clause", start: 0, end: filled.text.length }] };
  }
  if (entry === "" || entry.includes("{")) return filled;
  const other = otherEntry(entry, entries, language, random);
  const kind = slot.startsWith("@") ? "name" : "word";
  return { text: entry, spans: [{ kind, start: 0, end: entry.length, other }] };
}

/** Another entry of the class: the one that differs by little where there is one, as often as not. */
function otherEntry(entry: string, entries: readonly string[], language: Language, random: Random): string {
  const near = (language.nearWords ?? []).map((pair) => pair.split("|")).find((pair) => pair.includes(entry));
  const twin = near?.find((word) => word !== entry);
  if (twin !== undefined && random.chance(0.5)) return twin;
  const others = entries.filter((each) => each !== entry && each !== "" && !each.includes("{"));
  return others.length === 0 ? entry : random.pick(others);
}

const words = new WeakMap<Language, ReadonlySet<string>>();

/** Every word that the grammar knows, in small letters: an error that makes one of these is no error but another word. */
export function wordsOf(language: Language): ReadonlySet<string> {
  const known = words.get(language);
  if (known) return known;
  const all = [...language.templates, ...Object.values(language.entries).flat()].join(" ");
  const made = new Set(all.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u));
  words.set(language, made);
  return made;
}
