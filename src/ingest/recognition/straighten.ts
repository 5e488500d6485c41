import type { GreyPicture } from "./grey-picture.ts";

/** A picture whose lines run level from left to right, and where its pixels come from. */
export interface StraightPicture {
  readonly picture: GreyPicture;
  /** Where a place of it is in the picture that it was made from; both in pixels, from the top left corner. */
  readonly from: (x: number, y: number) => readonly [x: number, y: number];
}

/** Beyond the page there is paper. */
const PAPER = 255;

/**
 * Turns a picture so that lines which run at an angle run level.
 *
 * @param degrees clockwise from left to right: 0 for upright lines, 90 for those that run down, 180 for a page upside down.
 */
export function straighten(picture: GreyPicture, degrees: number): StraightPicture {
  const radians = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
  const width = Math.ceil(picture.width * Math.abs(cosine) + picture.height * Math.abs(sine) - 0.01);
  const height = Math.ceil(picture.width * Math.abs(sine) + picture.height * Math.abs(cosine) - 0.01);
  const from = (x: number, y: number): readonly [number, number] => [
    picture.width / 2 + cosine * (x - width / 2) - sine * (y - height / 2),
    picture.height / 2 + sine * (x - width / 2) + cosine * (y - height / 2),
  ];
  if (degrees === 0) return { picture, from };
  const bytes = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const [startX, startY] = from(0.5, row + 0.5);
    for (let column = 0; column < width; column += 1) {
      bytes[row * width + column] = shadeAt(picture, startX + cosine * column - 0.5, startY + sine * column - 0.5);
    }
  }
  return { picture: { width, height, bytes }, from };
}

/** Between the four pixels round a place; x and y count from the middle of the first pixel. */
function shadeAt({ width, height, bytes }: GreyPicture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < -1 || top < -1 || left >= width || top >= height) return PAPER;
  const [along, down] = [x - left, y - top];
  const inside = left >= 0 && top >= 0 && left + 1 < width && top + 1 < height;
  const at = top * width + left;
  const one = inside || (left >= 0 && top >= 0) ? (bytes[at] ?? PAPER) : PAPER;
  const two = inside || (left + 1 < width && top >= 0) ? (bytes[at + 1] ?? PAPER) : PAPER;
  const three = inside || (left >= 0 && top + 1 < height) ? (bytes[at + width] ?? PAPER) : PAPER;
  const four = inside || (left + 1 < width && top + 1 < height) ? (bytes[at + width + 1] ?? PAPER) : PAPER;
  return (one * (1 - along) + two * along) * (1 - down) + (three * (1 - along) + four * along) * down + 0.5;
}
