import { runningName } from "./author-names.ts";
import { type CitationLine, lineOf, lowerFirst, pagesWord, quotedTitle, tidy } from "./citation-text.ts";
import { longDate } from "./partial-date.ts";
import type { Work } from "./work.ts";

/**
 * For readers, in no school's style, with all that a reader can use: Jefferson B. Sessions III, “Title” (memorandum,
 * U.S. Department of Justice, March 20, 2018; typeset reproduction), p. 1, https://… (read November 24, 2026).
 */
export function plainCitation(work: Work): readonly CitationLine[] {
  const { title, authors, genre, publisher, site, date, reproduction, pinpoint, address, accessed } = work;
  const facts = [genre === undefined ? undefined : lowerFirst(tidy(genre)), publisher ?? site, longDate(date)];
  const about = facts
    .filter((fact) => fact !== undefined)
    .map(tidy)
    .join(", ");
  const pieces = [
    `${list(authors.map(runningName))}, ${quotedTitle(title, "")}`,
    ` (${about}${reproduction === undefined ? "" : `; ${lowerFirst(tidy(reproduction))}`})`,
    pinpoint === undefined ? undefined : `, ${pagesWord(pinpoint.pages)}`,
    pinpoint?.paragraph === undefined ? undefined : `, para. ${pinpoint.paragraph}`,
    address === undefined ? undefined : `, ${address}`,
    accessed === undefined ? undefined : ` (read ${longDate(accessed)})`,
    address === undefined || accessed !== undefined ? "." : undefined,
  ];
  return [lineOf("citation", pieces)];
}

function list(names: readonly string[]): string {
  if (names.length < 3) return names.join(" and ");
  return `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
}
