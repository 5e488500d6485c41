import type { GreyPicture } from "./grey-picture.ts";

/** Darker than this, on white paper, is ink. */
const INK = 150;
/** At 100 pixels an inch: a point of small type is higher, and a headline's letter or a word in one piece is smaller. */
const LEAST_HEIGHT = 4;
const MOST_HEIGHT = 70;
const MOST_WIDTH = 300;
/** Letters have paper within; a box has not. */
const MOST_FILLED = 0.88;

/** How many marks of a picture are of the size of letters or words. @param picture on white paper, about 100 pixels an inch. */
export function letterMarks({ width, height, bytes }: GreyPicture): number {
  const seen = new Uint8Array(bytes.length);
  const waiting: number[] = [];
  let marks = 0;
  const visit = (at: number): void => {
    if (seen[at] === 1 || (bytes[at] ?? 255) >= INK) return;
    seen[at] = 1;
    waiting.push(at);
  };
  for (let start = 0; start < bytes.length; start += 1) {
    visit(start);
    if (waiting.length === 0) continue;
    let [left, right, top, bottom, area] = [width, 0, height, 0, 0];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      [left, right, top, bottom, area] = [
        Math.min(left, x),
        Math.max(right, x),
        Math.min(top, y),
        Math.max(bottom, y),
        area + 1,
      ];
      if (x > 0) visit(at - 1);
      if (x + 1 < width) visit(at + 1);
      if (y > 0) visit(at - width);
      if (y + 1 < height) visit(at + width);
    }
    const [wide, high] = [right + 1 - left, bottom + 1 - top];
    if (high >= LEAST_HEIGHT && high <= MOST_HEIGHT && wide <= MOST_WIDTH && area <= MOST_FILLED * wide * high)
      marks += 1;
  }
  return marks;
}
