import { catalogue } from "./catalogue.ts";

/** Words of what can be done with selected words of the document. They come late, with the words' layer. */
export const selectionWords = catalogue("selectionWords", {
  selected: "Selected words",
  copyLink: "Copy link to these words",
  linkCopied: "Link copied",
  copy: "Copy",
  copied: "Words copied",
  cite: "Copy with citation",
  cited: "Words, citation and link copied",
  quoted: (exact: string) => `“${exact}”`,
  share: "Share…",
  byHand: "Copying was refused. Here it is, to copy by hand:",
  unlinked: "No link can lead to just these words: in the file they do not follow each other.",
});
