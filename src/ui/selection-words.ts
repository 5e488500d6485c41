import { catalogue } from "./catalogue.ts";

/** Words of what can be done with selected words of the document. They come late, with the words' layer. */
export const selectionWords = catalogue("selectionWords", {
  cite: "Copy with citation",
  cited: "Words, citation and link copied",
});
