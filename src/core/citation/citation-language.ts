import type { CitationStyle } from "./cite.ts";
import { tidy } from "./citation-text.ts";
import { partialDate } from "./partial-date.ts";

/**
 * What citations say of themselves in one language, beside what they say of the work. Plain citations, APA (its Spanish edition,
 * Manual de publicaciones), Chicago (its Spanish adaptation, the Manual de estilo Chicago-Deusto) and the notes in files for
 * reference managers are worded in the language of the text that cites. The Bluebook is of one country's courts, and
 * knows English alone; BibTeX, RIS and CSL-JSON have fields that are no language's.
 */
export interface CitationLanguage {
  /** Names as a list: the last one after "and". */
  list(names: readonly string[]): string;
  /** Two names of which the first is turned round, "Last, First". */
  pair(inverted: string, other: string): string;
  /** "March 20, 2018", "March 2018", "2018". */
  date(iso: string): string;
  /** What follows the year in APA's dates: "March 20". */
  monthAndDay(iso: string): string | undefined;
  /** A title between quotation marks, with the mark that follows it on the side where it belongs. */
  quoted(title: string, mark: "," | "." | ""): string;
  /** Abbreviations of one paragraph and several: in general, and as Chicago has them. */
  readonly paragraph: readonly [one: string, several: string];
  readonly chicagoParagraph: readonly [one: string, several: string];
  /** @param date as `date` gives it. */
  read(date: string): string;
  fingerprint(sha256: string): string;
}

/** @param tag BCP 47, of the text that cites; English for what is not spoken. */
export function citationLanguage(tag: string | undefined): CitationLanguage {
  return tag !== undefined && /^es\b/i.test(tag) ? SPANISH : ENGLISH;
}

/** BCP 47 tag of the language that a style's citations are worded in. @param tag of the text that cites. */
export function languageOfStyle(style: CitationStyle, tag: string | undefined): string {
  return style !== "bluebook" && citationLanguage(tag) === SPANISH ? "es" : "en";
}

const ENGLISH_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const SPANISH_MONTHS = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
] as const;

/** A full stop, where the text does not end a sentence by itself. */
export function stopAfter(text: string): "." | "" {
  return /[.?!]["”’)\]]*$/u.test(text) ? "" : ".";
}

const ENGLISH: CitationLanguage = {
  list(names) {
    if (names.length < 3) return names.join(" and ");
    return `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
  },
  // A turned name has a comma of its own, so one stands before the "and" too.
  pair: (inverted, other) => `${inverted}, and ${other}`,
  date(iso) {
    const { year } = partialDate(iso);
    const monthAndDay = ENGLISH.monthAndDay(iso);
    if (monthAndDay === undefined) return year;
    return /\d$/.test(monthAndDay) ? `${monthAndDay}, ${year}` : `${monthAndDay} ${year}`;
  },
  monthAndDay(iso) {
    const { month, day } = partialDate(iso);
    const name = month === undefined ? undefined : ENGLISH_MONTHS[month - 1];
    return name === undefined || day === undefined ? name : `${name} ${day}`;
  },
  quoted(title, mark) {
    const inner = tidy(title)
      .replaceAll("“", "‘")
      .replaceAll("”", "’")
      .replaceAll(/"([^"]*)"/g, "‘$1’");
    return `“${inner}${mark === "." ? stopAfter(inner) : mark}”`;
  },
  paragraph: ["para.", "paras."],
  chicagoParagraph: ["par.", "pars."],
  read: (date) => `read ${date}`,
  fingerprint: (sha256) => `SHA-256 of the file: ${sha256}`,
};

const SPANISH: CitationLanguage = {
  list(names) {
    const last = names.at(-1) ?? "";
    if (names.length < 2) return last;
    return `${names.slice(0, -1).join(", ")} ${and(last)} ${last}`;
  },
  pair: (inverted, other) => `${inverted} ${and(other)} ${other}`,
  date(iso) {
    const { year } = partialDate(iso);
    const monthAndDay = SPANISH.monthAndDay(iso);
    return monthAndDay === undefined ? year : `${monthAndDay} de ${year}`;
  },
  monthAndDay(iso) {
    const { month, day } = partialDate(iso);
    const name = month === undefined ? undefined : SPANISH_MONTHS[month - 1];
    return name === undefined || day === undefined ? name : `${day} de ${name}`;
  },
  // Marks of punctuation stand outside; within « » come “ ”.
  quoted(title, mark) {
    const inner = tidy(title)
      .replaceAll("«", "“")
      .replaceAll("»", "”")
      .replaceAll(/"([^"]*)"/g, "“$1”");
    return `«${inner}»${mark}`;
  },
  paragraph: ["párr.", "párrs."],
  chicagoParagraph: ["párr.", "párrs."],
  read: (date) => `consultado el ${date}`,
  fingerprint: (sha256) => `SHA-256 del archivo: ${sha256}`,
};

/** "e" before the sound of "i": "Juan e Ignacio", "Ana e Hilda", but "agua y hielo". */
function and(next: string): "e" | "y" {
  return /^h?[ií](?![aeoáéó])/i.test(next) ? "e" : "y";
}
