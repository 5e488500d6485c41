import type { ClaimId } from "../model/commentary.ts";
import type { Author } from "../model/citation.ts";
import type { Publication } from "../model/publication.ts";
import type { PageNumber } from "../model/units.ts";
import { plainText } from "../text/plain-text.ts";

/** Where in a work. Page labels as the document has them, in order. */
export interface Pinpoint {
  readonly pages: readonly string[];
  /** Of running text, counted from 1 on the page, where there is but one page and they are known. In order. */
  readonly paragraphs?: readonly number[] | undefined;
}

/** What can be cited, in no style yet. Dates are ISO: 2018, 2018-03 or 2018-03-20. */
export interface Work {
  readonly kind: "document" | "commentary";
  readonly title: string;
  readonly authors: readonly Author[];
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
  readonly genre?: string | undefined;
  readonly publisher?: string | undefined;
  /** The site, for what was first published there. */
  readonly site?: string | undefined;
  readonly reproduction?: string | undefined;
  readonly sha256?: string | undefined;
  readonly pinpoint?: Pinpoint | undefined;
  /** Absolute; absent where nobody knows yet where the site will stand. */
  readonly address?: string | undefined;
  /** The day on which whoever cites it read it. */
  readonly accessed?: string | undefined;
  /** BCP 47, of the text that cites; English if absent. */
  readonly wordedIn?: string | undefined;
}

/** What only the place of the citation knows. */
export interface CitedAt {
  readonly address?: string | undefined;
  readonly accessed?: string | undefined;
  readonly wordedIn?: string | undefined;
}

/** The source document, at a passage where `pinpoint` says so. */
export function documentWork({ document }: Pick<Publication, "document">, at: CitedAt, pinpoint?: Pinpoint): Work {
  const { title, creator, date, language, notice, citation, file } = document;
  return {
    kind: "document",
    title,
    authors: citation?.authors ?? [{ name: creator }],
    date,
    language,
    genre: citation?.genre,
    publisher: citation?.publisher,
    reproduction: citation?.reproduction ?? notice,
    sha256: file.sha256,
    pinpoint,
    ...at,
  };
}

/** The commentary. @param site the site's name. */
export function commentaryWork({ commentary, date }: Publication, site: string, at: CitedAt): Work {
  return {
    kind: "commentary",
    title: plainText(commentary.title),
    authors: commentary.citation?.authors ?? [{ name: commentary.byline }],
    date,
    language: commentary.language,
    site,
    ...at,
  };
}

/** The labels of these pages of the document, each once, in the document's order. @param paragraphs of one page. */
export function pinpointOf(
  { document }: Pick<Publication, "document">,
  pages: readonly PageNumber[],
  paragraphs: readonly number[] = [],
): Pinpoint {
  const sorted = [...new Set(pages)].toSorted((one, other) => one - other);
  return {
    pages: sorted.map((page) => document.pages[page - 1]?.label ?? String(page)),
    ...(sorted.length === 1 && paragraphs.length > 0 ? { paragraphs } : {}),
  };
}

/** Where a claim's passages are; undefined where it rests on none, or on the document as a whole. */
export function pinpointOfClaim(publication: Publication, id: ClaimId): Pinpoint | undefined {
  const annotation = publication.annotations.find((one) => one.id === id);
  if (annotation === undefined || annotation.anchors.some(({ whole }) => whole)) return undefined;
  const pages = annotation.anchors.flatMap(({ parts }) => parts.map(({ page }) => page));
  return pages.length === 0 ? undefined : pinpointOf(publication, pages, annotation.paragraphs);
}
