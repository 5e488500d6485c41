import type { StandingKind } from "../core/model/standing.ts";
import { catalogue } from "./catalogue.ts";
import { words } from "./words.ts";

/** Words of the pages about all publications, and of what link previews say. They are only built. */
export const siteWords = catalogue("siteWords", {
  purpose: "Primary sources beside what was written about them, every claim linked to the passage it rests on.",
  indexTitle: "Publications",
  notFoundTitle: "There is no page at this address",
  notFoundAdvice: "The link may be mistyped, or the page was never published. These publications are here:",
  embedding: "Embed these in an article of your own",
  documentFacts: (creator: string, iso: string) => `${creator}, ${words.date(iso)}`,
  documents: (number: number) => (number === 1 ? "1 document" : `${words.number(number)} documents`),
  claims: (number: number) => (number === 1 ? "1 claim" : `${words.number(number)} claims`),
  claimDescription: (standing: StandingKind, passage: string, document: string) =>
    passage === "" ? `${document}: ${words.standing[standing]}.` : `“${passage}” — ${document}`,
});
