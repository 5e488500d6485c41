import { catalogue } from "./catalogue.ts";
import { words } from "./words.ts";

const languageName = (language: string): string =>
  new Intl.DisplayNames(words.language, { type: "language" }).of(language) ?? language;

const pageName = (label: string): string => `Page ${label}`;

/** Words of the text version, its page and its place in the document pane. Apart, because they come with it. */
export const textWords = catalogue("textWords", {
  title: (document: string) => `${document} — text version`,
  description: (document: string, creator: string) =>
    `The full text of ${document} by ${creator}, with every passage that the commentary rests on.`,
  kicker: "Text version",
  purpose: (document: string) =>
    `All words of ${document}, as running text made from the file by a program. What the page itself looks like is in the PDF.`,
  readIt: "Read it beside the commentary",
  download: (size: string) => `Download the PDF (${size})`,
  pages: "Pages",
  page: pageName,
  text: (document: string) => `Text of ${document}`,
  runningHead: (label: string) => `At the head of page ${label}`,
  runningFoot: (label: string) => `At the foot of page ${label}`,
  table: "Table",
  figure: (description: string) => `Picture: ${description}`,
  whole: (document: string) => `About ${document} as a whole:`,
  /** What a screen reader adds to a passage's words. */
  passage: (number: number, standing: string) => `claim ${words.number(number)}, ${standing}`,
  notes: "Claims that rest on these words",
  notesHint: "The words marked in the text, and what is said on the strength of them.",
  note: (number: number) => `Claim ${words.number(number)}`,
  toClaim: (number: number) => `Read claim ${words.number(number)} in the commentary`,
  toPassage: (number: number) => `Back to the passage of claim ${words.number(number)}`,
  fingerprint: "SHA-256 of the file",
  skipToNotes: "Skip to the claims",
  skipToText: (document: string) => `Skip to the text of ${document}`,
  loading: "The text is being fetched…",
  failed: "The text could not be fetched.",
  pageOfItsOwn: "The text on a page of its own",
  recognised: "Text recognised by machine",
  /** `pages` is empty where that is all of them. */
  recognisedHow: (
    pages: readonly number[],
    engine: string,
    language: string,
    confidence: number,
    /** Of the pages, those that a person has corrected; "all" of them, or these. */
    corrected: readonly number[] | "all",
  ) =>
    `${pages.length === 0 ? "Read" : `${words.pages(pages)}: read`} from the page’s picture as ${languageName(language)} by ${engine}, ${confidence}% sure of its letters${corrected === "all" ? ", and corrected by hand" : corrected.length === 0 ? "" : `, and corrected by hand on ${words.pages(corrected).toLowerCase()}`}. What the picture shows decides.`,
});
