import { catalogue } from "./catalogue.ts";

/** Words of the choice between claims that share a place of the document. They come with it. */
export const chooserWords = catalogue("chooserWords", {
  alsoHere: "Also here:",
  close: "Close",
});
