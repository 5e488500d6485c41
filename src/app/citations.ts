import { CITATION_FILES, cite, citationFile } from "../core/citation/cite.ts";
import { plainLine } from "../core/citation/citation-text.ts";
import { commentaryWork, documentWork, type Work } from "../core/citation/work.ts";
import { homeOf } from "../core/documents/document-views.ts";
import type { Publication } from "../core/model/publication.ts";
import { words } from "../ui/words.ts";
import type { SitePage } from "./site-input.ts";

/** The document and the commentary as the site cites them. @param site where the site will stand, with its base; undefined where nobody said. */
export function worksOf(
  publication: Publication,
  site: string | undefined,
): { readonly document: Work; readonly commentary: Work } {
  const at = {
    address: site === undefined ? undefined : `${site}${homeOf(publication).slice(publication.base.length)}`,
    wordedIn: words.language,
  };
  return {
    document: documentWork(publication, at),
    commentary: commentaryWork(publication, words.app.siteName, at),
  };
}

/** The publication with what its page says of how to cite it. */
export function withCitations(publication: Publication, site: string | undefined): Publication {
  const works = worksOf(publication, site);
  const plain = (work: Work): string => cite(work, "plain").map(plainLine).join(" ");
  return { ...publication, citedAs: `${plain(works.document)}\n${plain(works.commentary)}` };
}

/** `citation.bib`, `citation.ris` and `citation.json`: the document and the commentary, for reference managers. */
export function citationFiles(publication: Publication, site: string | undefined): SitePage[] {
  const { document, commentary } = worksOf(publication, site);
  const styles = ["bibtex", "ris", "csl"] as const;
  return styles.map((style) => ({
    path: `${homeOf(publication).slice(publication.base.length)}citation.${CITATION_FILES[style]}`,
    html: citationFile([document, commentary], style),
  }));
}
