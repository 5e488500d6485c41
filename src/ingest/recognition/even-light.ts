import { closed } from "./closing.ts";
import { type GreyPicture, shrunk } from "./grey-picture.ts";
import { smoothed } from "./smoothed.ts";

/** The paper is looked at in a picture so many times smaller. */
const SHRINK = 2;
/** In pixels of that, 150 an inch: strokes of headlines of 30 points go, and a stain or a shadow stays. */
const STROKE = 4;
/** Paper is smoothed over so many of them on each side, so that its own grain is not carried into the print. */
const SMOOTH = 4;
/**
 * In pixels of that: how far letters of posters reach, whose strokes are wider. Paper is no darker than this share of the
 * brightest so near: a bar or a photograph is none.
 */
const FAR = 24;
const DARKEST_SHARE = 0.45;
/** Where even that is darker, nothing is known of paper. */
const DARKEST_PAPER = 60;

/**
 * The same picture on paper that is white all over: shadows, stains, yellowed paper and the dark edge at a book's spine are
 * evened out, and what is printed keeps its contrast to its own paper.
 *
 * @param picture of about 300 pixels an inch, or 100.
 */
export function inEvenLight(picture: GreyPicture): GreyPicture {
  const { width, height, bytes } = picture;
  const small = shrunk(picture, SHRINK);
  const near = closed(small, STROKE);
  const far = closed(small, FAR);
  const shades = smoothed(
    {
      ...near,
      bytes: near.bytes.map((shade, at) => {
        const least = Math.max(shade, (far.bytes[at] ?? 255) * DARKEST_SHARE);
        return least < DARKEST_PAPER ? 255 : least;
      }),
    },
    SMOOTH,
  );
  const even = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(Math.floor(y / SHRINK), small.height - 1) * small.width;
    for (let x = 0; x < width; x += 1) {
      const paper = shades[row + Math.min(Math.floor(x / SHRINK), small.width - 1)] ?? 255;
      even[y * width + x] = Math.min(255, ((bytes[y * width + x] ?? 255) * 255) / paper);
    }
  }
  return { width, height, bytes: even };
}
