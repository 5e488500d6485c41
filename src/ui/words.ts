import type { StandingKind } from "../core/model/standing.ts";

const LANGUAGE = "en-US";
const count = new Intl.NumberFormat(LANGUAGE);

/** All words of the interface. Sections belong to the rooms of the same name. */
export const words = {
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
  } satisfies Record<StandingKind, string>,
  relation: {},
  document: {},
  reader: {
    page: (page: number) => `page ${count.format(page)}`,
  },
  app: {
    siteName: "Verbatim",
    purpose: "Primary sources beside what was written about them, every claim linked to the passage it rests on.",
    indexTitle: "Publications",
    notFoundTitle: "There is no page at this address",
    notFoundAdvice: "The link may be mistyped, or the page was never published. These publications are here:",
    documentFacts: (creator: string, date: string) => `${creator}, ${date}`,
    claims: (number: number) => (number === 1 ? "1 claim" : `${count.format(number)} claims`),
    claimDescription: (standing: StandingKind, passage: string, document: string) =>
      passage === "" ? `${document}: ${words.standing[standing]}.` : `“${passage}” — ${document}`,
    staticOnly:
      "This page could not be brought to life, so it stands as it was printed: the text, the document and every link can be read. Reloading may help.",
  },
};
