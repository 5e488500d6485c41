import type { AnchorState } from "../core/model/anchor.ts";
import { catalogue } from "./catalogue.ts";
import { words } from "./words.ts";

const LANGUAGE = words.language;
const percent = new Intl.NumberFormat(LANGUAGE, { style: "percent", maximumFractionDigits: 1 });

function counted(number: number, one: string, several: string): string {
  return `${words.number(number)} ${number === 1 ? one : several}`;
}

/** Words of the ledger's page. Apart from the others, because the reading view's script need not carry them. */
export const ledgerWords = catalogue("ledgerWords", {
  title: (publication: string) => `Ledger — ${publication}`,
  description: (publication: string, document: string) =>
    `Every claim of “${publication}”, the words of ${document} that it rests on, and whether they are there.`,
  kicker: "Ledger",
  heading: "Every claim, and the words it rests on",
  purpose: (document: string) =>
    `For each claim of the commentary: how it stands, the words that its annotation asks ${document} for, the words that were found there, and who has checked it. A program compared the words, to the letter, when this page was made. It does not judge whether a claim is true.`,
  readIt: "Read the commentary beside the document",

  summary: "In short",
  claims: (number: number) => counted(number, "claim", "claims"),
  passages: (number: number, document: string) => `${counted(number, "passage", "passages")} of ${document}`,
  uncovered: (number: number) =>
    number === 0
      ? "No quotation without an annotation"
      : `${counted(number, "quotation", "quotations")} without an annotation`,
  checked: (number: number, total: number) =>
    number === 0
      ? "No claim has been checked by a second person yet"
      : `${words.number(number)} of ${words.number(total)} claims checked by a second person`,
  signedOff: (number: number) => `${counted(number, "passage", "passages")} signed off by an editor`,
  standings: "How the claims stand",
  states: "How the passages were found",

  document: "The document",
  author: "By",
  origin: "Where it came from",
  notice: "Note",
  rights: "Rights",
  file: "File",
  fileFacts: (size: string, pages: number) => `${size}, ${counted(pages, "page", "pages")}`,
  fingerprint: "SHA-256",
  published: "Publication dated",

  downloads: "To take away",
  csv: "Table for spreadsheets (CSV)",
  json: "Everything here, for programs (JSON)",
  annotations: "The annotations (W3C Web Annotations, JSON-LD)",
  pdf: (size: string, title = "The document") => `${title} (PDF, ${size})`,

  table: "The claims",
  caption:
    "In the article’s order, with the words asked for and the words found. Where they differ, what the document has alone is struck through, and what it lacks is underlined.",
  number: "No.",
  claim: "Claim",
  standing: "Standing",
  asked: "Words asked for",
  found: "Words found",
  place: "State and page",
  check: "Checked",
  openClaim: (number: number) => `Claim ${words.number(number)}: open it beside the document`,
  askedAndFound: "Words asked for, and found",
  same: "Found the same, to the letter.",
  notFound: "Not found.",
  candidates: "The nearest:",
  noPlace: "No one place.",
  noPassage: "No passage",
  wholeDocument: (document: string) => `It points to ${document} as a whole.`,
  notIn: (document: string) => `Not in ${document}.`,
  restsOn: "It rests on",
  judgement: "The author’s own judgment.",
  saidIn: "Said in",
  alsoIn: "See also",
  inCommentary: "In the commentary",
  inDocument: (document: string) => `In ${document}`,
  differing: (share: number) => `${percent.format(share)} of the letters differ.`,
  signature: (by: string, day: string, reason: string) => `Signed off by ${by}, ${day}: ${reason}`,
  checkedBy: (by: string, day: string) => `By ${by}, ${day}`,
  checkLapsed: (by: string, day: string) => `By ${by}, ${day}, against another file: not yet against this one`,
  notChecked: "Not yet by a second person",

  quotations: "Quotations without an annotation",
  noQuotations:
    "There are none: every word between quotation marks in the commentary and its notes belongs to an annotation.",
  quotationsHint:
    "Words between quotation marks that no annotated claim covers, in the commentary and its notes, and whether the document has them.",
  inNote: (number: number | undefined) =>
    number === undefined ? "In a note." : `In the note of claim ${words.number(number)}.`,
  partly: "A claim covers a part of it.",

  key: "What the words mean",
  state: {
    exact: "found exactly",
    approximate: "found, otherwise typeset",
    differs: "found, but not the same",
    moved: "found beside other words",
    ambiguous: "in several places",
    missing: "not found",
    region: "the whole, or a region",
  } satisfies Record<AnchorState, string>,
  stateMeaning: {
    exact: "The document has these very words, in this typography.",
    approximate: "The same words; capitals, hyphens, quotation marks or a few badly read letters are others.",
    differs: "A number, a name, a word or a negation is not the same.",
    moved: "The words are there, but not beside the words that the annotation names.",
    ambiguous: "The words are in several places, and an editor had to say which is meant.",
    missing: "The document does not have the words.",
    region: "The document as a whole, or a place in it that has no words.",
  } satisfies Record<AnchorState, string>,
  keyHint:
    "What differs, has moved, is ambiguous or missing is published only where an editor has signed it off for this very file; the signature is shown.",
});
