import { catalogue } from "./catalogue.ts";

/** Words of the panel that helps to find one's way in a document. They come late, with it. */
export const contentsWords = catalogue("contentsWords", {
  panel: "Pages and outline",
  close: "Close pages and outline",
  pages: "Pages",
  outline: "Outline",
  goTo: "Go to page",
  noPage: (typed: string, first: string, last: string) =>
    `There is no page “${typed}”. The first is ${first}, the last ${last}.`,
  page: (label: string) => `Page ${label}`,
  /** Between a page's label and how many claims of each standing rest on it. */
  claims: "claims:",
  /** Names what opens and closes the entries below one. */
  below: (title: string) => `What is below “${title}”`,
  /** After the title of an entry, where the current one is below it and not shown. */
  holdsCurrent: "contains the current entry",
  loading: "Fetching the outline…",
  failed: "The outline and the pictures of the pages could not be fetched.",
});
