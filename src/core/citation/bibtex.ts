import type { Author } from "../model/citation.ts";
import { isPerson } from "./author-names.ts";
import { citationKeys, notesOf } from "./citation-key.ts";
import { tidy } from "./citation-text.ts";
import { partialDate } from "./partial-date.ts";
import type { Work } from "./work.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** What TeX reads as something else than itself. BibTeX counts braces even behind a backslash, so they have names. */
const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

/**
 * Entries for BibTeX and biblatex, in UTF-8. `@misc`, which both know and which asks for no field; titles and names of
 * institutions in double braces, so that no style changes their capitals or takes them apart.
 */
export function bibtexFile(works: readonly Work[]): string {
  const keys = citationKeys(works);
  return works.map((work, index) => entry(work, keys[index] ?? "")).join("\n");
}

function entry(work: Work, key: string): string {
  const { title, authors, date, genre, publisher, site, pinpoint, address, accessed, language } = work;
  const { year, month, day } = partialDate(date);
  const published = [genre, publisher ?? site].filter((each) => each !== undefined).join(", ");
  const notes = notesOf(work);
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["author", `{${authors.map(bibtexName).join(" and ")}}`],
    ["title", `{{${escaped(title)}}}`],
    ["year", `{${year}}`],
    ["month", month === undefined ? undefined : MONTHS[month - 1]],
    ["day", day === undefined ? undefined : `{${day}}`],
    ["howpublished", published === "" ? undefined : `{${escaped(published)}}`],
    ["pages", pinpoint === undefined ? undefined : `{${pinpoint.pages.map(escaped).join(", ")}}`],
    ["note", notes.length === 0 ? undefined : `{${escaped(notes.join(". "))}}`],
    ["url", address === undefined ? undefined : `{${bareAddress(address)}}`],
    ["urldate", accessed === undefined ? undefined : `{${accessed}}`],
    ["langid", `{${escaped(language)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return [`@misc{${key},`, ...lines, "}", ""].join("\n");
}

/** "von Last, Jr, First": commas and "and" within a part are kept from BibTeX by braces. */
function bibtexName(author: Author): string {
  if (!isPerson(author)) return `{${escaped(author.name ?? "")}}`;
  const { family, given, suffix } = author;
  return [family, suffix, given]
    .filter((part) => part !== undefined)
    .map((part) => (/,|\band\b/i.test(part) ? `{${escaped(part)}}` : escaped(part)))
    .join(", ");
}

function escaped(text: string): string {
  return tidy(text).replace(/[\\{}~^&%$#_]/g, (character) => SPECIAL[character] ?? character);
}

/** `url` is read letter by letter: only what would end the field has to go. */
function bareAddress(address: string): string {
  return tidy(address).replace(/[\s{}\\]/g, (character) => encodeURIComponent(character));
}
