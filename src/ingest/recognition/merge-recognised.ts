import { boxOf, linesOf } from "../../core/anchor/quads.ts";
import type { PageClues } from "../../core/model/page-clues.ts";
import type { PageText } from "../../core/model/page-text.ts";
import type { Utf16Offset } from "../../core/model/units.ts";

interface ComposedPage {
  readonly text: PageText;
  readonly clues: PageClues;
}

/**
 * A page's own text with what was read in a picture on it, before the first line that begins below it. Tags know nothing of
 * what was read, and are left out.
 */
export function mergeRecognised(own: ComposedPage, read: ComposedPage): ComposedPage {
  const top = boxOf(read.text, 0, read.text.text.length)?.top ?? 0;
  const below = linesOf(own.text).find(({ start, end }) => (boxOf(own.text, start, end)?.top ?? 0) > top);
  const at = below?.start ?? own.text.text.length;
  const length = read.text.text.length;
  const after = (offset: Utf16Offset): Utf16Offset => (offset < at ? offset : offset + length);
  const within = (offset: Utf16Offset): Utf16Offset => at + offset;
  const ownLines = own.text.lines;
  const before = ownLines.filter((_, index) => (ownLines[index - (index % 2)] ?? 0) < at);
  return {
    text: {
      page: own.text.page,
      text: own.text.text.slice(0, at) + read.text.text + own.text.text.slice(at),
      boxes: [...own.text.boxes.slice(0, at * 4), ...read.text.boxes, ...own.text.boxes.slice(at * 4)],
      lines: [...before, ...read.text.lines.map(within), ...ownLines.slice(before.length).map(after)],
    },
    clues: {
      looks: [
        ...moved(cutAt(own.clues.looks, 0, at), (offset) => offset),
        ...moved(read.clues.looks, within),
        ...moved(cutAt(own.clues.looks, at, own.text.text.length), (offset) => offset + length),
      ],
    },
  };
}

/** The part of stretches of four numbers that is between two offsets. */
function cutAt(looks: readonly number[], from: Utf16Offset, to: Utf16Offset): number[] {
  const cut: number[] = [];
  for (let index = 0; index + 3 < looks.length; index += 4) {
    const [start = 0, end = 0, size = 0, look = 0] = looks.slice(index, index + 4);
    if (start < to && end > from) cut.push(Math.max(start, from), Math.min(end, to), size, look);
  }
  return cut;
}

function moved(looks: readonly number[], move: (offset: Utf16Offset) => Utf16Offset): number[] {
  return looks.map((value, index) => (index % 4 < 2 ? move(value) : value));
}
