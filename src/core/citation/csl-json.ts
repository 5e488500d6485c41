import { isPerson } from "./author-names.ts";
import { citationKeys, notesOf } from "./citation-key.ts";
import { tidy } from "./citation-text.ts";
import { partialDate } from "./partial-date.ts";
import type { Work } from "./work.ts";

type CslValue = string | readonly object[] | object;

/**
 * An item of CSL's input data (csl-data.json 1.0.2), which Zotero, Pandoc and citeproc read. An institution is a literal
 * name. `locator` is the place in the work, for programs that cite from items.
 */
function cslItem(work: Work, id: string): Readonly<Record<string, CslValue>> {
  const { kind, title, authors, date, language, genre, publisher, site, pinpoint, address, accessed } = work;
  const type = kind === "commentary" ? "webpage" : publisher === undefined ? "document" : "report";
  const notes = notesOf(work);
  const fields: Record<string, CslValue | undefined> = {
    id,
    type,
    title: tidy(title),
    author: authors.map((author) =>
      isPerson(author)
        ? {
            family: tidy(author.family),
            ...(author.given === undefined ? {} : { given: tidy(author.given) }),
            ...(author.suffix === undefined ? {} : { suffix: tidy(author.suffix) }),
          }
        : { literal: tidy(author.name ?? "") },
    ),
    issued: cslDate(date),
    genre: genre === undefined ? undefined : tidy(genre),
    publisher: publisher === undefined ? undefined : tidy(publisher),
    "container-title": site === undefined ? undefined : tidy(site),
    locator: pinpoint?.pages.map(tidy).join(", "),
    language,
    URL: address,
    accessed: accessed === undefined ? undefined : cslDate(accessed),
    note: notes.length === 0 ? undefined : tidy(notes.join(". ")),
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/** A list of items, as a file holds them. */
export function cslJson(works: readonly Work[]): string {
  const keys = citationKeys(works);
  return `${JSON.stringify(
    works.map((work, index) => cslItem(work, keys[index] ?? "")),
    undefined,
    2,
  )}\n`;
}

function cslDate(iso: string): object {
  const { year, month, day } = partialDate(iso);
  return { "date-parts": [[Number(year), month, day].filter((part) => part !== undefined)] };
}
