import { catalogue } from "./catalogue.ts";

const count = new Intl.NumberFormat("en-US");

/** Words that narrow screens alone have. They come late. */
export const narrowWords = catalogue("narrowWords", {
  noClaim: (total: number) => (total === 1 ? "1 claim" : `${count.format(total)} claims`),
  seePage: "See the page",
  closePage: "Close",
  steps: "Steps through the claims",
});
