import type { ClaimId } from "../core/model/commentary.ts";
import type { Annotation, OtherSource, Publication } from "../core/model/publication.ts";
import type { Relation } from "../core/model/relation.ts";
import type { PassageMark } from "../document/document-pane.tsx";
import { WHOLE_PAGES } from "../document/pages-shown.ts";
import { words } from "../ui/words.ts";

/** How much of a passage an accessible name repeats, in UTF-16 units: enough to know it by, short enough to hear. */
const LABEL_LENGTH = 90;

/** Words of each passage, a passage's parts joined; nothing for a region or the whole document. */
export function passagesOf({ anchors }: Annotation): string[] {
  return anchors.map(({ parts }) => parts.map(({ text }) => text).join(" ")).filter((text) => text !== "");
}

/** The pages that the passages touch, in order, counted from 1. */
export function pagesOf({ anchors }: Annotation): number[] {
  const pages = new Set(anchors.flatMap(({ parts }) => parts.map(({ page }) => page)));
  return [...pages].toSorted((a, b) => a - b);
}

/** "Page 1", or nothing where there is no passage or it is all of the document. */
export function whereIn(annotation: Annotation): string {
  const pages = annotation.anchors.some(({ whole }) => whole) ? [] : pagesOf(annotation);
  return pages.length === 0 ? "" : words.pages(pages);
}

/** Attributes of a link to a claim's passage. */
export interface PassageLink {
  readonly href: string;
  /** Says that script leads to the page here, whatever the address. */
  readonly "data-passage"?: "true";
}

/** What of a publication decides where its passages are linked to. */
interface PagedPublication extends Pick<Publication, "base" | "slug" | "parts"> {
  readonly document: { readonly pages: ArrayLike<unknown> };
}

/** To the passage on its page; in a long document, where without script there may be no such page, in its text. */
export function passageLink({ base, slug, document }: PagedPublication, id: ClaimId): PassageLink {
  const fragment = `#passage-${id}`;
  if (document.pages.length <= WHOLE_PAGES) return { href: fragment };
  return { href: `${base}${slug}/text/${fragment}`, "data-passage": "true" };
}

/** Links that script follows within the page. */
export const FOLLOWED_LINKS = "a[href^='#'], a[data-passage]";

/** What a claim links to: its passage, or its note where it rests on no passage. */
export function claimLink(publication: PagedPublication, { id, anchors }: Annotation): PassageLink {
  if (anchors.length > 0) return passageLink(publication, id);
  // A publication in parts has its notes in the ledger.
  const { base, slug, parts } = publication;
  return { href: parts === undefined ? `#note-${id}` : `${base}${slug}/ledger/#${id}` };
}

/** "Politico, March 20, 2018". */
export function sourceName({ publisher, date }: OtherSource): string {
  return date === undefined ? publisher : `${publisher}, ${words.date(date)}`;
}

const TAKES: ReadonlySet<Relation> = new Set([
  "citesAsAuthority",
  "citesAsEvidence",
  "citesAsSourceDocument",
  "citesForInformation",
  "includesExcerptFrom",
  "includesQuotationFrom",
  "obtainsBackgroundFrom",
  "obtainsSupportFrom",
]);

/** The relation as a sentence: "The commentary quotes the memo." */
export function relationSentence({ relation, basis, source }: Annotation, document: string): string {
  const other = source !== undefined && TAKES.has(relation) ? source.publisher : words.reader.this;
  return words.relation[relation](basis === "document" ? document : other);
}

/** Shortens at a space, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

/** What the live region says at a step. */
export function announcement(annotation: Annotation, total: number): string {
  const { number, standing, anchors, source } = annotation;
  const elsewhere = anchors.length === 0 && source !== undefined ? sourceName(source) : "";
  return words.reader.announceClaim(number, total, words.standing[standing.kind], whereIn(annotation) || elsewhere);
}

/** The annotations that have a place in the document, as its pane draws them. */
export function passageMarks({ annotations }: Publication): PassageMark[] {
  return annotations
    .filter(({ anchors }) => anchors.length > 0)
    .map((annotation) => {
      const { id, number, standing, anchors } = annotation;
      const passage = shorten(passagesOf(annotation).join(" … "), LABEL_LENGTH);
      const label = words.reader.passageLabel(number, words.standing[standing.kind], passage);
      return { id, number, standing: standing.kind, label, anchors };
    });
}

/**
 * The claim that a fragment of this page names, and by which of its three names: the claim itself, its passage or its
 * note. Null for any other fragment.
 */
export function claimOfFragment(
  hash: string,
  has: (id: ClaimId) => boolean,
): { id: ClaimId; place: "claim" | "passage" | "note" } | null {
  const [, prefix, id = ""] = /^#(passage-|note-)?(.+)$/.exec(hash) ?? [];
  if (!has(id)) return null;
  return { id, place: prefix === "passage-" ? "passage" : prefix === "note-" ? "note" : "claim" };
}
