import type { Annotation, Publication } from "../core/model/publication.ts";
import type { PageNumber } from "../core/model/units.ts";
import { pagePicture } from "../document/page-picture.ts";
import { firstSeen } from "../document/pages-shown.ts";
import { voidElement } from "./head.ts";

/** Where the page stands beside the commentary (layout.css). Below it, the picture is not seen at first and waits. */
export const BESIDE = "(min-width: 900px)";

/** The page of the document that the reading view shows first. */
export function firstPage({ document }: Publication, annotation: Annotation | undefined): PageNumber {
  const parts = annotation?.anchors.flatMap((anchor) => (anchor.whole ? [] : anchor.parts)) ?? [];
  return firstSeen(
    document.pages.length,
    parts.map(({ page }) => page),
  ).current;
}

/** Has that page's picture fetched before anything else: it stands behind the whole commentary in the HTML. */
export function firstPicture(publication: Publication, number: PageNumber): string {
  const page = publication.document.pages[number - 1];
  if (page === undefined) return "";
  const { srcSet, sizes } = pagePicture(page);
  return voidElement("link", {
    rel: "preload",
    as: "image",
    imagesrcset: srcSet,
    imagesizes: sizes,
    media: BESIDE,
    fetchpriority: "high",
  });
}
