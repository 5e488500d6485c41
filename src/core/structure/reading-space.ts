import { boxAt, linesOf } from "../anchor/quads.ts";
import type { PageText } from "../model/page-text.ts";
import type { Box } from "../model/quad.ts";
import type { Points } from "../model/units.ts";
import type { Extent } from "./line.ts";

/** Scripts that are written from right to left. */
const FROM_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTER = /\p{L}/gu;

/** The way in which a line runs on the page as it is shown. */
type Way = "right" | "down" | "left" | "up";

/** How a page's places become places in reading space. */
export interface ReadingSpace {
  readonly extent: Extent;
  readonly fromRight: boolean;
  toReading(box: Box): Box;
}

/** Whether most letters of a text are of a script that is written from right to left. */
export function isFromRight(text: string): boolean {
  return (text.match(FROM_RIGHT)?.length ?? 0) * 2 > (text.match(LETTER)?.length ?? 0);
}

/** Lays out reading space by the way that most of a page's letters run. */
export function readingSpaceOf(
  page: PageText,
  size: { readonly width: Points; readonly height: Points },
): ReadingSpace {
  const counts = new Map<Way, number>();
  for (const { start, end } of linesOf(page)) {
    const way = wayOf(page, start, end);
    if (way !== undefined) counts.set(way, (counts.get(way) ?? 0) + end - start);
  }
  const [way = "right"] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  const { width, height } = size;
  const extent = way === "right" || way === "left" ? { width, height } : { width: height, height: width };
  const fromRight = isFromRight(page.text);
  const toReading = (box: Box): Box => {
    const turned = turn(box, way, size);
    if (!fromRight) return turned;
    return { ...turned, left: extent.width - turned.right, right: extent.width - turned.left };
  };
  return { extent, fromRight, toReading };
}

function turn({ left, top, right, bottom }: Box, way: Way, { width, height }: Extent): Box {
  switch (way) {
    case "right":
      return { left, top, right, bottom };
    case "down":
      return { left: top, top: width - right, right: bottom, bottom: width - left };
    case "left":
      return { left: width - right, top: height - bottom, right: width - left, bottom: height - top };
    case "up":
      return { left: height - bottom, top: left, right: height - top, bottom: right };
  }
}

/** The way from a line's first character to its last; undefined where it has but one. */
function wayOf(page: PageText, start: number, end: number): Way | undefined {
  let first: Box | undefined;
  let last: Box | undefined;
  for (let offset = start; offset < end; offset += 1) {
    const box = boxAt(page, offset);
    first ??= box;
    last = box ?? last;
  }
  if (!first || !last || first === last) return undefined;
  const across = last.left + last.right - first.left - first.right;
  const down = last.top + last.bottom - first.top - first.bottom;
  if (across === 0 && down === 0) return undefined;
  if (Math.abs(down) > Math.abs(across)) return down > 0 ? "down" : "up";
  // Read from right to left, a line runs to the left when it stands upright.
  return across > 0 !== isFromRight(page.text.slice(start, end)) ? "right" : "left";
}
