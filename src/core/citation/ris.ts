import type { Author } from "../model/citation.ts";
import { isPerson, sortedName } from "./author-names.ts";
import { notesOf } from "./citation-key.ts";
import { tidy } from "./citation-text.ts";
import { partialDate } from "./partial-date.ts";
import type { Work } from "./work.ts";

/**
 * Records of RIS, the format of Reference Manager that every reference manager reads: one field a line, two letters, two
 * spaces, hyphen, space, value; lines end in CRLF; `TY` first and `ER` last.
 */
export function risFile(works: readonly Work[]): string {
  return works.map(record).join("\r\n");
}

function record(work: Work): string {
  const { kind, title, authors, date, language, genre, publisher, site, pinpoint, address, accessed } = work;
  const type = kind === "commentary" ? "ELEC" : publisher === undefined ? "GEN" : "RPRT";
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["TY", type],
    ...authors.map((author) => ["AU", risName(author)] as const),
    ["TI", title],
    ["T2", site],
    ["PY", partialDate(date).year],
    ["DA", risDate(date)],
    ["PB", publisher],
    ["M3", genre],
    ["SP", pinpoint?.pages.join(", ")],
    ["LA", language],
    ["UR", address],
    ["Y2", accessed === undefined ? undefined : risDate(accessed)],
    ...notesOf(work).map((note) => ["N1", note] as const),
    ["ER", ""],
  ];
  return fields.map(([tag, value]) => (value === undefined ? "" : `${tag}  - ${tidy(value)}\r\n`)).join("");
}

/**
 * A comma divides family name and given names; in an institution's name the first is doubled, which EndNote takes for
 * one that divides nothing.
 */
function risName(author: Author): string {
  return isPerson(author) ? sortedName(author) : (author.name ?? "").replace(",", ",,");
}

/** "2018/03/20/": year, month, day and, empty, what else is known; all slashes stand, whatever is missing. */
function risDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${year}/${month}/${day}/`;
}
