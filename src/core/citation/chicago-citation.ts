import type { Author } from "../model/citation.ts";
import { isPerson, runningName, sortedName } from "./author-names.ts";
import { type CitationLanguage, citationLanguage, stopAfter } from "./citation-language.ts";
import { type CitationLine, lineOf, lowerFirst, pageRange, paragraphsWord, tidy, upperFirst } from "./citation-text.ts";
import type { Work } from "./work.ts";

/**
 * The Chicago Manual of Style, 17th edition, notes and bibliography: a note with its place, and the entry of the
 * bibliography. Unpublished documents and contents of sites stand between quotation marks (14.206, 14.228); a dated work
 * needs no date of access (14.12). In Spanish, the same as the Manual de estilo Chicago-Deusto has it.
 */
export function chicagoCitation(work: Work): readonly CitationLine[] {
  const { title, authors, publisher, site, date, genre, reproduction, pinpoint, address } = work;
  const language = citationLanguage(work.wordedIn);
  const names = authors.map(runningName);
  const institution = publisher === undefined || names.includes(tidy(publisher)) ? undefined : publisher;
  const facts = [
    genre === undefined ? undefined : lowerFirst(tidy(genre)),
    ...[institution, site].map((name) => (name === undefined ? undefined : tidy(name))),
    language.date(date),
  ].filter((fact) => fact !== undefined);
  const copy = reproduction === undefined ? undefined : lowerFirst(tidy(reproduction));
  const place = [
    pinpoint === undefined ? undefined : pageRange(pinpoint.pages),
    pinpoint?.paragraphs === undefined ? undefined : paragraphsWord(pinpoint.paragraphs, language.chicagoParagraph),
  ];
  const tail = [...facts, copy, ...place, address].filter((part) => part !== undefined).join(", ");
  const by = bibliographyAuthors(authors, language);
  const entry = [upperFirst(facts.join(", ")), copy === undefined ? undefined : upperFirst(copy), address];
  return [
    lineOf("note", [`${noteAuthors(names, language)}, ${language.quoted(title, ",")} ${tail}.`]),
    lineOf("bibliography", [
      `${by}${stopAfter(by)} ${language.quoted(title, ".")} `,
      entry
        .filter((part) => part !== undefined)
        .map((part) => `${part}${stopAfter(part)}`)
        .join(" "),
    ]),
  ];
}

/** 14.76: up to three names in a note, from four on the first and "et al." */
function noteAuthors(names: readonly string[], language: CitationLanguage): string {
  if (names.length > 3) return `${names[0]} et al.`;
  return language.list(names);
}

/** 14.76: up to ten in the bibliography, from eleven on the first seven. Only the first is turned round. */
function bibliographyAuthors(authors: readonly Author[], language: CitationLanguage): string {
  const [first, ...others] = authors;
  if (first === undefined) return "";
  const names = [sortedName(first), ...others.map(runningName)];
  if (names.length > 10) return `${names.slice(0, 7).join(", ")}, et al.`;
  const [inverted = "", other = ""] = names;
  return names.length === 2 && isPerson(first) ? language.pair(inverted, other) : language.list(names);
}
