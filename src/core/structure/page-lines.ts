import { boxAt, linesOf, trimmed } from "../anchor/quads.ts";
import { LOOK, type PageClues } from "../model/page-clues.ts";
import type { PageText } from "../model/page-text.ts";
import type { Box } from "../model/quad.ts";
import type { Utf16Offset } from "../model/units.ts";
import { type Line, median, leastOf, mostOf } from "./line.ts";
import { isFromRight, type ReadingSpace } from "./reading-space.ts";

/** A gap wider than this, in sizes of type, may be that between two columns. Justified lines of print stay below it. */
const WIDE_GAP = 1.6;

interface Look {
  readonly size: number;
  readonly bold: boolean;
}

/** A page's lines, in the order of its text; each as the pieces that wide gaps part it into. */
export function pageLines(page: PageText, clues: PageClues | undefined, space: ReadingSpace): Line[][] {
  const lookAt = looksOf(clues);
  return linesOf(page).flatMap(({ start, end }) => {
    const pieces = cutAtGaps(page, start, end, space).flatMap(
      (piece) => lineOf(page, piece.start, piece.end, space, lookAt) ?? [],
    );
    return pieces.length === 0 ? [] : [pieces];
  });
}

/** A stretch of one line of a page, as the pieces that wide gaps part it into. */
export function piecesOf(
  page: PageText,
  start: Utf16Offset,
  end: Utf16Offset,
  clues: PageClues | undefined,
  space: ReadingSpace,
): Line[] {
  const lookAt = looksOf(clues);
  return cutAtGaps(page, start, end, space).flatMap(
    (piece) => lineOf(page, piece.start, piece.end, space, lookAt) ?? [],
  );
}

function lineOf(
  page: PageText,
  from: Utf16Offset,
  to: Utf16Offset,
  space: ReadingSpace,
  lookAt: (offset: Utf16Offset) => Look | undefined,
): Line | undefined {
  const { start, end } = trimmed(page.text, from, to);
  if (start >= end) return undefined;
  const boxes: Box[] = [];
  const sizes = new Map<number, number>();
  let bold = true;
  for (let offset = start; offset < end; offset += 1) {
    const box = boxAt(page, offset);
    if (box === undefined || /\s/.test(page.text.charAt(offset))) continue;
    boxes.push(space.toReading(box));
    const look = lookAt(offset);
    if (/[\p{L}\p{N}]/u.test(page.text.charAt(offset)) && look?.bold !== true) bold = false;
    if (look !== undefined) sizes.set(look.size, (sizes.get(look.size) ?? 0) + 1);
  }
  const [first] = boxes;
  const place =
    first === undefined
      ? { left: 0, right: 0, top: 0, bottom: 0 }
      : {
          left: leastOf(boxes.map(({ left }) => left)),
          right: mostOf(boxes.map(({ right }) => right)),
          top: median(boxes.map(({ top }) => top)),
          bottom: median(boxes.map(({ bottom }) => bottom)),
        };
  const [size] = [...sizes].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return {
    page: page.page,
    start,
    end,
    text: page.text.slice(start, end),
    source: page.text,
    ...place,
    // Where nothing is told of it, the height of the type's box: most fonts make that about a tenth more.
    size: size ?? Math.round(((place.bottom - place.top) / 1.1) * 10) / 10,
    bold: bold && sizes.size > 0,
  };
}

function cutAtGaps(page: PageText, start: Utf16Offset, end: Utf16Offset, space: ReadingSpace) {
  const cuts: { start: Utf16Offset; end: Utf16Offset }[] = [];
  let from = start;
  let last: { readonly box: Box; readonly offset: Utf16Offset } | undefined;
  // Numbers in a line that is read from right to left run the other way: what looks like a gap there is none.
  const mixed = isFromRight(page.text.slice(start, end)) && /\p{N}|\p{Script=Latin}/u.test(page.text.slice(start, end));
  for (let offset = start; offset < end; offset += 1) {
    const own = boxAt(page, offset);
    if (own === undefined || /\s/.test(page.text.charAt(offset))) continue;
    const box = space.toReading(own);
    if (last !== undefined && !mixed) {
      const height = Math.max(1, Math.min(box.bottom - box.top, last.box.bottom - last.box.top));
      const gap = Math.max(box.left - last.box.right, last.box.left - box.right);
      if (gap > (WIDE_GAP * height) / 1.1) {
        cuts.push({ start: from, end: last.offset + 1 });
        from = offset;
      }
    }
    last = { box, offset };
  }
  cuts.push({ start: from, end });
  return cuts;
}

function looksOf(clues: PageClues | undefined): (offset: Utf16Offset) => Look | undefined {
  const looks = clues?.looks ?? [];
  // Offsets are asked for in order: the last answer is where the next one begins.
  let at = 0;
  return (offset) => {
    if ((looks[at] ?? 0) > offset) at = 0;
    while (at + 3 < looks.length && (looks[at + 1] ?? 0) <= offset) at += 4;
    if (at + 3 >= looks.length || (looks[at] ?? 0) > offset) return undefined;
    return { size: looks[at + 2] ?? 0, bold: ((looks[at + 3] ?? 0) & LOOK.bold) !== 0 };
  };
}
