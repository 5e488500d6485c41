import type { PageText } from "../../core/model/page-text.ts";
import type { Quad } from "../../core/model/quad.ts";
import type { PageNumber, Points } from "../../core/model/units.ts";
import { appendUpdate, isCertified, type NewObject } from "./append-update.ts";
import { highlightObjects, LINK_SIDE, type PdfNote } from "./highlight-objects.ts";
import { canHaveLayer, pageWith } from "./page-update.ts";
import { type PdfPageObject, pagesOf } from "./pdf-pages.ts";
import { PdfStructure } from "./pdf-structure.ts";
import { CannotUpdateError } from "./pdf-value.ts";
import { textLayer } from "./text-layer.ts";
import { shownBox, toUserSpace } from "./user-space.ts";

/** One claim's lines on one page, and what is said of it. */
export interface PdfMark {
  readonly page: PageNumber;
  /** In points of the page as it is shown. */
  readonly quads: readonly Quad[];
  readonly note: PdfNote;
}

export type AnnotatedPdf =
  | { readonly kind: "annotated"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly reason: string };

/** How far the square that leads to a claim stands from the words, in points. */
const LINK_GAP = 7;

/**
 * The original with highlights and notes behind it, as an incremental update: its bytes are the beginning of the new
 * file. What cannot be updated with certainty is refused, and never repaired: a copy that differed from the document in
 * anything else would be no copy.
 *
 * @param sizes of the pages as they are shown.
 * @param layers texts of pages that are pictures: laid over them, invisible, to be selected and searched.
 */
export function annotatePdf(
  original: Uint8Array,
  sizes: readonly { readonly width: Points; readonly height: Points }[],
  marks: readonly PdfMark[],
  layers: readonly PageText[] = [],
): AnnotatedPdf {
  try {
    const structure = new PdfStructure(original);
    if (isCertified(structure)) throw new CannotUpdateError("it carries a signature that allows no changes");
    const pages = pagesOf(structure);
    if (pages.length !== sizes.length) throw new CannotUpdateError("the tree of its pages is damaged");
    const objects: NewObject[] = [];
    let next = structure.size;
    for (const [index, page] of pages.entries()) {
      const size = sizes[index];
      const here = marks.filter((mark) => mark.page === index + 1 && mark.quads.length > 0);
      const words = layers.find((layer) => layer.page === index + 1);
      if (size === undefined || (here.length === 0 && words === undefined)) continue;
      const listed: string[] = [];
      const squares: (readonly [number, number])[] = [];
      for (const { quads, note } of here) {
        const link = linkPlace(quads, here, page, size, squares);
        squares.push(link);
        const made = highlightObjects(
          note,
          {
            page: `${page.reference.number} ${page.reference.generation} R`,
            quads: quads.map((quad) => toUserSpace(quad, page, size)),
            link,
          },
          next,
        );
        objects.push(...made.objects);
        listed.push(...made.listed);
        next += made.objects.length;
      }
      const layer = words && canHaveLayer(structure, page) ? textLayer(words, page, size, next) : undefined;
      objects.push(...(layer?.objects ?? []));
      next += layer?.objects.length ?? 0;
      objects.push({ ...page.reference, body: pageWith(structure, page, { annotations: listed, layer }) });
    }
    if (marks.every(({ quads }) => quads.length === 0)) throw new CannotUpdateError("no claim rests on a place in it");
    return { kind: "annotated", bytes: appendUpdate(structure, objects) };
  } catch (error) {
    if (error instanceof CannotUpdateError) return { kind: "refused", reason: error.message };
    throw error;
  }
}

/** In the margin beside the first line, further out where another stands there already; never off the page. */
function linkPlace(
  quads: readonly Quad[],
  onPage: readonly PdfMark[],
  page: PdfPageObject,
  size: { readonly width: Points; readonly height: Points },
  taken: readonly (readonly [number, number])[],
): readonly [x: number, y: number] {
  const [first] = quads;
  if (first === undefined) return [0, 0];
  const inText = onPage.filter(({ note }) => note.standing !== "whole");
  const textLeft = Math.min(...inText.flatMap((mark) => mark.quads.map((quad) => quad[0])), size.width);
  const outmost = first[0] < textLeft ? first[0] + 2 : textLeft - LINK_GAP - LINK_SIDE;
  const middle = (first[1] + first[7]) / 2;
  const [left, bottom, right, top] = shownBox(page);
  let place: readonly [number, number] = [left, bottom];
  for (let out = outmost; out >= 0; out -= LINK_SIDE + 2) {
    const [[x, y]] = toUserSpace([out + LINK_SIDE / 2, middle, 0, 0, 0, 0, 0, 0], page, size);
    place = [
      Math.min(Math.max(x - LINK_SIDE / 2, left), right - LINK_SIDE),
      Math.min(Math.max(y - LINK_SIDE / 2, bottom), top - LINK_SIDE),
    ];
    if (!taken.some(([a, b]) => Math.abs(a - place[0]) < LINK_SIDE && Math.abs(b - place[1]) < LINK_SIDE)) return place;
  }
  return place;
}
