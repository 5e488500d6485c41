import type { PageText } from "../../core/model/page-text.ts";

/** Where places of the page as it is shown are in its own user space: a pdf.js viewport of one pixel a point knows. */
interface UserSpace {
  convertToPdfPoint(x: number, y: number): number[];
}

const FONT = "own";
/** Of the height of a line: what is above its foot, as most type has it. */
const ASCENT = 0.8;

/**
 * A page's words as pdf.js would have them of the file, of the build's text instead: one item a word with the space after
 * it, so that words stand where they are printed and copying keeps them apart.
 */
export function ownWords(page: PageText, space: UserSpace) {
  const items = [];
  for (let line = 0; line < page.lines.length; line += 2) {
    const words = wordsOf(page, page.lines[line] ?? 0, page.lines[line + 1] ?? 0);
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      items.push(itemOf(word, next?.left ?? word.right, next === undefined, space));
    }
  }
  return {
    items,
    styles: { [FONT]: { fontFamily: "sans-serif", ascent: ASCENT, descent: ASCENT - 1, vertical: false } },
    lang: null,
  };
}

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function wordsOf({ text, boxes }: PageText, start: number, end: number): Word[] {
  return [...text.slice(start, end).matchAll(/\S+\s*/gu)].flatMap(({ 0: word, index }) => {
    const letters = word.trimEnd().length;
    const at = (start + index) * 4;
    const sides = boxes.slice(at, at + letters * 4);
    const side = (which: number): number[] => sides.filter((_, place) => place % 4 === which);
    const [left, top] = [Math.min(...side(0)), Math.min(...side(1))];
    const [right, bottom] = [Math.max(...side(2)), Math.max(...side(3))];
    return left < right && top < bottom ? [{ text: word, left, top, right, bottom }] : [];
  });
}

function itemOf({ text, left, top, right, bottom }: Word, next: number, hasEOL: boolean, space: UserSpace) {
  const height = bottom - top;
  const foot = top + ASCENT * height;
  const at = (x: number, y: number): readonly [number, number] => {
    const [pdfX = 0, pdfY = 0] = space.convertToPdfPoint(x, y);
    return [pdfX, pdfY];
  };
  const [origin, along, up] = [at(left, foot), at(left + height, foot), at(left, foot - height)];
  const transform = [along[0] - origin[0], along[1] - origin[1], up[0] - origin[0], up[1] - origin[1], ...origin];
  // Where the next word stands left of this one (right to left, or another column), the space after it has no width.
  const points = next > left ? Math.max(right, Math.min(next, right + height)) - left : right - left;
  const width = (points * Math.hypot(along[0] - origin[0], along[1] - origin[1])) / height;
  return { str: text, dir: "ltr", transform, width, height, fontName: FONT, hasEOL };
}
