import type { Author } from "../model/citation.ts";
import { tidy } from "./citation-text.ts";

export function isPerson(author: Author): author is Author & { readonly family: string } {
  return author.family !== undefined;
}

/** "Jefferson B. Sessions III", "Frank Vance, Jr."; an institution as it is called. */
export function runningName(author: Author): string {
  if (!isPerson(author)) return tidy(author.name ?? "");
  const { given, family, suffix } = author;
  const name = tidy(`${given ?? ""} ${family}`);
  return suffix === undefined ? name : `${name}${/^[IVX]+$/.test(tidy(suffix)) ? "" : ","} ${tidy(suffix)}`;
}

/** "Sessions, Jefferson B., III"; an institution as it is called. */
export function sortedName(author: Author): string {
  if (!isPerson(author)) return tidy(author.name ?? "");
  const { given, family, suffix } = author;
  return [family, given, suffix]
    .filter((part) => part !== undefined)
    .map(tidy)
    .join(", ");
}

/** "J.-P. B." of "Jean-Paul Bernard". */
export function initials(given: string): string {
  return tidy(given)
    .split(" ")
    .filter((name) => name !== "")
    .map((name) =>
      name
        .split("-")
        .filter((part) => part !== "")
        .map((part) => `${[...part][0] ?? ""}.`)
        .join("-"),
    )
    .join(" ");
}
