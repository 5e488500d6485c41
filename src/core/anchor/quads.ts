import type { PassagePart } from "../model/anchor.ts";
import type { PageText } from "../model/page-text.ts";
import type { Box, Quad } from "../model/quad.ts";
import type { Points, Utf16Offset } from "../model/units.ts";
import { joinLines } from "../text/join-lines.ts";
import { type Slope, slopeOf, slopingQuad } from "./sloping-line.ts";

/** The place of one UTF-16 unit, or undefined where it has none (line ends, generated spaces, damaged data). */
export function boxAt(page: PageText, offset: Utf16Offset): Box | undefined {
  const { boxes } = page;
  const at = offset * 4;
  const left = boxes[at];
  const top = boxes[at + 1];
  const right = boxes[at + 2];
  const bottom = boxes[at + 3];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined;
  if (left === 0 && top === 0 && right === 0 && bottom === 0) return undefined;
  return Number.isFinite(left + top + right + bottom) ? { left, top, right, bottom } : undefined;
}

/** The upright box round all units of a stretch that have a place; undefined if none has. */
export function boxOf({ boxes }: PageText, start: Utf16Offset, end: Utf16Offset): Box | undefined {
  let least = Infinity;
  let top = Infinity;
  let most = -Infinity;
  let bottom = -Infinity;
  for (let at = start * 4; at < end * 4 && at + 3 < boxes.length; at += 4) {
    // One by one: this is done for every letter of every passage.
    const one = boxes[at] ?? 0;
    const upper = boxes[at + 1] ?? 0;
    const other = boxes[at + 2] ?? 0;
    const lower = boxes[at + 3] ?? 0;
    if ((one === 0 && upper === 0 && other === 0 && lower === 0) || !Number.isFinite(one + upper + other + lower)) {
      continue;
    }
    if (one < least) least = one;
    if (other < least) least = other;
    if (one > most) most = one;
    if (other > most) most = other;
    if (upper < top) top = upper;
    if (lower < top) top = lower;
    if (upper > bottom) bottom = upper;
    if (lower > bottom) bottom = lower;
  }
  return least <= most ? { left: least, top, right: most, bottom } : undefined;
}

/** The page's lines as stretches of its text. */
export function linesOf(page: PageText): { readonly start: Utf16Offset; readonly end: Utf16Offset }[] {
  const lines = [];
  for (let index = 0; index + 1 < page.lines.length; index += 2) {
    lines.push({ start: page.lines[index] ?? 0, end: page.lines[index + 1] ?? 0 });
  }
  return lines;
}

/** Whether a line runs down or up the page, as those of a turned page do: its ends are further apart that way. */
function isSideways(page: PageText, first: Utf16Offset, last: Utf16Offset): boolean {
  let from = first;
  let to = last - 1;
  while (from < to && boxAt(page, from) === undefined) from++;
  while (to > from && boxAt(page, to) === undefined) to--;
  const begin = boxAt(page, from);
  const end = boxAt(page, to);
  if (begin === undefined || end === undefined) return false;
  return (
    Math.abs(end.top + end.bottom - begin.top - begin.bottom) >
    Math.abs(end.left + end.right - begin.left - begin.right)
  );
}

/** How a line runs; `empty` if none of its units has a place. */
const LINE = { unknown: 0, empty: 1, level: 2, sideways: 3, sloping: 4 } as const;

/** Lines of a page as wholes, as far as passages have touched them: numbers, for a long document has many. */
interface KnownLines {
  /** For each line, one of {@link LINE}. */
  readonly kinds: Uint8Array;
  /** For each line, the left, top, right and bottom of its box. */
  readonly boxes: Float64Array;
  readonly slopes: Map<number, Slope>;
}

/** Pages are never changed. */
const lines = new WeakMap<PageText, KnownLines>();

function knownLines(page: PageText): KnownLines {
  let known = lines.get(page);
  if (!known) {
    const count = page.lines.length >> 1;
    known = { kinds: new Uint8Array(count), boxes: new Float64Array(4 * count), slopes: new Map() };
    lines.set(page, known);
  }
  return known;
}

