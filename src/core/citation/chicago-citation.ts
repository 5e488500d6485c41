import type { Author } from "../model/citation.ts";
import { isPerson, runningName, sortedName } from "./author-names.ts";
import {
  type CitationLine,
  lineOf,
  lowerFirst,
  pageRange,
  quotedTitle,
  stopAfter,
  tidy,
  upperFirst,
} from "./citation-text.ts";
import { longDate } from "./partial-date.ts";
import type { Work } from "./work.ts";

/**
 * The Chicago Manual of Style, 17th edition, notes and bibliography: a note with its place, and the entry of the
 * bibliography. Unpublished documents and contents of sites stand between quotation marks (14.206, 14.228); a dated work
 * needs no date of access (14.12).
 */
export function chicagoCitation(work: Work): readonly CitationLine[] {
  const { title, authors, publisher, site, date, genre, reproduction, pinpoint, address } = work;
  const names = authors.map(runningName);
  const institution = publisher === undefined || names.includes(tidy(publisher)) ? undefined : publisher;
  const facts = [
    genre === undefined ? undefined : lowerFirst(tidy(genre)),
    ...[institution, site].map((name) => (name === undefined ? undefined : tidy(name))),
    longDate(date),
  ].filter((fact) => fact !== undefined);
  const copy = reproduction === undefined ? undefined : lowerFirst(tidy(reproduction));
  const place = [
    pinpoint === undefined ? undefined : pageRange(pinpoint.pages),
    pinpoint?.paragraph === undefined ? undefined : `par. ${pinpoint.paragraph}`,
  ];
  const tail = [...facts, copy, ...place, address].filter((part) => part !== undefined).join(", ");
  const by = bibliographyAuthors(authors);
  const entry = [upperFirst(facts.join(", ")), copy === undefined ? undefined : upperFirst(copy), address];
  return [
    lineOf("note", [`${noteAuthors(names)}, ${quotedTitle(title, ",")} ${tail}.`]),
    lineOf("bibliography", [
      `${by}${stopAfter(by)} ${quotedTitle(title, ".")} `,
      entry
        .filter((part) => part !== undefined)
        .map((part) => `${part}${stopAfter(part)}`)
        .join(" "),
    ]),
  ];
}

/** 14.76: up to three names in a note, from four on the first and "et al." */
function noteAuthors(names: readonly string[]): string {
  if (names.length > 3) return `${names[0]} et al.`;
  return joined(names);
}

/** 14.76: up to ten in the bibliography, from eleven on the first seven. Only the first is turned round. */
function bibliographyAuthors(authors: readonly Author[]): string {
  const [first, ...others] = authors;
  if (first === undefined) return "";
  const names = [sortedName(first), ...others.map(runningName)];
  if (names.length > 10) return `${names.slice(0, 7).join(", ")}, et al.`;
  // A turned name has a comma of its own, so one stands before the "and" too.
  return names.length === 2 && isPerson(first) ? names.join(", and ") : joined(names);
}

function joined(names: readonly string[]): string {
  if (names.length < 3) return names.join(" and ");
  return `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
}
