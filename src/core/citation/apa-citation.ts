import type { Author } from "../model/citation.ts";
import { initials, isPerson } from "./author-names.ts";
import {
  type CitationLine,
  italic,
  lineOf,
  lowerFirst,
  pagesWord,
  paragraphsWord,
  tidy,
  upperFirst,
} from "./citation-text.ts";
import { citationLanguage, stopAfter } from "./citation-language.ts";
import { partialDate } from "./partial-date.ts";
import type { Work } from "./work.ts";

/** APA, 7th edition, 9.8: from 21 authors on, the first 19, an ellipsis and the last. */
const MOST_AUTHORS = 20;

/**
 * APA, 7th edition: the entry of the reference list (9.4 to 9.37) and the citation in the text, which alone has the
 * place (8.13, 8.23). In Spanish the year comes first too, and then the day as that language writes it. Titles keep their capitals: which words are names, no program knows.
 */
export function apaCitation(work: Work): readonly CitationLine[] {
  const { title, authors, publisher, site, date, genre, reproduction, pinpoint, address } = work;
  const language = citationLanguage(work.wordedIn);
  const { year } = partialDate(date);
  const issued = [year, language.monthAndDay(date)].filter((part) => part !== undefined).join(", ");
  const by = authorList(authors);
  const kinds = [genre, reproduction].filter((kind) => kind !== undefined).map(tidy);
  const bracket =
    kinds.length === 0 ? "" : ` [${upperFirst([kinds[0], ...kinds.slice(1).map(lowerFirst)].join("; "))}]`;
  const from = publisher ?? site;
  // An institution that is its own publisher is not named twice (9.29).
  const names = authors.map((author) => (isPerson(author) ? "" : tidy(author.name ?? "")));
  const source = from === undefined || names.includes(tidy(from)) ? undefined : tidy(from);
  const ending = bracket === "" ? stopAfter(tidy(title)) : ".";
  const reference = lineOf("reference", [
    `${by}${stopAfter(by)} (${issued}). `,
    italic(title),
    `${bracket}${ending}`,
    source === undefined ? undefined : ` ${source}${stopAfter(source)}`,
    address === undefined ? undefined : ` ${address}`,
  ]);
  const place = [
    pinpoint === undefined ? undefined : pagesWord(pinpoint.pages),
    pinpoint?.paragraphs === undefined ? undefined : paragraphsWord(pinpoint.paragraphs, language.paragraph),
  ];
  const parts = [shortAuthors(authors), year, ...place].filter((part) => part !== undefined);
  return [reference, lineOf("in-text", [`(${parts.join(", ")})`])];
}

function authorList(authors: readonly Author[]): string {
  const names = authors.map(invertedName);
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(", ")}, . . . ${last}`;
  // Between two institutions there is no comma that inverted names would need.
  const comma = names.length > 2 || authors.some(isPerson) ? "," : "";
  return `${names.slice(0, -1).join(", ")}${comma} & ${last}`;
}

/** "Sessions, J. B., III". */
function invertedName(author: Author): string {
  if (!isPerson(author)) return tidy(author.name ?? "");
  const { family, given, suffix } = author;
  const parts = [tidy(family), given === undefined ? "" : initials(given), tidy(suffix ?? "")];
  return parts.filter((part) => part !== "").join(", ");
}

/** 8.17: two names with "&", from three on the first and "et al." */
function shortAuthors(authors: readonly Author[]): string {
  const names = authors.map((author) => tidy(isPerson(author) ? author.family : (author.name ?? "")));
  const [first = ""] = names;
  if (names.length > 2) return `${first} et al.`;
  return names.join(" & ");
}
