import type { Relation } from "../core/model/relation.ts";
import type { SignableState } from "../core/model/sign-off.ts";
import type { StandingKind } from "../core/model/standing.ts";
import { catalogue } from "./catalogue.ts";

const LANGUAGE = "en-US";
const count = new Intl.NumberFormat(LANGUAGE);
const conjunction = new Intl.ListFormat(LANGUAGE, { type: "conjunction" });

/** How a date is written, by how much of it is known: year, year and month, or the day. */
const dateParts: Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];
const dates = dateParts.map((parts) => new Intl.DateTimeFormat(LANGUAGE, { ...parts, timeZone: "UTC" }));

/** "2018-03-20" as "March 20, 2018"; "2018-03" and "2018" as far as they go. */
function date(iso: string): string {
  return dates[iso.split("-").length - 1]?.format(new Date(iso)) ?? iso;
}

/** Makes a sentence's beginning of words in running text. */
function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(LANGUAGE) + text.slice(1);
}

/** "Page 1", "Pages 1 and 3". */
function pages(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? "Page" : "Pages"} ${conjunction.format(numbers.map((number) => count.format(number)))}`;
}

/** "412 bytes", "38 kB", "1.2 MB". */
function fileSize(bytes: number): string {
  if (bytes < 1000) return `${count.format(bytes)} bytes`;
  if (bytes < 1_000_000) return `${count.format(Math.round(bytes / 1000))} kB`;
  return `${count.format(Math.round(bytes / 100_000) / 10)} MB`;
}

/** All words of the interface. Sections belong to the rooms of the same name. */
export const words = catalogue("words", {
  capital,
  date,
  pages,
  fileSize,
  number: (value: number) => count.format(value),
  /** BCP 47 tag of the language that these words are in. */
  language: LANGUAGE,
  /** How a claim rests on its source, in running text: "Claim 6 of 24: quoted exactly." */
  standing: {
    exact: "quoted exactly",
    changed: "quoted with changes",
    paraphrase: "paraphrase",
    whole: "the whole document",
    source: "another source",
    judgement: "the author’s judgment",
    unfound: "not found in the document",
  } satisfies Record<StandingKind, string>,
  /** What the commentary does with what it rests on, by the relation's name in CiTO. */
  ui: {
    paneFailed:
      "Something went wrong here, so this part stands as it was printed. What it says and its links are unchanged.",
    tryAgain: "Try again",
  },
  relation: {
    agreesWith: (it: string) => `The commentary agrees with ${it}.`,
    citesAsAuthority: (it: string) => `The commentary cites ${it} as an authority.`,
    citesAsEvidence: (it: string) => `The commentary cites ${it} as evidence.`,
    citesAsSourceDocument: (it: string) => `The commentary points to ${it} as its source.`,
    citesForInformation: (it: string) => `The commentary cites ${it} for information.`,
    confirms: (it: string) => `The commentary confirms ${it}.`,
    corrects: (it: string) => `The commentary corrects ${it}.`,
    critiques: (it: string) => `The commentary criticizes ${it}.`,
    describes: (it: string) => `The commentary describes ${it}.`,
    disagreesWith: (it: string) => `The commentary disagrees with ${it}.`,
    discusses: (it: string) => `The commentary discusses ${it}.`,
    disputes: (it: string) => `The commentary disputes ${it}.`,
    extends: (it: string) => `The commentary goes further than ${it}.`,
    includesExcerptFrom: (it: string) => `The commentary shows an excerpt of ${it}.`,
    includesQuotationFrom: (it: string) => `The commentary quotes ${it}.`,
    obtainsBackgroundFrom: (it: string) => `The commentary takes background from ${it}.`,
    obtainsSupportFrom: (it: string) => `The commentary finds support in ${it}.`,
    qualifies: (it: string) => `The commentary qualifies ${it}.`,
    refutes: (it: string) => `The commentary refutes ${it}.`,
    speculatesOn: (it: string) => `The commentary speculates on ${it}.`,
    supports: (it: string) => `The commentary supports ${it}.`,
  } satisfies Record<Relation, (it: string) => string>,
  document: {
    pages: (shortTitle: string) => `Pages of ${shortTitle}`,
    page: (label: string, shortTitle: string) => `Page ${label} of ${shortTitle}`,
    pageOf: (page: number, pages: number) => `Page ${count.format(page)} of ${count.format(pages)}`,
    partOf: (label: string, part: number, parts: number) =>
      `${label} (part ${count.format(part)} of ${count.format(parts)})`,
    controls: "Page controls",
    text: "Text",
    zoomIn: "Zoom in",
    search: "Search",
    contents: "Pages and outline",
    zoomOut: "Zoom out",
    zoomField: "Zoom, in percent",
    percent: (percent: number) => `${count.format(Math.round(percent))}%`,
    fitWidth: "Fit width",
    fitPage: "Fit page",
    rotate: "Rotate clockwise",
    fullScreen: "Full screen",
    leaveFullScreen: "Leave full screen",
    download: (name: string) => `Download ${name}`,
    uncommented: "Not commented on",

    provenance: "About this document",
    fingerprint: "SHA-256",
    fileSame: "The file that was annotated",
    fileDiffers: "Differs from the file that was annotated",
    fileUnchecked: "Not checked against the file that was annotated",
    fileChecking: "Not checked yet",
    litWords: (exact: string) => `The words linked to: “${exact}”`,
    lookingForWords: "Looking for the words that this link names…",
    wordsUnknown: "The words that this link names could not be looked up.",
    slow: "The document is still loading. Its picture can be read meanwhile.",
    tryAgain: "Try again",
    failures: {
      missing: "The document’s file is not on the server.",
      offline: "You seem to be offline, so the document’s file could not be fetched.",
      unreachable: "The document’s file could not be fetched: the connection failed.",
      refused: "The server would not give out the document’s file.",
      truncated: "Only a part of the document’s file arrived.",
      "not-a-pdf": "What the server sent in place of the document is not a PDF file.",
      differs: "The file on the server is not the one that was annotated, so it is not shown.",
      password: "The document’s file is locked with a password.",
      unreadable: "The document’s file could not be read.",
      "too-slow": "The document’s file took too long and was given up.",
      "program-missing": "The program that draws documents could not be loaded.",
      "malformed-text": "The document’s text, as the server sent it, is damaged.",
    },
    pictureStays: "Its picture, text and passages stay.",
  },
  reader: {
    page: (page: number) => `page ${count.format(page)}`,
    skipToCommentary: "Skip to the commentary",
    skipToDocument: (document: string) => `Skip to ${document}`,
    siteLink: (site: string) => `${site}: all publications`,
    sectionName: "Primary source and commentary",
    documentName: (title: string) => `The document: ${title}`,

    keyTitle: "How each claim stands",
    keyHint: (document: string) =>
      `Every marked claim leads to the passage of ${document} that it rests on, or says what else it rests on.`,
    keyFilter: "Show only the claims that stand so",

    claim: (number: number) => `Claim ${count.format(number)}`,
    claimOf: (number: number, total: number) => `Claim ${count.format(number)} of ${count.format(total)}`,
    claimMark: (number: number, standing: string) => `, claim ${count.format(number)}, ${standing}`,
    /** Read out once a step. */
    announceClaim: (number: number, total: number, standing: string, where: string) =>
      `Claim ${count.format(number)} of ${count.format(total)}: ${standing}.${where === "" ? "" : ` ${where}.`}`,
    announceWords: (words: string, document: string) => `Showing these words of ${document}: ${words}`,

    passageOf: (document: string, where: string) => `${capital(document)}, ${where.toLocaleLowerCase(LANGUAGE)}`,
    wholeDocument: (document: string) => `This points to ${document} as a whole.`,
    inCommentary: "In the commentary",
    inDocument: (document: string) => `In ${document}`,
    notIn: (document: string) => `Not in ${document}.`,
    /** Name of the links to them. */
    documents: "Documents",
    documentOf: (number: number, total: number) => `Document ${count.format(number)} of ${count.format(total)}`,
    pageCount: (pages: number) => `${count.format(pages)} ${pages === 1 ? "page" : "pages"}`,
    theDocuments: "the documents",
    /** Behind a claim that rests on another document than the one that is seen, and leads there. */
    elsewhere: (document: string) => `in ${document}`,
    restsOn: "It rests on",
    judgement: "This is the author’s own judgment.",
    seeAlso: "Said in",
    /** What a relation is to, where the note says no more than that the claim rests on something else. */
    this: "this",
    related: (document: string) => `Related in ${document}, though no support for the claim:`,
    showInDocument: (document: string) => `Show in ${document}`,
    showPassage: (document: string, where: string) => `Show in ${document}, ${where.toLocaleLowerCase(LANGUAGE)}`,
    backToClaim: (number: number) => `Back to claim ${count.format(number)}`,
    openOnPage: "Open on the page",
    cropAlt: (document: string, page: number, passage: string) =>
      `Part of page ${count.format(page)} of ${document}, with the passage marked: ${passage}`,
    previous: "Previous claim",
    next: "Next claim",
    copyLink: "Copy link",
    share: "Share",
    copied: "Link copied.",
    copyByHand: "The link could not be copied. Copy it from here:",
    close: "Close note",

    notesTitle: "Every claim and what it rests on",
    provenanceTitle: (document: string) => `About ${document}`,
    createdBy: (creator: string, day: string) => `${creator}, ${day}`,
    fingerprint: "SHA-256 of the file",
    downloadDocument: (size: string) => `Download the document (PDF, ${size})`,
    downloadAnnotations: "Download the annotations (W3C, JSON-LD)",
    ledger: "The ledger: every claim, and how its words were found",
    settings: "Settings and keys",

    divider: "Width of the commentary",
    dividerValue: (share: number) => `${count.format(share)} percent of the window`,

    unknownClaim: (id: string) =>
      `There is no claim named “${id}” here. The link may be mistyped; the whole commentary is here, and the document beside it.`,
    unknownClaimPane: (id: string, document: string) =>
      `No claim named “${id}” points here. This is all of ${document}.`,
    /** What is wrong with a passage that an editor let be published. */
    inDoubt: {
      differs: (document: string, exact: string) => `${capital(document)} does not have quite these words: “${exact}”.`,
      moved: (document: string) => `${capital(document)} has these words, but beside others than was expected.`,
      ambiguous: (document: string) => `${capital(document)} has these words in several places; an editor chose one.`,
      missing: (document: string, exact: string) => `Not found in ${document}: “${exact}”.`,
    } satisfies Record<SignableState, (document: string, exact: string) => string>,
    signedOff: (by: string, day: string, reason: string) => `Published on the word of ${by}, ${day}: ${reason}`,
    notInDocument: (document: string, source: string) => `Not in ${document}: ${source}`,
    /** Accessible name of a highlight on the page. */
    passageLabel: (number: number, standing: string, passage: string) =>
      passage === ""
        ? `Claim ${count.format(number)}, ${standing}`
        : `Passage of claim ${count.format(number)}, ${standing}: ‘${passage}’`,
  },
  app: {
    siteName: "Verbatim",
    staticOnly:
      "This page could not be brought to life, so it stands as it was printed: the text, the document and every link can be read. Reloading may help.",
  },
});
