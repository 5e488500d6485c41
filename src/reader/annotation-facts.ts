import type { ClaimId } from "../core/model/commentary.ts";
import { claimHref, homeOf, passageAnchors, publicationHref } from "../core/documents/document-views.ts";
import type { Annotation, OtherSource, Publication } from "../core/model/publication.ts";
import type { PassageMark } from "../document/document-pane.tsx";
import { WHOLE_PAGES } from "../document/pages-shown.ts";
import { words } from "../ui/words.ts";

/** How much of a passage an accessible name repeats, in UTF-16 units: enough to know it by, short enough to hear. */
const LABEL_LENGTH = 90;

/** Words of each passage, a passage's parts joined; nothing for a region or the whole document. */
export function passagesOf(annotation: Annotation): string[] {
  return passageAnchors(annotation)
    .map(({ parts }) => parts.map(({ text }) => text).join(" "))
    .filter((text) => text !== "");
}

/** The pages that the passages touch, in order, counted from 1. */
export function pagesOf(annotation: Annotation): number[] {
  const pages = new Set(passageAnchors(annotation).flatMap(({ parts }) => parts.map(({ page }) => page)));
  return [...pages].toSorted((a, b) => a - b);
}

/** Whether a claim points to its document as a whole. */
export function isOnWhole(annotation: Annotation): boolean {
  return passageAnchors(annotation).some(({ whole }) => whole);
}

/** "Page 1", or nothing where there is no passage or it is all of the document. */
export function whereIn(annotation: Annotation): string {
  const pages = isOnWhole(annotation) ? [] : pagesOf(annotation);
  return pages.length === 0 ? "" : words.pages(pages);
}

/** Attributes of a link to a claim's passage. */
export interface PassageLink {
  readonly href: string;
  /** Says that script leads to the page here, whatever the address. */
  readonly "data-passage"?: "true";
}

/** What of a publication decides where its passages are linked to. */
interface PagedPublication extends Pick<Publication, "base" | "slug" | "documents" | "parts"> {
  readonly document: { readonly id: string; readonly pages: ArrayLike<unknown> };
}

/**
 * To the passage on its page; in a long document, where without script there may be no such page, in its text. Where it is in
 * another document than the one that is seen, to the claim beside that.
 */
export function passageLink(
  publication: PagedPublication,
  { id, elsewhere }: Pick<Annotation, "id" | "elsewhere">,
): PassageLink {
  if (elsewhere !== undefined) return { href: claimHref(publication, id) };
  const fragment = `#passage-${id}`;
  if (publication.document.pages.length <= WHOLE_PAGES) return { href: fragment };
  return { href: `${homeOf(publication)}text/${fragment}`, "data-passage": "true" };
}

/** Links that script follows within the page. */
export const FOLLOWED_LINKS = "a[href^='#'], a[data-passage]";

/** What a claim links to: its passage, or its note where it rests on no passage. */
export function claimLink(publication: PagedPublication, annotation: Annotation): PassageLink {
  const { id, anchors, elsewhere } = annotation;
  if (anchors.length > 0 || elsewhere !== undefined) return passageLink(publication, annotation);
  // A publication in parts has its notes in the ledger.
  return { href: publication.parts === undefined ? `#note-${id}` : `${publicationHref(publication)}ledger/#${id}` };
}

/** What running text calls the document, or all of them where there are several. */
export function documentsName({ document, documents }: Pick<Publication, "document" | "documents">): string {
  return documents === undefined ? document.shortTitle : words.reader.theDocuments;
}

/** "Politico, March 20, 2018". */
export function sourceName({ publisher, date }: OtherSource): string {
  return date === undefined ? publisher : `${publisher}, ${words.date(date)}`;
}

/** CiTO's names of the relations that take something from a source. */
const TAKES = /^(?:cites|includes|obtains)/;

/** The relation as a sentence: "The commentary quotes the memo." */
export function relationSentence({ relation, basis, source }: Annotation, document: string): string {
  const other = source !== undefined && TAKES.test(relation) ? source.publisher : words.reader.this;
  return words.relation[relation](basis === "document" ? document : other);
}

/** Shortens at a space, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

/** What the live region says at a step. @param shortTitle of the document that the claim rests on. */
export function announcement(annotation: Annotation, total: number, shortTitle: string): string {
  const { number, standing, anchors, source, elsewhere } = annotation;
  const other = anchors.length === 0 && source !== undefined ? sourceName(source) : "";
  const where = whereIn(annotation) || other;
  return words.reader.announceClaim(
    number,
    total,
    elsewhere
      ? `${words.standing[standing.kind]}, ${words.reader.elsewhere(shortTitle)}`
      : words.standing[standing.kind],
    where,
  );
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
