import type { CitationStyle } from "../core/citation/cite.ts";
import { catalogue } from "./catalogue.ts";
import { words } from "./words.ts";

/** Words of citations: of their page, and of the dialogs that come late. The reading view's script carries none of them. */
export const citationWords = catalogue("citationWords", {
  title: (publication: string) => `How to cite — ${publication}`,
  description: (publication: string, document: string) =>
    `Citations of “${publication}” and of ${document}, in seven styles.`,
  kicker: "Citations",
  heading: "How to cite",
  purpose: (document: string) =>
    `${words.capital(document)}, its passages and the commentary on it, in the styles that courts, journals and newsrooms ask for. Titles stand as their authors wrote them.`,
  readIt: "Read the commentary beside the document",
  dialog: "Cite",
  what: "What is cited",
  document: words.capital,
  commentary: "The commentary",
  passage: (where: string) => (where === "" ? "This passage" : `This passage (${where})`),
  passages: (document: string) => `Passages of ${document}`,
  passagesHint: "The place that each claim rests on, by the claim’s number.",
  style: "Style",
  styles: {
    plain: "Plain text",
    bluebook: "Bluebook",
    apa: "APA, 7th edition",
    chicago: "Chicago, 17th edition",
    bibtex: "BibTeX",
    csl: "CSL-JSON",
    ris: "RIS",
  } satisfies Record<CitationStyle, string>,
  parts: {
    citation: "Citation",
    note: "Note",
    bibliography: "Bibliography",
    reference: "Reference list",
    "in-text": "In the text",
  },
  copy: "Copy",
  copyPart: (part: string) => `Copy: ${part.toLocaleLowerCase(words.language)}`,
  copied: "Copied.",
  copyByHand: "Copying was refused. It is selected, to copy by hand.",
  downloads: "For reference managers",
  files: {
    bibtex: "BibTeX (.bib)",
    ris: "RIS (.ris)",
    csl: "CSL-JSON (.json)",
  },
  close: "Close",
  printTitle: "Print",
  printHint: "The commentary, every claim with its passage, and where the document came from.",
  printPages: (document: string, pages: number) =>
    `Also print all of ${document} (${pages === 1 ? "1 page" : `${words.number(pages)} pages`})`,
  print: "Print",
  printing: "Fetching the pages…",
});