/** Looks at a line as a whole, once; returns how it runs. */
function measured(known: KnownLines, page: PageText, line: number, first: Utf16Offset, last: Utf16Offset): number {
  const before = known.kinds[line] ?? LINE.empty;
  if (before !== LINE.unknown) return before;
  const box = boxOf(page, first, last);
  let kind: number = LINE.empty;
  if (box) {
    const at = 4 * line;
    known.boxes[at] = box.left;
    known.boxes[at + 1] = box.top;
    known.boxes[at + 2] = box.right;
    known.boxes[at + 3] = box.bottom;
    kind = isSideways(page, first, last) ? LINE.sideways : LINE.level;
    const slope = kind === LINE.level ? slopeOf(page, first, last) : undefined;
    if (slope) {
      kind = LINE.sloping;
      known.slopes.set(line, slope);
    }
  }
  known.kinds[line] = kind;
  return kind;
}

/**
 * One quad for each line that a stretch touches, as long as its own units and as thick as the whole line: all passages of one
 * line have the same thickness. It is upright, but on a crooked page, where it follows its line.
 */
export function quadsOf(page: PageText, start: Utf16Offset, end: Utf16Offset): Quad[] {
  const quads: Quad[] = [];
  const known = knownLines(page);
  for (let index = 0; index + 1 < page.lines.length; index += 2) {
    const first = page.lines[index] ?? 0;
    const last = page.lines[index + 1] ?? 0;
    if (last <= start || first >= end) continue;
    const line = index >> 1;
    const kind = measured(known, page, line, first, last);
    if (kind === LINE.empty) continue;
    const whole = boxFrom(known.boxes, 4 * line);
    const isWhole = start <= first && end >= last;
    const words = isWhole ? whole : boxOf(page, Math.max(start, first), Math.min(end, last));
    if (!words) continue;
    const slope = kind === LINE.sloping ? known.slopes.get(line) : undefined;
    quads.push(
      slope ? slopingQuad(slope, words) : kind === LINE.sideways ? upright(whole, words) : upright(words, whole),
    );
  }
  return quads;
}

/** One by one: taking lists apart costs. */
function boxFrom(boxes: Float64Array, at: number): Box {
  return {
    left: boxes[at] ?? 0,
    top: boxes[at + 1] ?? 0,
    right: boxes[at + 2] ?? 0,
    bottom: boxes[at + 3] ?? 0,
  };
}

/** As long across as one box, and down as another. */
function upright({ left, right }: Box, { top, bottom }: Box): Quad {
  return [left, top, right, top, right, bottom, left, bottom];
}

/** A stretch without the white space at its ends. Empty if it holds nothing else. */
export function trimmed(text: string, start: Utf16Offset, end: Utf16Offset): { start: Utf16Offset; end: Utf16Offset } {
  if (isPrinted(text.charCodeAt(start)) && isPrinted(text.charCodeAt(end - 1)) && start < end) return { start, end };
  const stretch = text.slice(start, end);
  const leading = stretch.length - stretch.trimStart().length;
  return { start: start + leading, end: start + Math.max(leading, stretch.trimEnd().length) };
}

function isPrinted(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}

/**
 * The part of a passage that a stretch of one page is.
 *
 * @param keepsHyphen as in {@link joinLines}, for `text`.
 */
export function partOf(
  page: PageText,
  start: Utf16Offset,
  end: Utf16Offset,
  keepsHyphen?: (offset: Utf16Offset) => boolean | undefined,
): PassagePart {
  const range = trimmed(page.text, start, end);
  return {
    page: page.page,
    ...range,
    quads: quadsOf(page, range.start, range.end),
    text: joinLines(page.text, range.start, range.end, keepsHyphen),
  };
}

/**
 * Where a caret would stand that is set at a place on the page: before or after the nearest unit, whichever half of it
 * is nearer. Rows weigh more than columns, so that the end of a line belongs to that line. 0 on a page without text.
 */
export function offsetAt(page: PageText, x: Points, y: Points): Utf16Offset {
  let nearest = { distance: Number.POSITIVE_INFINITY, offset: 0 };
  for (let offset = 0; offset < page.text.length; offset += 1) {
    const box = boxAt(page, offset);
    if (!box) continue;
    const across = Math.max(box.left - x, 0, x - box.right);
    const down = Math.max(box.top - y, 0, y - box.bottom);
    const distance = across ** 2 + (4 * down) ** 2;
    if (distance >= nearest.distance) continue;
    nearest = { distance, offset: x <= (box.left + box.right) / 2 ? offset : offset + 1 };
  }
  // Never between the two halves of a code point.
  const split = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(
    page.text.slice(Math.max(0, nearest.offset - 1), nearest.offset + 1),
  );
  return split ? nearest.offset + 1 : nearest.offset;
}
