import type { PagePixels } from "../pdf/render-page.ts";

/** A picture of one byte a pixel, from 0 for black to 255 for white; rows follow without gaps. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How bright a page is, pixel by pixel (Rec. 601). */
export function greyOf({ width, height, bytes }: PagePixels): GreyPicture {
  const grey = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < grey.length; pixel += 1, at += 4) {
    grey[pixel] = (77 * (bytes[at] ?? 0) + 150 * (bytes[at + 1] ?? 0) + 29 * (bytes[at + 2] ?? 0)) >> 8;
  }
  return { width, height, bytes: grey };
}

/** A picture so many times smaller, each pixel the mean of a square. What is over at the right and below is left out. */
export function shrunk({ width, height, bytes }: GreyPicture, times: number): GreyPicture {
  const [columns, rows] = [Math.max(1, Math.floor(width / times)), Math.max(1, Math.floor(height / times))];
  const small = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (let y = row * times; y < (row + 1) * times; y += 1) {
        for (let x = column * times; x < (column + 1) * times; x += 1) sum += bytes[y * width + x] ?? 255;
      }
      small[row * columns + column] = sum / (times * times);
    }
  }
  return { width: columns, height: rows, bytes: small };
}
