import { apaCitation } from "./apa-citation.ts";
import { bibtexFile } from "./bibtex.ts";
import { bluebookCitation } from "./bluebook-citation.ts";
import { chicagoCitation } from "./chicago-citation.ts";
import { type CitationLine, lineOf } from "./citation-text.ts";
import { cslJson } from "./csl-json.ts";
import { plainCitation } from "./plain-citation.ts";
import { risFile } from "./ris.ts";
import type { Work } from "./work.ts";

/** In the order in which they are offered: for reading, then for programs. */
export const CITATION_STYLES = ["plain", "bluebook", "apa", "chicago", "bibtex", "csl", "ris"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** The styles that programs read, and how their files end. */
export const CITATION_FILES = { bibtex: "bib", ris: "ris", csl: "json" } as const;

/** The work in a style, line by line. */
export function cite(work: Work, style: CitationStyle): readonly CitationLine[] {
  switch (style) {
    case "plain":
      return plainCitation(work);
    case "bluebook":
      return bluebookCitation(work);
    case "apa":
      return apaCitation(work);
    case "chicago":
      return chicagoCitation(work);
    case "bibtex":
    case "csl":
    case "ris":
      return [lineOf("citation", [citationFile([work], style).trimEnd()])];
  }
}

/** Several works as one file for a reference manager. */
export function citationFile(works: readonly Work[], style: keyof typeof CITATION_FILES): string {
  switch (style) {
    case "bibtex":
      return bibtexFile(works);
    case "ris":
      return risFile(works);
    case "csl":
      return cslJson(works);
  }
}
