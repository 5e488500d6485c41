import type { Anchor, Unanchored } from "../model/anchor.ts";
import type { PageNumber, Points } from "../model/units.ts";
import { missing } from "./explain.ts";

/** A page's size in PDF points, after the page's own rotation. */
export interface PageSize {
  readonly width: Points;
  readonly height: Points;
}

/** What a fragment identifier of a PDF says, as far as it concerns a place. */
export interface Fragment {
  readonly page?: PageNumber | undefined;
  readonly region?: Region | undefined;
}

/** A rectangle on a page, from its top left: in points, or in per cent of the page. */
export interface Region {
  readonly unit: "points" | "percent";
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const NUMBER = String.raw`(\d{1,7}(?:\.\d{1,6})?)`;
const FOUR = new RegExp(`^(?:(pixel|percent):)?${NUMBER},${NUMBER},${NUMBER},${NUMBER}$`);

/**
 * Reads a fragment identifier: `page=3`, `page=3&viewrect=72,72,200,100` (RFC 8118, 3), `xywh=percent:10,10,50,20`
 * (Media Fragments URI 1.0, 4.2.2). A pixel is a point: a page of a PDF has no other. What else it says is passed over.
 */
export function parseFragment(value: string): Fragment {
  let page: PageNumber | undefined;
  let region: Region | undefined;
  for (const piece of value.replace(/^#/, "").split("&")) {
    const at = piece.indexOf("=");
    const [name, content] = [piece.slice(0, Math.max(0, at)), decoded(piece.slice(at + 1))];
    if (name === "page" && /^[1-9]\d{0,5}$/.test(content)) page = Number(content);
    const [, unit, ...sides] = (name === "xywh" || name === "viewrect" ? FOUR.exec(content) : null) ?? [];
    const [left, top, width, height] = sides.map(Number);
    if (left === undefined || top === undefined || width === undefined || height === undefined) continue;
    region = { unit: unit === "percent" ? "percent" : "points", left, top, width, height };
  }
  return { page, region };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The anchor of a region of a page, or of a whole page, that has no words. */
export function regionAnchor(
  fragment: Fragment,
  pageCount: number,
  pageSizes: readonly PageSize[],
): Anchor | Unanchored {
  const page = fragment.page ?? (pageCount === 1 ? 1 : undefined);
  if (page === undefined) return missing("The region names no page. Add page= to the FragmentSelector.");
  if (page > pageCount) return missing(`The region is on page ${page}, and the document has ${pageCount}.`);
  const size = pageSizes[page - 1];
  const region = fragment.region ?? { unit: "percent", left: 0, top: 0, width: 100, height: 100 };
  if (region.unit === "percent" && !size) return missing(`The size of page ${page} is not known.`);
  const across = region.unit === "percent" ? (size?.width ?? 0) / 100 : 1;
  const down = region.unit === "percent" ? (size?.height ?? 0) / 100 : 1;
  const [left, top] = [region.left * across, region.top * down];
  const right = Math.min((region.left + region.width) * across, size?.width ?? Number.POSITIVE_INFINITY);
  const bottom = Math.min((region.top + region.height) * down, size?.height ?? Number.POSITIVE_INFINITY);
  if (right <= left || bottom <= top)
    return missing(`The region is not on page ${page}: it is empty, or beyond its edges.`);
  const quad: Anchor["parts"][number]["quads"][number] = [left, top, right, top, right, bottom, left, bottom];
  return { state: "region", whole: false, parts: [{ page, start: 0, end: 0, quads: [quad], text: "" }], errorShare: 0 };
}
