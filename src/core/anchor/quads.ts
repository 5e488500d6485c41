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
  let [least, top, most, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
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
  let [from, to] = [first, last - 1];
  while (from < to && boxAt(page, from) === undefined) from++;
  while (to > from && boxAt(page, to) === undefined) to--;
  const [begin, end] = [boxAt(page, from), boxAt(page, to)];
  if (begin === undefined || end === undefined) return false;
  return (
    Math.abs(end.top + end.bottom - begin.top - begin.bottom) >
    Math.abs(end.left + end.right - begin.left - begin.right)
  );
}

/** A line as a whole. */
interface WholeLine {
  readonly box: Box | undefined;
  readonly sideways: boolean;
  /** Of a line that is neither upright nor level to the letter. */
  readonly slope: Slope | undefined;
}

/** Pages are never changed: lines that passages have touched, by their index. */
const lines = new WeakMap<PageText, Map<number, WholeLine>>();

function knownLines(page: PageText): Map<number, WholeLine> {
  let known = lines.get(page);
  if (!known) {
    known = new Map();
    lines.set(page, known);
  }
  return known;
}

function wholeLine(
  known: Map<number, WholeLine>,
  page: PageText,
  index: number,
  first: Utf16Offset,
  last: Utf16Offset,
): WholeLine {
  let line = known.get(index);
  if (!line) {
    const sideways = isSideways(page, first, last);
    line = { box: boxOf(page, first, last), sideways, slope: sideways ? undefined : slopeOf(page, first, last) };
    known.set(index, line);
  }
  return line;
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
    const { box: whole, sideways, slope } = wholeLine(known, page, index, first, last);
    const isWhole = start <= first && end >= last;
    const words = isWhole ? whole : boxOf(page, Math.max(start, first), Math.min(end, last));
    if (!whole || !words) continue;
    if (slope !== undefined) {
      quads.push(slopingQuad(slope, words));
      continue;
    }
    const { left, right } = sideways ? whole : words;
    const { top, bottom } = sideways ? words : whole;
    quads.push([left, top, right, top, right, bottom, left, bottom]);
  }
  return quads;
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
