import { runningName } from "./author-names.ts";
import { citationLanguage } from "./citation-language.ts";
import { type CitationLine, lineOf, lowerFirst, pagesWord, paragraphsWord, tidy } from "./citation-text.ts";
import type { Work } from "./work.ts";

/**
 * For readers, in no school's style, with all that a reader can use: Jefferson B. Sessions III, “Title” (memorandum,
 * U.S. Department of Justice, March 20, 2018; typeset reproduction), p. 1, https://… (read November 24, 2026).
 */
export function plainCitation(work: Work): readonly CitationLine[] {
  const { title, authors, genre, publisher, site, date, reproduction, pinpoint, address, accessed } = work;
  const language = citationLanguage(work.wordedIn);
  const facts = [genre === undefined ? undefined : lowerFirst(tidy(genre)), publisher ?? site, language.date(date)];
  const about = facts
    .filter((fact) => fact !== undefined)
    .map(tidy)
    .join(", ");
  const pieces = [
    `${language.list(authors.map(runningName))}, ${language.quoted(title, "")}`,
    ` (${about}${reproduction === undefined ? "" : `; ${lowerFirst(tidy(reproduction))}`})`,
    pinpoint === undefined ? undefined : `, ${pagesWord(pinpoint.pages)}`,
    pinpoint?.paragraphs === undefined ? undefined : `, ${paragraphsWord(pinpoint.paragraphs, language.paragraph)}`,
    address === undefined ? undefined : `, ${address}`,
    accessed === undefined ? undefined : ` (${language.read(language.date(accessed))})`,
    address === undefined || accessed !== undefined ? "." : undefined,
  ];
  return [lineOf("citation", pieces)];
}
