import { catalogue } from "./catalogue.ts";

/** Words of searching in the document. They come late, with the panel. */
export const searchWords = catalogue("searchWords", {
  panel: "Search",
  field: "Search in the document",
  hint: "Words, or “a phrase”",
  close: "Close the search",
  next: "Next place",
  previous: "Previous place",
  looking: "Searching…",
  failed: "The search could not be started.",
  noPlaces: "The words were found, but where they stand on the page could not be loaded.",
  /** @param more whether others are still being looked for. */
  places: (count: number, more: boolean) => `${count}${more ? "+" : ""} ${count === 1 && !more ? "place" : "places"}`,
  placeOf: (place: number, count: number, more: boolean) => `${place} of ${count}${more ? "+" : ""}`,
  none: (typed: string) => `“${typed}” is not in the document.`,
  within: "No word begins like that. Within words:",
  apart: "Nowhere together. On pages that have all of the words:",
  list: "Places",
  more: "More places",
  page: (label: string) => `p. ${label}`,
  unlisted: (count: number) => `${count} more are not listed. They are marked in the document.`,
});
