import type { PrintEdges } from "../core/geometry/print-edges.ts";
import type { Points } from "../core/model/units.ts";
import { boxAroundQuad } from "./window-space.ts";
import type { PassageMark, PassageShape } from "./passage-shapes.ts";
import type { Size } from "./zoom.ts";

/** A passage's number, where it stands in the margin. */
export interface MarginMark {
  readonly passage: PassageMark;
  /** Middle of the mark, in points. */
  readonly x: Points;
  readonly y: Points;
}

/** Size of a mark: two digits at 7 points, and a little air. */
export const MARK: { readonly width: Points; readonly height: Points } = { width: 13, height: 10 };

/** Space between print and the first mark, and between marks. */
const GAP: Points = 5;
const BETWEEN: Points = 2;

/** Of pages without print, such as pictures. */
const UNKNOWN: PrintEdges = { left: 0.25, right: 0.75 };

/**
 * Puts each passage's number beside its first line. Numbers that would stand on the same line stand next to each other,
 * lowest nearest to the print; what the left margin has no room for goes to the right one, and what neither has room
 * for moves down, out of the way of the rest.
 *
 * @param shapes those of one page.
 * @param print where the document's pages are printed on; what passages reach beyond it counts, too.
 */
export function placeMarginMarks(
  shapes: readonly PassageShape[],
  page: Size<Points>,
  print: PrintEdges = UNKNOWN,
): MarginMark[] {
  const firsts = shapes.filter(({ part, quads }) => part === 1 && quads.length > 0);
  const printed = firsts.filter(({ whole }) => !whole).flatMap(({ quads }) => quads.map(boxAroundQuad));
  const left = Math.min(page.width * print.left, ...printed.map((box) => box.left));
  const right = Math.max(page.width * print.right, ...printed.map((box) => box.right));

  const slots = [...slotsLeft(left), ...slotsRight(right, page.width)];
  const placed: MarginMark[] = [];
  const wanted = firsts.flatMap(({ passage, whole, quads }) => {
    const quad = quads[0];
    if (!quad) return [];
    const box = boxAroundQuad(quad);
    return [{ passage, x: whole ? box.left + GAP + MARK.width / 2 : null, y: (box.top + box.bottom) / 2 }];
  });

  for (const { passage, x, y } of wanted.toSorted((a, b) => a.y - b.y || a.passage.number - b.passage.number)) {
    // The band of the whole document has its number on itself, at its start.
    placed.push(x === null ? firstFree(passage, slots, y, page, placed) : { passage, x, y });
  }
  return placed;
}

function firstFree(
  passage: PassageMark,
  slots: readonly Points[],
  y: Points,
  page: Size<Points>,
  placed: readonly MarginMark[],
): MarginMark {
  for (let down = y; down < page.height - MARK.height / 2; down += MARK.height + BETWEEN) {
    for (const x of slots) {
      const taken = placed.some((mark) => Math.abs(mark.x - x) < MARK.width && Math.abs(mark.y - down) < MARK.height);
      if (!taken) return { passage, x, y: down };
    }
  }
  return { passage, x: slots[0] ?? MARK.width, y };
}

function slotsLeft(edge: Points): Points[] {
  const slots: Points[] = [];
  for (let x = edge - GAP - MARK.width / 2; x >= MARK.width / 2; x -= MARK.width + BETWEEN) slots.push(x);
  // A page printed to its very edge still gets its numbers, over the print.
  return slots.length > 0 ? slots : [MARK.width / 2];
}

function slotsRight(edge: Points, width: Points): Points[] {
  const slots: Points[] = [];
  for (let x = edge + GAP + MARK.width / 2; x <= width - MARK.width / 2; x += MARK.width + BETWEEN) slots.push(x);
  return slots;
}
