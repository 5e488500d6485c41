import { catalogue } from "./catalogue.ts";

/** Words of the embedded pages. Apart from the others, because the reading view's script need not carry them. */
export const embedWords = catalogue("embedWords", {
  open: "Open",
  openTitle: (publication: string) => `Open “${publication}” in a window of its own`,
  openClaim: (claim: string) => `Open “${claim}” beside the document, in a window of its own`,
  frameTitle: (publication: string) => `${publication} (embedded)`,
  documentTitle: (document: string, publication: string) => `${document}, annotated — ${publication}`,
  cardTitle: (claim: string, publication: string) => `${claim} — ${publication}`,
  from: "From",
  readHere: "Read it here",
  readHereHint: "Scrolling this frame is off until you ask for it, so that the page around it scrolls.",
  scrollHere: (pages: number) => `Look through all ${pages} pages here`,
  blocked: "The page around this one does not let it open windows. Here is the address, to copy by hand:",
  annotations: (number: number) => (number === 1 ? "1 annotation" : `${number} annotations`),
  chooseHint: "Choose a marked passage to read what was written about it.",
  notes: "What was written about it",
});
