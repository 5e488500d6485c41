import { catalogue } from "./catalogue.ts";

/** What is said of words that a link names and the document has not, or more than once. They come late. */
export const linkWords = catalogue("linkWords", {
  notFound: (exact: string, shortTitle: string) =>
    `These words were not found in ${shortTitle}: “${exact}”. The whole document is shown.`,
  twice: (exact: string, shortTitle: string) =>
    `These words stand in more than one place in ${shortTitle}, and the link does not say which: “${exact}”.`,
});
